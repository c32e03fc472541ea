# Programansvarig skriver till många på en gång.
button-announce = Skicka nu till { $count }
button-announce-by-hand = Visa vilka jag ska kontakta
button-announce-later = Skicka { $day } kl. { $time }
button-announce-anyway = Skicka nu ändå
button-announce-change = Ändra
button-announce-not = Skicka inte
button-picks-done =
    { $count ->
        [one] Klart, { $count } vald
       *[other] Klart, { $count } valda
    }
button-pick-others = Välj andra
button-announce-stop = Stoppa
button-announcement-answer = Svara
announcement-which = Vilket program vill du skriva till?
announcement-in = { $programme }
announcement-text = Vad vill du skriva? En bild eller ett dokument går också bra. Du får se hur det blir, och hur många det går till, innan något skickas.
announcement-words = Vill du skriva något till filen? Annars tryck på Hoppa över.
announcement-words-label = Text till filen
announcement-only-file = (bara filen)
announcement-text-label = Meddelande
announcement-to = Vilka ska få det?
announcement-to-label = Till
announcement-to-everybody = Alla ({ $count })
announcement-to-adepts = Alla adepter ({ $count })
announcement-to-mentors = Alla mentorer ({ $count })
announcement-to-under-way = De som är i gång ({ $count })
announcement-to-waiting = De som väntar på mentor eller adept ({ $count })
announcement-to-chosen = Välj personer
announcement-summary = Så här blir det.
announcement-send = Visa hur det blir
announcement-cancelled = Okej, inget skickades.
announcement-preview = <i>Så här kommer det att se ut:</i>
announcement-from-everybody = <b>{ $name } skriver till alla i { $programme }</b>
announcement-from-adepts = <b>{ $name } skriver till alla adepter i { $programme }</b>
announcement-from-mentors = <b>{ $name } skriver till alla mentorer i { $programme }</b>
announcement-from-under-way = <b>{ $name } skriver till dig och andra i { $programme }</b>
announcement-from-waiting = <b>{ $name } skriver till dig och andra i { $programme }</b>
announcement-from-chosen = <b>{ $name } i { $programme } skriver</b>
announcement-from-programme = <b>Meddelande till dig i { $programme }</b>
announcement-taken-over = <i>Ett meddelande till många. Den som skrev det är inte programansvarig längre, så det går ut i programmets namn.</i>
announcement-changing = Okej, vi ändrar. Inget har skickats.
announcement-file-gone = Telegram kunde inte skicka filen, så inget har gått ut. Skicka filen till mig en gång till, eller gå vidare utan.
announcement-file-gone-on-the-way = Telegram tar inte emot filen längre, så jag har stoppat ditt meddelande. Strax ser du hur många som hann få det.
announcement-pick = <b>Vilka ska få det?</b> Tryck på namnen, eller skriv ett namn.
announcement-pick-nobody = Jag hittar ingen i programmet som heter så.
announcement-pick-found = <b>Menar du någon av dem?</b> Tryck för att välja.
announcement-picked =
    { $count ->
        [0] Ingen är vald ännu.
        [one] { $count } person är vald.
       *[other] { $count } personer är valda.
    }
announcement-view-picked = Valda
announcement-goes-to =
    { $count ->
        [one] Går till <b>{ $count } person</b>.
       *[other] Går till <b>{ $count } personer</b>.
    }
announcement-by-hand =
    { $count ->
        [one] { $count } har inte Telegram. Efteråt får du namnet, så att du kan höra av dig själv.
       *[other] { $count } har inte Telegram. Efteråt får du namnen, så att du kan höra av dig själv.
    }
announcement-unreachable =
    { $count ->
        [one] { $count } går inte att nå i Telegram just nu.
       *[other] { $count } går inte att nå i Telegram just nu.
    }
announcement-quiet = Just nu är det vila för deltagarna, till { $day } kl. { $time }.
announcement-waits = Skickas { $day } kl. { $time }.
announcement-under-way = Skickar: { $sent } av { $count } …
announcement-one-at-a-time = Ditt förra meddelande är på väg. Vänta tills det är klart, eller stoppa det här.
announcement-nearly-done = Ditt förra meddelande är snart klart. Skriv nästa när du ser hur det gick.
announcement-stopping = Stoppat. De som redan har fått det har det kvar.
announcement-dropped = Okej, inget skickades.
announcement-done =
    { $sent ->
        [one] <b>Klart.</b> Skickat till { $sent } person.
       *[other] <b>Klart.</b> Skickat till { $sent } personer.
    }
announcement-stopped =
    { $sent ->
        [one] <b>Stoppat.</b> { $sent } person hann få det.
       *[other] <b>Stoppat.</b> { $sent } personer hann få det.
    }
announcement-left-since = { $names } har lämnat programmet sedan du skrev det här, och fick det inte.
announcement-left =
    { $count ->
        [one] { $count } person har lämnat programmet och fick det inte.
       *[other] { $count } personer har lämnat programmet och fick det inte.
    }
announcement-not-sent =
    { $count ->
        [one] { $count } person fick det inte.
       *[other] { $count } personer fick det inte.
    }
announcement-by-hand-list =
    { $count ->
        [one] <b>Har inte Telegram ({ $count })</b>: hör av dig själv.
       *[other] <b>Har inte Telegram ({ $count })</b>: hör av dig själv.
    }
announcement-not-reached-list =
    { $count ->
        [one] <b>Nåddes inte ({ $count })</b>: ring gärna.
       *[other] <b>Nåddes inte ({ $count })</b>: ring gärna.
    }
announcement-person = • { $name }, { $phone }
announcement-more = … och { $count } till
error-nobody-to-announce-to = Det finns ingen att skriva till ännu. När någon har anmält sig kan du skriva till alla på en gång.
error-nobody-is-picked = Ingen är vald, eller så har alla lämnat programmet. Välj vilka som ska få det.
error-one-file = Jag kan skicka en bild eller ett dokument i taget. Skicka bara den som ska med.
error-file-is-with-it = Filen är med. Nu återstår bara:
error-too-long-beside-file = Under en bild eller ett dokument får det plats { $longest } tecken, och det här är { $length }. Korta texten, eller skicka den för sig.
error-only-text-or-file = Jag kan skicka vidare text, en bild eller ett dokument, men inte det här. Vad vill du skriva?
