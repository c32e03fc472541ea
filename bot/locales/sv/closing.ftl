# Programmet är slut.
me-completed = Tack för att du var med i <b>{ $programme }</b>! Ingen väntar på något från dig.
closing-adept =
    Tack { $name }, för tiden i <b>{ $programme }</b> och för allt du har lagt ner. Programmet är slut nu, och inget mer väntar på dig här.{ $count ->
        [0] {""}
        [one] {" "}Men inget hindrar att du och { $others } ses igen.
       *[other] {" "}Men inget hindrar att du ses med { $others } igen.
    } Undrar du över något, så skriv till { $manager }.
closing-mentor =
    Tack { $name }, för din tid, ditt lyssnande och dina frågor i <b>{ $programme }</b>. Programmet är slut nu, och inget mer väntar på dig här.{ $count ->
        [0] {""}
        [one] {" "}Men inget hindrar att du och { $others } ses igen.
       *[other] {" "}Men inget hindrar att du ses med { $others } igen.
    } Undrar du över något, så skriv till { $manager }.
closing-over = Nu är <b>{ $programme }</b> slut, och den här gången hann inget mentorskap börja för dig. Tack för att du ville vara med! Inget mer väntar på dig här. Undrar du över något, så skriv till { $manager }.
end-ahead = Hej { $name }! <b>{ $programme }</b> slutar { $ends }.
end-ahead-booked =
    { $count ->
        [one] Du och { $others } har en tid inbokad. Vill ni ses en gång till före slutet, så bestäm det gärna då.
       *[other] Du har tider inbokade med { $others }. Vill ni ses en gång till före slutet, så bestäm det gärna då.
    }
end-ahead-nothing-booked = Bestäm gärna redan nu när du ska ses med { $others } före slutet.
end-ahead-after = Efter slutet frågar och påminner jag inte mer, men inget hindrar att ni fortsätter att ses.
me-ends = <b>{ $programme }</b> slutar { $ends }.
me-ends-own = Din sista dag i <b>{ $programme }</b> är { $ends }.
end-ahead-own = Hej { $name }! Din sista dag i <b>{ $programme }</b> är { $ends }.
