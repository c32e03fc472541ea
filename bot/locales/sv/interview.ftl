# Samtalet, som programansvarig fyller i.
interview-challenges = Vilka utmaningar står { $to } inför just nu? Skriv med egna ord. { $to } kan be att få läsa allt du skriver här.
interview-challenges-label = Utmaningar
interview-areas =
    { $role ->
        [mentor] Vad kan { $to } bidra mest med? Välj ett eller flera områden och tryck på Klar.
       *[adept] Vilka områden är viktigast för { $to } att utveckla? Välj ett eller flera och tryck på Klar.
    }
interview-areas-label = Viktigaste områden
interview-contribution = Vad hoppas { $to } få ut av mentorskapet?
interview-contribution-label = Hoppas på
interview-style = Hur vill { $to } helst samtala?
interview-style-label = Samtalsstil
style-listening = lyssnande och eftertänksamt
style-straight = rakt på sak
style-structured = med plan och struktur
style-free = fritt och prövande
interview-wishes = Har { $to } några särskilda önskemål?
interview-wishes-label = Önskemål
interview-wished = Är det någon av dem som { $to } helst vill träffa? Välj och tryck på Klar.
interview-wished-label = Vill helst träffa
interview-ties = Har { $to } en koppling till någon av dem som gör att de två inte passar ihop? Välj och tryck på Klar.
interview-ties-label = Kopplingar
interview-more = och { $count } till
interview-notes = Är det något mer du vill komma ihåg? { $to } kan be att få läsa även det här.
interview-notes-label = Anteckningar
interview-summary =
    { $there ->
        [yes] Så här ser intervjun med { $to } ut. Tryck på det du vill ändra, och spara sedan.
       *[no] Så här blir intervjun med { $to }. Stämmer det?
    }
interview-wished-and-tied = ⚠️ { $names } står både som önskan och som koppling. Kopplingen går före, så de två föreslås inte. Stämmer det inte, så ändra det ena.
interview-overtaken = { $name } hann spara intervjun före dig. Här är det du hade skrivit, så att inget går förlorat:
interview-send = Spara intervjun
interview-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Svaren ligger kvar, och du kan fortsätta när du vill.
    }
interview-saved = Sparat. Vad blir beskedet till { $name }?

button-take-in-again = Ta med igen
decision-text = Det här skickar jag till { $to }. Skicka det som det är, eller skriv hellre med egna ord.
decision-text-label = Besked
decision-as-it-is = Skicka det
decision-summary =
    { $verdict ->
        [approve] Du godkänner { $to }. Ska jag skicka beskedet?
        [hold] Du ber { $to } att vänta. Ska jag skicka beskedet?
       *[decline] Du tackar nej till { $to }. Ska jag skicka beskedet?
    }
decision-send = Skicka beskedet
decision-cancelled = Okej, inget skickades.
decision-sent = Beskedet är skickat till { $to }.
decision-needs-manager =
    { $you ->
        [yes] Ännu kan du inte föreslås för någon, för det behövs en programansvarig till.
       *[no] Ännu kan { $name } inte föreslås för någon, för det behövs en programansvarig till.
    }
decision-approve =
    Hej { $name }! Tack för samtalet. Du är med i <b>{ $programme }</b>.

    <b>Nästa steg:</b> { $manager } letar efter någon som passar dig och hör av sig. Du behöver inte göra något just nu.
decision-hold =
    Hej { $name }! Tack för samtalet. Det kan dröja ett tag innan vi hittar någon som passar dig i <b>{ $programme }</b>.

    <b>Nästa steg:</b> { $manager } hör av sig. Under tiden skriver jag ungefär var tredje vecka. Du behöver inte göra något.
decision-hold-late =
    Hej { $name }! <b>{ $programme }</b> slutar { $ends }, så ett nytt mentorskap skulle hinna bli kort.

    <b>Nästa steg:</b> { $manager } hör av sig om nästa omgång. Du behöver inte göra något.
decision-decline =
    Hej { $name }! Tack för samtalet och för att du ville vara med i <b>{ $programme }</b>. Den här gången blev det ingen plats.

    Undrar du över något, så skriv gärna till { $manager }.
