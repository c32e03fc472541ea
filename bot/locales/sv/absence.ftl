# Borta en tid: vilka dagar, och vem som rycker in.
button-absence = Jag är borta en tid
button-absence-back = Jag är tillbaka
button-absence-off = Det blir inte av
button-absence-change = Ändra dagarna
button-absence-in = Borta även från { $programme }?
absence-begin = Medan du är borta får någon annan i { $programme } breven, de privata meddelandena och morgonens sammanfattning. Du får inget av det förrän du är tillbaka, utom det som bara du får läsa.
absence-first-day = Vilken är din första dag borta? Tryck, eller skriv till exempel <i>6–31 juli</i>, <i>v. 28–31</i> eller <i>på måndag</i>.
absence-first-day-label = Första dagen
absence-last-day = Vilken är din sista dag borta? Du kan också skriva till exempel <i>två veckor</i>.
absence-last-day-label = Sista dagen
absence-stand-in = Vem rycker in för dig?
absence-stand-in-label = Rycker in
absence-today = I dag
absence-tomorrow = I morgon
absence-day = { $day }
absence-one-day = Bara den dagen
absence-weeks = { $count ->
        [one] En vecka
       *[other] { $count } veckor
    }, till och med { $day }
absence-month = Hela månaden, till och med { $day }
absence-summary = Stämmer det? Den som rycker in får veta det, senast nästa vardagsmorgon.
absence-send = Spara
absence-cancelled = Okej, inget ändrades.
absence-nobody = Du är ensam programansvarig som jag når, så det finns ingen som kan rycka in. Bjud in någon först: den du väljer behöver få läsa det du läser.
absence-saved = Klart! Från { $first } till och med { $last } rycker { $stand-in } in för dig i <b>{ $programme }</b>. Är du tillbaka tidigare, så säg till här.
absence-closed-to = { $name } har en nära koppling till någon i programmet och får inte läsa vad den personen berättar. Sådana privata meddelanden och brev kommer till dig ändå.
absence-words = { $count ->
        [one] Ett privat meddelande läser bara du. Svara gärna på det innan du är borta.
       *[other] { $count } privata meddelanden läser bara du. Svara gärna på dem innan du är borta.
    }
absence-is-ahead = Du är borta från { $first } till och med { $last }. Då rycker { $stand-in } in för dig i <b>{ $programme }</b>.
absence-is-away = Du är borta till och med { $last }, och { $stand-in } rycker in för dig i <b>{ $programme }</b>.
absence-over-ahead = Okej, det är borttaget. Allt i <b>{ $programme }</b> kommer till dig som vanligt.
absence-over-away = Välkommen tillbaka! Nu kommer brev och privata meddelanden i <b>{ $programme }</b> till dig igen. { $stand-in } har ryckt in.
absence-none = Du är inte borta.
absence-plans = <b>Borta:</b>
absence-plan = • { $name }: { $first } till och med { $last }. { $stand-in } rycker in.
absence-mine = Du är borta till och med { $last }. { $name } rycker in.
absence-stands-in = Du rycker in för { $name } till och med { $last }.
absence-reader = { $name } är borta till och med { $last }{ $others ->
        [none] { "" } och kan dröja med svaret
       *[some] . Så länge är det { $others } som hör av sig
    }.
absence-told = { $name } är borta från { $first } till och med { $last } och vill att du rycker in i <b>{ $programme }</b>. Då är det du som får brev och privata meddelanden, och deltagarna ser ditt namn.{ $count ->
        [0] { "" }
        [one] { " " }Ett väntar redan på svar.
       *[other] { " " }{ $count } väntar redan på svar.
    } Passar det inte, så säg till.
button-absence-cannot = Jag kan inte rycka in
button-absence-cannot-for = Jag kan inte rycka in för { $name }
absence-cannot = Okej, tack för att du säger till. Du rycker inte in för { $name } i <b>{ $programme }</b>{ $stand-in ->
        [none] . Ingen annan kan heller, så brev och privata meddelanden kommer till { $name } som vanligt
       *[some] : det gör { $stand-in }
    }. Jag skriver det till { $name }.
absence-declined = { $name } kan inte rycka in för dig i <b>{ $programme }</b>{ $stand-in ->
        [none] , och ingen annan kan heller. Så brev och privata meddelanden kommer till dig, som när du är på plats
       *[some] . I stället rycker { $stand-in } in
    }.
absence-nobody-steps-in = { $name } ville vara borta från { $first } till och med { $last }, men ingen kan rycka in i <b>{ $programme }</b>. Kan du någon av dagarna, så säg det till { $name }.
absence-back-early = { $name } är tillbaka i <b>{ $programme }</b>, så du behöver inte rycka in längre. Tack för hjälpen! { $count ->
        [one] Ett meddelande som kom under tiden väntade på svar då
       *[other] { $count } meddelanden som kom under tiden väntade på svar då
    }. Kom gärna överens om vem som svarar.
absence-told-off = Du behöver inte rycka in för { $name } i <b>{ $programme }</b>.
absence-alone = Ingen annan kan rycka in för dig i <b>{ $programme }</b> längre, så brev och privata meddelanden kommer till dig igen.
digest-away = { $name } är borta från { $first } till och med { $last }. { $stand-in } rycker in.
digest-away-mine = Du är borta från { $first } till och med { $last }. { $stand-in } rycker in, och jag är tyst tills du är tillbaka.
digest-welcome-back = Välkommen tillbaka! { $stand-in } har ryckt in för dig sedan { $first }. Här är det som har hänt under tiden.
digest-came-back = • { $name } är tillbaka
