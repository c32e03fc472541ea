# Var är jag, vem gör nästa sak, och när.
me-manager = Hej { $name }! Du är programansvarig för <b>{ $programme }</b>, från { $starts } till { $ends }.
me-assistant = Du hjälper till i <b>{ $programme }</b>. { $managers ->
        [none] Just nu är ingen programansvarig.
       *[some] Programansvarig: { $managers }.
    }
me-stranger = Du är inte anmäld till något mentorprogram. Vill du vara med, så skriv /start.
me-over = <b>{ $programme }</b> är slut. Tack för att du ville vara med! Inget väntar på dig.
me-manager-over = Hej { $name }! Du var programansvarig för <b>{ $programme }</b>, från { $starts } till { $ends }. Programmet är slut.
me-invited = Du har börjat anmäla dig till <b>{ $programme }</b> som { $role }. Nästa steg är ditt: säg om det är okej att vi sparar dina svar.
me-registering = Du anmäler dig till <b>{ $programme }</b> som { $role }. Nästa steg är ditt: fråga { $number } av { $count }.
me-registered = Du är anmäld till <b>{ $programme }</b> som { $role }.
me-withdrawn = Du är inte med i <b>{ $programme }</b>. Ingen väntar på något från dig.
me-waiting = Du är med i <b>{ $programme }</b> som { $role }. { $manager } letar efter någon som passar dig och hör av sig. Du behöver inte göra något just nu.
me-left-alone = { $manager } hör av sig om hur det blir med { $other }. Du behöver inte göra något just nu.
me-on-hold = Du är anmäld till <b>{ $programme }</b> som { $role }. { $manager } har sagt att det dröjer ett tag och hör av sig. Du behöver inte göra något just nu.
me-declined = Den här gången blev det ingen plats i <b>{ $programme }</b>. Undrar du över något, så skriv till { $manager }.
me-dismissed = Du är inte längre med i <b>{ $programme }</b>. Undrar du över något, så skriv till { $manager }.
me-alone = { $manager } hör av sig om hur du vill fortsätta. Du behöver inte göra något just nu.
me-pair-mentor-asked-mentor = Nästa steg är ditt: vill du träffa { $adept }?
me-pair-mentor-asked-adept = Du har sagt ja till att träffa { $adept }. Vi hör av oss till dig när det är klart. Du behöver inte göra något just nu.
me-pair-adept-asked-adept = Vi har föreslagit { $mentor } som mentor till dig. Är något fel, så säg till i förslaget. Annars får ni varandras kontaktuppgifter { $day }.
me-pair-adept-asked-adept-yes = Vi har föreslagit { $mentor } som mentor till dig. <b>Nästa steg är ditt:</b> svara på förslaget, gärna senast { $day }.
me-pair-adept-asked-adept-first = Vi har föreslagit { $mentor } som mentor till dig. Är något fel, så säg till i förslaget. Annars frågar vi { $mentor } { $day }.
me-pair-adept-asked-adept-first-yes = Vi har föreslagit { $mentor } som mentor till dig. <b>Nästa steg är ditt:</b> svara på förslaget, gärna senast { $day }. Säger du ja frågar vi { $mentor }.
me-pair-adept-asked-mentor = Vi har frågat { $mentor } om att bli mentor till dig. Vi hör av oss till dig när det är klart. Du behöver inte göra något just nu.
me-pair-adept-meeting-ahead =
    { $known ->
        [yes] { $mentor } är din mentor nu.
       *[no] Du och { $mentor } ska ses för första gången.
    } <b>Nästa steg är ditt:</b> hör av dig till { $mentor } och boka en tid.
me-pair-mentor-meeting-ahead =
    { $known ->
        [yes] Du är mentor till { $adept } nu.
       *[no] Du och { $adept } ska ses för första gången.
    } { $adept } hör av sig till dig för att boka en tid.
me-waiting-mentor = Du är med i <b>{ $programme }</b> som { $role }. Just nu har du ingen adept. { $manager } hör av sig när det finns ett förslag. Du behöver inte göra något.
me-more = Det här kan du också göra.
button-see-proposal = Visa förslaget
button-see-question = Visa frågan
