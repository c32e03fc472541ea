# Programmet är slut.
me-completed = Tack för att du var med i <b>{ $programme }</b>!
me-ended-on = Programmet slutade { $ends }.
me-survey-comes = Omkring { $day } kommer några frågor om hur det har varit.
closing-adept =
    Tack { $name }, för tiden i <b>{ $programme }</b> och för allt du har lagt ner. Programmet är slut nu.{ $count ->
        [0] {""}
        [one] {" "}Men inget hindrar att du och { $others } ses igen.
       *[other] {" "}Men inget hindrar att du ses med { $others } igen.
    }{ $own ->
        [yes] {""}
       *[no] {" "}Undrar du över något, så skriv till { $manager }.
    }
closing-mentor =
    Tack { $name }, för din tid, ditt lyssnande och dina frågor i <b>{ $programme }</b>. Programmet är slut nu.{ $count ->
        [0] {""}
        [one] {" "}Men inget hindrar att du och { $others } ses igen.
       *[other] {" "}Men inget hindrar att du ses med { $others } igen.
    }{ $own ->
        [yes] {""}
       *[no] {" "}Undrar du över något, så skriv till { $manager }.
    }
closing-over =
    Nu är <b>{ $programme }</b> slut, och den här gången hann inget mentorskap börja för dig. Tack för att du ville vara med!{ $own ->
        [yes] {""}
       *[no] {" "}Undrar du över något, så skriv till { $manager }.
    }
end-ahead = Hej { $name }! <b>{ $programme }</b> slutar { $ends }.
end-ahead-booked =
    { $count ->
        [one] Du och { $others } har en tid inbokad. Vill ni ses en gång till före slutet, så bestäm det gärna då.
       *[other] Du har tider inbokade med { $others }. Vill ni ses en gång till före slutet, så bestäm det gärna då.
    }
end-ahead-nothing-booked = Bestäm gärna redan nu när du ska ses med { $others } före slutet.
end-ahead-after = Efter slutet frågar och påminner jag inte mer om möten, men inget hindrar att ni fortsätter att ses.
me-ends = <b>{ $programme }</b> slutar { $ends }.
me-ends-own = Din sista dag i <b>{ $programme }</b> är { $ends }.
end-ahead-own = Hej { $name }! Din sista dag i <b>{ $programme }</b> är { $ends }.
closing-early-adept =
    Tack { $adept }, för allt du har lagt ner. Mentorskapet med { $mentor } i <b>{ $programme }</b> är avslutat nu.{ $gone }{ $meet ->
        [no] {""}
       *[yes] {" "}Men inget hindrar att ni ses igen.
    } Undrar du över något, så skriv till { $manager }.
closing-early-mentor =
    Tack { $mentor }, för din tid, ditt lyssnande och dina frågor. Mentorskapet med { $adept } i <b>{ $programme }</b> är avslutat nu.{ $gone }{ $meet ->
        [no] {""}
       *[yes] {" "}Men inget hindrar att ni ses igen.
    } Undrar du över något, så skriv till { $manager }.
closing-early-one = Mentorskapet med { $other } i <b>{ $programme }</b> är avslutat nu.{ $gone } Tack för det! Allt annat fortsätter som förut.
button-deed-close = De är klara: avsluta och tacka?
button-close-sure = Ja, avsluta och tacka båda
closing-pair-sure = Är <b>{ $adept }</b> och <b>{ $mentor }</b> klara med varandra?
closing-pair-booked = Mötet de har bokat, { $day } kl. { $time }, gäller då inte längre.
closing-pair-words = Har båda skrivit några ord till varandra inför slutet, så får de dem nu, och kan inte ändra dem sedan.
closing-pair-for-good = Ingen ny matchning följer på det här, och det går inte att ta tillbaka.
closing-pair-done = Klart. <b>{ $adept }</b> och <b>{ $mentor }</b> är tackade.
closing-page = <b>Avslutning</b> av { $programme }, sista dagen { $ends }
closing-page-over = <b>{ $programme }</b> slutade { $ends }
closing-thanks-by = Alla får sitt tack senast { $day }.
closing-left-nothing = Inget är kvar.
closing-left-pairs =
    { $count ->
        [one] • Ett mentorskap pågår
       *[other] • { $count } mentorskap pågår
    }
closing-left-besides =
    { $count ->
        [one] • Ett till pågår, men visas inte här, för du är själv med i det, eller chef för någon av de två
       *[other] • { $count } till pågår, men visas inte här, för du är själv med i dem, eller chef för någon av de två
    }
closing-left-booked =
    { $count ->
        [one] • Ett har ett möte bokat
       *[other] • { $count } har ett möte bokat
    }
closing-left-paused =
    { $count ->
        [one] • Ett har paus
       *[other] • { $count } har paus
    }
closing-left-untold =
    { $count ->
        [one] • Om ett möte saknas svar, eller så säger de två olika
       *[other] • Om möten i { $count } mentorskap saknas svar, eller så säger de två olika
    }
closing-left-unanswered =
    { $count ->
        [one] • En avstämning eller enkät är obesvarad
       *[other] • { $count } avstämningar eller enkäter är obesvarade
    }
closing-left-without =
    { $count ->
        [one] • En deltagare har ingen partner
       *[other] • { $count } deltagare har ingen partner
    }
closing-left-by-hand =
    { $count ->
        [one] • En nås inte i Telegram: texten kommer till dig
       *[other] • { $count } nås inte i Telegram: texterna kommer till dig
    }
closing-left-too-few =
    { $count ->
        [one] • En har för få möten för ett diplom
       *[other] • { $count } har för få möten för ett diplom
    }
closing-left-diplomas =
    { $count ->
        [one] • Ett diplom är inte utdelat
       *[other] • { $count } diplom är inte utdelade
    }
closing-page-pairs = Är två klara med varandra redan nu, så kan du avsluta för dem. Du ser först vad de läser.
closing-line = • { $adept } och { $mentor }: { $what }
closing-person = • { $name }: { $what }
closing-person-without = ingen partner
closing-person-by-hand = nås inte i Telegram
closing-person-unanswered =
    { $count ->
        [one] en avstämning eller enkät obesvarad
       *[other] { $count } avstämningar eller enkäter obesvarade
    }
closing-person-too-few = för få möten för ett diplom
closing-person-diplomas = inget diplom än
closing-missing-report = inget svar om senaste mötet, eller olika svar
closing-missing-pause = paus
closing-missing-booked = möte { $day }
closing-missing-stopped = stoppat tills vidare
closing-missing-nothing-booked = inget möte bokat
button-closing = Inför slutet
button-close-programme = Avsluta programmet i dag?
button-close-programme-sure = Ja, avsluta i kväll
closing-sure = Ska <b>{ $programme }</b> sluta i kväll? Fram till midnatt kan du ångra dig, utan att någon har hört något.
closing-sure-counts = { $pairs ->
        [0] Inget mentorskap pågår
        [one] Ett mentorskap avslutas
       *[other] { $pairs } mentorskap avslutas
    }. { $without ->
        [0] Alla har en partner.
        [one] En deltagare har ingen partner.
       *[other] { $without } deltagare har ingen partner.
    }
closing-sure-booked =
    { $count ->
        [one] Ett möte är bokat efter i dag. Jag frågar inte om det.
       *[other] { $count } möten är bokade efter i dag. Jag frågar inte om dem.
    }
closing-sure-by-hand =
    { $count ->
        [one] En nås inte i Telegram. Texten kommer till dig.
       *[other] { $count } nås inte i Telegram. Texterna kommer till dig.
    }
closing-reads-adept = Det här får adepterna läsa, { $day } på morgonen. Så här blir det för { $name }:
closing-reads-mentor = Det här får mentorerna läsa. Så här blir det för { $name }:
closing-reads-over = Och det här får den läsa som inte har någon partner. Så här blir det för { $name }:
closing-own-words = Vill du säga något eget till alla, så skriv till många först. Du ser det innan det går, och de läser det före tacket.
closing-tonight = Klart. <b>{ $programme }</b> slutar i kväll, och alla får sitt tack { $day } på morgonen. Fram till midnatt kan du ångra dig.
button-close-undo = Ångra, låt programmet fortsätta
