# Programmet i siffror.
button-write-to-many = Skriv till många
button-without-mentor = Utan mentor
button-pairs-now = 🟥 Behöver stöd nu
button-settings = Inställningar
glance-title = <b>{ $programme }</b>
glance-week = Programmets vecka { $week } av { $weeks }
glance-ahead = Börjar { $starts }
glance-over = Slut { $ends }. Här är hela året.
glance-stages = <b>Från anmälan till avslut</b> (adepter + mentorer)
glance-both = { $label }: { $adepts } + { $mentors }
glance-stage-registered = Anmälda
glance-stage-talked = Samtal
glance-stage-admitted = Antagna
glance-stage-matched = Matchade
glance-stage-signed = Kontrakt
glance-stage-met = Har träffats
glance-stage-completed = Har fullföljt
glance-left = Har slutat
glance-pairs = <b>Mentorpar</b>
glance-fare-now =
    { $count ->
        [one] { $count } behöver stöd nu
       *[other] { $count } behöver stöd nu
    }
glance-fare-watch =
    { $count ->
        [one] { $count } att hålla ett öga på
       *[other] { $count } att hålla ett öga på
    }
glance-fare-fine =
    { $count ->
        [one] { $count } flyter på
       *[other] { $count } flyter på
    }
glance-fare-paused =
    { $count ->
        [one] { $count } gör en paus
       *[other] { $count } gör en paus
    }
glance-fare-before =
    { $count ->
        [one] { $count } är på väg: förslag eller första möte
       *[other] { $count } är på väg: förslag eller första möte
    }
glance-fare-ended =
    { $count ->
        [one] { $count } kom igång och slutade i förtid
       *[other] { $count } kom igång och slutade i förtid
    }
glance-fare-completed =
    { $count ->
        [one] { $count } har fullföljt
       *[other] { $count } har fullföljt
    }
glance-still =
    { $count ->
        [one] { $count } stoppat tills vidare
       *[other] { $count } stoppade tills vidare
    }
glance-left-out =
    { $count ->
        [one] Ett mentorpar är inte medräknat, för du är själv med i det, eller chef för någon av de två.
       *[other] { $count } mentorpar är inte medräknade, för du är själv med i dem, eller chef för någon av de två.
    }
glance-meetings = <b>Möten</b>: { $held }, planen till i dag är { $due }
glance-month = { $month }: { $held }, planen { $plan }
glance-month-booked = { $month }: { $held } och { $booked } bokade, planen { $plan }
glance-pace = Mellan två möten: { $days } dagar i snitt, planen { $plan }
glance-answers = <b>Svar</b>
glance-reports = Efter mötena
glance-pulse = Avstämningarna
glance-survey = Halvårsuppföljningen
glance-parting = Frågorna vid slutet
glance-answered = { $label }: { $given } av { $asked } ({ $percent } %)
glance-few = { $label }: visas när minst fem personer har svarat
glance-waits = <b>Längst väntan</b>
glance-wait-talk =
    { $days ->
        [one] På samtal: { $days } dag
       *[other] På samtal: { $days } dagar
    }
glance-wait-mentor =
    { $days ->
        [one] På mentor: { $days } dag
       *[other] På mentor: { $days } dagar
    }
glance-wait-meeting =
    { $days ->
        [one] Sedan senaste mötet, utan nytt bokat: { $days } dag
       *[other] Sedan senaste mötet, utan nytt bokat: { $days } dagar
    }
button-glance-picture = Bild till rapporten
glance-picture-caption = <b>{ $programme }</b> i siffror. Inga namn finns i bilden.
glance-picture-file = mentorprogram-{ $day }
glance-picture-when = { $when } · bilden är från { $day }
glance-picture-pairs = mentorpar i gång
glance-picture-completed = mentorpar har fullföljt
glance-picture-held = möten
glance-picture-pace = dagar mellan möten
glance-picture-planned = planen: { $count }
glance-picture-reports = svarar efter mötena
glance-picture-percent = { $percent } %
glance-picture-stages = Från anmälan till avslut
glance-picture-adepts = adepter
glance-picture-mentors = mentorer
glance-picture-months = Möten per månad
glance-picture-met = har blivit av
glance-picture-booked = bokade
glance-picture-plan = planen
glance-picture-fares = Hur det går för mentorparen
glance-picture-answers = Svar
glance-picture-waits = Längst väntan
glance-picture-left-out =
    { $count ->
        [one] Ett mentorpar är inte medräknat.
       *[other] { $count } mentorpar är inte medräknade.
    }
