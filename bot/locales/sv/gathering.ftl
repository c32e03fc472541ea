# Programträffar: kick-off, informationsträff, nätverksträff, avslutning.
button-gatherings = Programträffar
button-gathering-new = Planera en programträff
gathering-kind-kick-off = Kick-off
gathering-kind-information = Informationsträff
gathering-kind-networking = Nätverksträff
gathering-kind-closing = Avslutning
gathering-list =
    { $count ->
        [0] <b>Programträffar i { $programme }</b>
            Inga kommande programträffar just nu.
        [one] <b>Programträffar i { $programme }</b>
            { $count } programträff på gång. Tryck på den för att se hur det går.
       *[other] <b>Programträffar i { $programme }</b>
            { $count } programträffar på gång. Tryck på en av dem för att se hur det går.
    }
gathering-button-open = { $title }, { $day }
gathering-button-draft = Utkast: { $title }, { $day }
gathering-button-off = Inställd: { $title }, { $day }

# Frågorna när en träff planeras.
gathering-kind = Vilken sorts programträff är det?
gathering-kind-label = Sort
gathering-title = Vad ska den heta? Tryck, eller skriv ett eget namn.
gathering-title-label = Namn
gathering-as-is = som sorten
gathering-day = Vilken dag blir det? Tryck på en dag, eller skriv allt på en rad: 12 mars kl. 17–19 Folkets hus.
gathering-day-label = Dag
gathering-time = Vilken tid börjar den? Tryck på en, eller skriv den: 17.30, eller 17–19.
gathering-time-label = Tid
gathering-minutes = Hur länge håller ni på? Tryck, eller skriv det, till exempel 2,5 timmar.
gathering-minutes-label = Längd
gathering-length =
    { $minutes ->
        [0]
            { $hours ->
                [one] { $hours } timme
               *[other] { $hours } timmar
            }
       *[some]
            { $hours ->
                [0] { $minutes } minuter
                [one] { $hours } tim { $minutes } min
               *[other] { $hours } tim { $minutes } min
            }
    }
gathering-place = Var är den? Skriv platsen, eller en länk till videomötet.
gathering-place-label = Plats
gathering-seats = Hur många platser finns det? Tryck, eller skriv en siffra.
gathering-so-many-seats =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
gathering-seats-label = Platser
gathering-no-limit = Ingen gräns
gathering-to = Vilka ska bjudas in?
gathering-to-label = Till
gathering-to-everybody = Alla ({ $count })
gathering-to-adepts = Alla adepter ({ $count })
gathering-to-mentors = Alla mentorer ({ $count })
gathering-to-chosen = Välj personer
gathering-summary = Så här blir träffen.
gathering-send = Visa inbjudan
gathering-cancelled = Okej, ingen programträff är planerad och ingen är inbjuden.
error-gathering-length = Hur länge? Skriv till exempel 2 timmar eller 90 minuter. En programträff kan vara mellan en kvart och tolv timmar.
error-gathering-seats = Hur många platser? Skriv en siffra från 1 till 999, eller välj Ingen gräns.
error-gathering-has-been = Den tiden har redan varit. Välj en tid framåt.

# Ändra.
gathering-change-title = Vad ska den heta? Tryck, eller skriv ett eget namn.
gathering-change-title-label = Namn
gathering-change-day = Vilken dag blir det? Tryck på en dag, eller skriv den.
gathering-change-day-label = Dag
gathering-change-time = Vilken tid börjar den? Tryck på en, eller skriv den: 17.30, eller 17–19.
gathering-change-time-label = Tid
gathering-change-minutes = Hur länge håller ni på? Tryck, eller skriv det, till exempel 2,5 timmar.
gathering-change-minutes-label = Längd
gathering-change-place = Var är den? Skriv platsen, eller en länk till videomötet.
gathering-change-place-label = Plats
gathering-change-seats = Hur många platser finns det? Tryck, eller skriv en siffra.
gathering-change-seats-label = Platser
gathering-change-to = Vilka ska bjudas in?
gathering-change-to-label = Till
gathering-change-summary = Så här är träffen. Vad vill du ändra?
gathering-change-send = Spara
gathering-change-cancelled = Okej, inget är ändrat.
gathering-change-tells =
    { $count ->
        [0] Namnet, tiden eller platsen är ändrad. Ingen behöver få veta det.
        [one] Namnet, tiden eller platsen är ändrad. { $count } person får veta det.
       *[other] Namnet, tiden eller platsen är ändrad. { $count } personer får veta det.
    }
gathering-change-quiet = Namn, tid och plats är som förut. Bara den som får en plats från väntelistan får veta något.
gathering-change-saved = Sparat.
gathering-change-told = Sparat. De som är inbjudna får veta det, och de som har sagt ja får frågan om de fortfarande kommer. Den som har sagt nej ser det i sin inbjudan.
error-gathering-too-few-seats =
    { $taken ->
        [one] { $taken } person har redan sagt ja, så platserna kan inte bli färre än så.
       *[other] { $taken } personer har redan sagt ja, så platserna kan inte bli färre än så.
    }

# Innan den går ut.
gathering-preview = <i>Så här läser de som bjuds in:</i>
gathering-same-time = Samma tid har du redan en programträff: { $title }, { $day } kl. { $time }.
gathering-quiet-day = Det är en helg eller ledig dag.
gathering-away-day = Då är många lediga.
gathering-after-the-end = Det är efter programmets sista dag, { $last }. Inbjudan och påminnelsen kommer ändå.
gathering-sent-later = Just nu är det vila för deltagarna. Inbjudan går ut { $day } kl. { $time }.
button-gathering-invite = Bjud in { $count }
button-gathering-invite-more = Bjud in { $count } till
button-gathering-pick-more = Bjud in fler
button-gathering-change = Ändra
button-gathering-drop = Kasta utkastet
button-gathering-off = Ställa in?
button-gathering-off-sure = Ja, ställ in den
gathering-pick = <b>Vilka ska bjudas in?</b> Tryck på namnen.
gathering-pick-more = <b>Vilka fler ska bjudas in?</b> Tryck på namnen. Den som redan har en bock är inbjuden.
gathering-dropped = Okej, utkastet är borta. Ingen blev inbjuden.
gathering-invited =
    { $count ->
        [one] <b>{ $count } person</b> är inbjuden.
       *[other] <b>{ $count } personer</b> är inbjudna.
    }
gathering-off-sure =
    { $count ->
        [0] Vill du ställa in { $title } { $day } kl. { $time }? Ingen behöver få veta det.
        [one] Vill du ställa in { $title } { $day } kl. { $time }? { $count } person läser:
       *[other] Vill du ställa in { $title } { $day } kl. { $time }? { $count } personer läser:
    }
gathering-off-done = Träffen är inställd, och de som är inbjudna får veta det.
gathering-is-off = Inställd.
error-nobody-to-invite = Alla är redan inbjudna, eller så finns det ingen att bjuda in ännu.
error-gathering-off = Den träffen är inställd.
error-gathering-begun = Träffen har redan börjat.
error-gathering-been = Träffen har redan varit.
error-gathering-not-yet = Träffen har inte börjat än. När den är igång kan du bocka av vilka som kom.
error-nobody-came = Bocka först av vilka som kom, så kan du skriva till dem.

# Sidan om en träff, hos programansvarig.
gathering-what = <b>{ $title }</b>
gathering-when = { $day } kl. { $time }–{ $ends }
gathering-no-place = Platsen är inte bestämd än.
gathering-count =
    { $count ->
        [one] <b>{ $count } inbjuden</b>
       *[other] <b>{ $count } inbjudna</b>
    }
gathering-count-yes =
    { $seats ->
        [0] Ja: { $count }
       *[some] Ja: { $count } av { $seats } platser
    }
gathering-count-waiting = På väntelistan: { $count }
gathering-count-maybe = Kanske: { $count }
gathering-count-no = Nej: { $count }
gathering-count-asked = Har inte svarat: { $count }
gathering-count-unsure =
    { $count ->
        [one] { $count } som har sagt ja har inte svarat sedan ändringen.
       *[other] { $count } som har sagt ja har inte svarat sedan ändringen.
    }
gathering-guest-unsure = { $label } (före ändringen)
gathering-guest-not-reached = { $label } (nås inte)
gathering-came =
    { $count ->
        [one] <b>{ $count } kom</b>
       *[other] <b>{ $count } kom</b>
    }
gathering-by-hand =
    { $count ->
        [one] <b>Nås inte i Telegram ({ $count })</b>: hör av dig själv, och skriv in svaret här.
       *[other] <b>Nås inte i Telegram ({ $count })</b>: hör av dig själv, och skriv in svaren här.
    }
gathering-joined-since =
    { $count ->
        [one] { $count } person har kommit med sedan dess, och är inte inbjuden än.
       *[other] { $count } personer har kommit med sedan dess, och är inte inbjudna än.
    }
gathering-picked-since =
    { $count ->
        [one] { $count } person är vald, och är inte inbjuden än.
       *[other] { $count } personer är valda, och är inte inbjudna än.
    }
gathering-view = <b>{ $title }</b> – { $label }: { $count }
gathering-view-yes = ja
gathering-view-waiting = på väntelistan
gathering-view-maybe = kanske
gathering-view-no = nej
gathering-view-asked = inget svar än
gathering-view-picked = vald
button-gathering-view-yes = Ja ({ $count })
button-gathering-view-waiting = Väntelistan ({ $count })
button-gathering-view-maybe = Kanske ({ $count })
button-gathering-view-no = Nej ({ $count })
button-gathering-view-asked = Inget svar ({ $count })
gathering-guest = <b>{ $name }</b>, { $title } { $day }: { $answer }.
gathering-record = Har du hört något annat? Tryck på svaret, så får { $name } veta vad du har skrivit in.
gathering-recorded-by = Svaret är inskrivet av { $name }.
gathering-recorded = { $author } har skrivit in ditt svar:

# Närvaron.
button-gathering-attendance = Bocka av vilka som kom
button-gathering-attended = Klart, { $count } kom
button-gathering-thank = Tacka dem som kom
gathering-attendance = <b>Vilka kom till { $title }?</b> { $count } av { $all } är avbockade. Tryck på ett namn för att ändra.
gathering-attendance-done = Tack! { $count } kom.
gathering-met =
    { $count ->
        [one] En adept och en mentor har nu haft sitt första möte. Nästa vardag frågar jag dem hur det kändes, eller först efter pausen om de har paus.
       *[other] { $count } adepter och deras mentorer har nu haft sitt första möte. Nästa vardag frågar jag dem hur det kändes, eller först efter pausen för den som har paus.
    }
gathering-untold = Vilka kom till { $title } { $day }? Bocka av dem under Programträffar när du vill.
gathering-untold-first = Vilka kom till { $title } { $day }? Bocka av dem, så frågar jag paren som sågs där hur det kändes. Tills det är gjort vet jag inte att de har haft sitt första möte.
announcement-to-who-came = De som kom ({ $count })

# Hos den som är inbjuden.
gathering-invitation = { $manager } bjuder in dig till en programträff i <b>{ $programme }</b>:
gathering-first-meeting-adept = Har du en mentor som du inte har träffat än, så blir det här ert första möte om ni båda kommer. Då behöver ni inte boka någon egen tid innan.
gathering-first-meeting-mentor = Har du en adept som du inte har träffat än, så blir det här ert första möte om ni båda kommer. Då behöver ni inte boka någon egen tid innan.
gathering-comes = Kommer du?
gathering-left =
    { $left ->
        [0] Alla platser är tagna när jag skriver det här. Säger du ja hamnar du på väntelistan.
        [one] { $left } av { $seats } platser är ledig när jag skriver det här. Är det fullt när du säger ja, hamnar du på väntelistan.
       *[other] { $left } av { $seats } platser är lediga när jag skriver det här. Är det fullt när du säger ja, hamnar du på väntelistan.
    }
button-gathering-yes = Ja
button-gathering-maybe = Kanske
button-gathering-no = Nej
gathering-said-yes = Tack, vad roligt att du kommer! Blir det ändrat, så tryck på ett annat svar.
gathering-still = Du har sagt ja. Kommer du fortfarande? Tryck på ja eller nej.
gathering-said-maybe = Tack! Du har svarat kanske. När du vet, så tryck på ja eller nej.
gathering-said-no = Tack för ditt svar! Ändrar du dig, så tryck på ja.
gathering-said-waiting = Det är fullt just nu. Du är nummer { $number } på väntelistan när jag skriver det här, och jag hör av mig om du får en plats. Tryck på ja igen om du vill se var du står nu. Hör du inget före träffen, så blev ingen plats ledig. Vill du inte vänta, så tryck på nej.
gathering-said-waiting-for-paper = Det är fullt just nu. Du är nummer { $number } på väntelistan när jag skriver det här, och jag hör av mig om du får en plats. Hör du inget före träffen, så blev ingen plats ledig.
gathering-again = Här är inbjudan igen, om du vill svara:
gathering-reminder-yes =
    { $ahead ->
        [0] En påminnelse: träffen är i dag.
        [1] En påminnelse: träffen är i morgon.
       *[later] En påminnelse: träffen är { $day }.
    }
gathering-reminder-maybe =
    { $ahead ->
        [0] I dag är det dags, och du har svarat kanske.
        [1] I morgon är det dags, och du har svarat kanske.
       *[later] Det är snart dags: { $day }. Du har svarat kanske.
    }
gathering-changed = Träffen har ändrats. Så här blir det nu:
gathering-called-off = { $title } { $day } kl. { $time } är tyvärr inställd.
gathering-moved-up = En plats har blivit ledig, och den är din. Välkommen till { $title }! Kan du inte längre, så tryck på nej.
gathering-offer = En plats har blivit ledig. Vill du ha den? Den är din till kl. { $until } om du svarar ja.
gathering-caption = Träffen till din kalender. Öppna filen, eller välj din kalender här under. Går det inte i din telefon, så lägg in tiden själv.
gathering-file-name = Programträff { $day }
calendar-gathering = Tiden kommer från boten i Telegram. Svara eller ändra ditt svar där.
button-gathering-mine = { $title } { $day }
gathering-mine-asked = { $title }, { $day } kl. { $time }. Säg gärna om du kommer.
gathering-mine-yes = { $title }, { $day } kl. { $time }. Du kommer.
gathering-mine-unsure = { $title }, { $day } kl. { $time }. Tiden eller platsen är ändrad. Säg gärna om du fortfarande kommer.
gathering-mine-maybe = { $title }, { $day } kl. { $time }. Du har svarat kanske. Säg ja eller nej när du vet.
gathering-mine-waiting = { $title }, { $day } kl. { $time }. Du står på väntelistan, och jag hör av mig om du får en plats. Hör du inget före träffen, så blev ingen plats ledig.
gathering-mine-offered = { $title }, { $day } kl. { $time }. En plats är din till kl. { $until } om du vill ha den. <b>Nästa steg är ditt:</b> säg ja eller nej.
gathering-mine-no = { $title }, { $day } kl. { $time }. Du kommer inte.
contact-kick-off-adept = Vad roligt! Så här når du { $mentor }. Ert första möte blir på kick-offen { $day } kl. { $time }. Hör gärna av dig och säg hej innan dess.
contact-kick-off-mentor = Vad roligt! Ert första möte blir på kick-offen { $day } kl. { $time }. Så här når du { $adept }:
me-kick-off = Du och { $other } träffas för första gången på kick-offen { $day } kl. { $time }. Passar det er bättre att ses innan, så lägg in en tid.
me-kick-off-been = Sågs du och { $other } på kick-offen { $day }? Då behöver du inte göra något: när { $manager } har bockat av vilka som kom frågar jag hur det kändes. Sågs ni inte där, så bestäm en tid för ert första möte.
copy-gatherings = Programträffar som du har bjudits in till
copy-gathering = { $title }, { $at }: { $answer }{ $came ->
        [yes] , kom
        [no] , kom inte
       *[none] {""}
    }
export-gatherings = Programträffar
export-gathering = Programträff
export-answer = Svar
export-attended = Kom

# Samma ord där det inte finns några knappar: i mejl, och för den som inte har Telegram.
gathering-said-yes-for-paper = Du har tackat ja. Blir det ändrat, så säg till.
gathering-still-for-paper = Du har sagt ja. Kan du inte längre, så säg till.
gathering-said-maybe-for-paper = Du har svarat kanske. Säg till när du vet.
gathering-said-no-for-paper = Du har tackat nej. Ändrar du dig, så säg till.
gathering-moved-up-for-paper = En plats har blivit ledig, och den är din. Välkommen till { $title }! Kan du inte längre, så säg till.
copy-nudge-gathering = en inbjudan till en programträff
