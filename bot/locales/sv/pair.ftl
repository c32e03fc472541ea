# De två på programansvarigs bord: var de är, vem som gör nästa sak, och vad som kan göras med ett tryck.
pair-title = <b>{ $adept }</b> och <b>{ $mentor }</b>
pair-button = { $adept } och { $mentor }
pair-state-asked-mentor = { $mentor } fick frågan { $day }.
pair-state-asked-adept = { $mentor } har sagt ja. { $adept } fick förslaget { $day }.
pair-state-asked-adept-first = { $adept } fick förslaget { $day }. { $mentor } har inte fått frågan än.
pair-state-asked-mentor-first = { $adept } har inget emot förslaget. { $mentor } fick frågan { $day }.
pair-state-meeting-ahead = { $adept } och { $mentor } ska ses för första gången. De fick varandras kontaktuppgifter { $day }.
pair-state-fit-asked = { $adept } och { $mentor } har setts. De fick frågan om hur det kändes { $day }.
pair-state-active = { $adept } och { $mentor } är igång sedan { $day }.
pair-state-paused =
    { $until ->
        [none] { $adept } och { $mentor } har paus sedan { $day }, tills vidare.
       *[day] { $adept } och { $mentor } har paus sedan { $day }. De pausar till { $until }.
    }
pair-state-ended = { $adept } och { $mentor } går inte vidare tillsammans, sedan { $day }.
pair-state-ended-with-the-programme = { $adept } och { $mentor } var med till slutet, { $day }.
pair-meeting = Första mötet
pair-no-answer = har inte svarat
pair-recorded = { $answer } (noterat av programansvarig)
pair-signed = skrev under kontraktet { $day }
pair-not-signed = har inte skrivit under kontraktet
pair-next-mentor-answer = <b>Nästa steg:</b> { $mentor } svarar. Ring om inget har hänt { $day }.
pair-next-adept-answer = <b>Nästa steg:</b> { $adept } svarar. Ring om inget har hänt { $day }.
pair-next-objection = <b>Nästa steg:</b> { $adept } kan säga till om något är fel. Annars går det vidare { $day }.
pair-next-booked = <b>Nästa steg:</b> { $adept } och { $mentor } bokar första mötet, helst före { $day }.
pair-next-heard-from = <b>Nästa steg:</b> { $adept } och { $mentor } bokar första mötet. { $mentor } får frågan om de har hörts av { $day }.
pair-next-held = <b>Nästa steg:</b> { $adept } och { $mentor } ses, helst före { $day }.
pair-next-fit = <b>Nästa steg:</b> båda får frågan om hur det kändes { $day }.
pair-next-outcome = <b>Nästa steg:</b> båda svarar. Ingen får något besked före { $day }.
pair-next-decision = <b>Nästa steg är ditt:</b> prata med { $adept } och { $mentor }, var för sig.
pair-next-confirm = <b>Nästa steg är ditt:</b> bekräfta starten, så får { $adept } och { $mentor } veta det samtidigt.
pair-next-start = <b>Nästa steg:</b> båda får startbeskedet { $day } kl. 9.
pair-version = En ny version av kontraktet väntar på underskrift:
pair-next-version = <b>Nästa steg:</b> { $adept } och { $mentor } läser en ny version av kontraktet. Den som inte har skrivit under får en påminnelse { $day }.
pair-next-version-over = <b>Nästa steg:</b> { $adept } och { $mentor } skriver under den nya versionen av kontraktet före { $day }. Annars gäller det kontrakt de har.
pair-next-contract = <b>Nästa steg:</b> { $adept } och { $mentor } skriver under kontraktet, helst före { $day }.
pair-next-partner =
    <b>Nästa steg är ditt:</b> { $other } har lämnat programmet{ $back ->
        [yes] {" "}och kommit tillbaka, men de två är inte längre ett par
       *[no] {""}
    }. Berätta för { $who }.
pair-phone = { $name }: { $phone }
pair-no-phone = inget nummer
pair-done = Klart.
pair-reminded = Jag har påmint { $name }.
pair-reminded-today = { $name } fick en påminnelse i dag kl. { $at }. Ska en till gå ut?
pair-later = Jag tar upp det igen { $day }.

button-open-pair = Visa de två
button-they-booked = De har bokat en tid
button-card-of = Kort: { $name }
button-record = Ja, notera det
button-remind-sure = Ja, påminn { $name }
button-confirm-start-sure = Ja, bekräfta starten
start-sure = Ska <b>{ $adept }</b> och <b>{ $mentor }</b> börja? De får beskedet samtidigt, { $day } kl. 9. Fram till dess kan du ångra dig.
button-deed-remind-adept = Påminn { $adept }?
button-deed-remind-mentor = Påminn { $mentor }?
button-deed-mentor-yes = { $mentor } säger ja
button-deed-mentor-no = { $mentor } tackar nej
button-deed-adept-yes = { $adept } säger ja
button-deed-adept-tie = { $adept } har en koppling
button-deed-adept-other = { $adept } vill inte
button-deed-adept-fit-yes = { $adept }: ja
button-deed-adept-fit-no = { $adept }: nej
button-deed-adept-fit-unsure = { $adept }: osäker
button-deed-mentor-fit-yes = { $mentor }: ja
button-deed-mentor-fit-no = { $mentor }: nej
button-deed-mentor-fit-unsure = { $mentor }: osäker
button-deed-confirm-start = Bekräfta starten?
button-deed-no-start = Avsluta utan start?
button-deed-take-back = Ta tillbaka förslaget?
button-deed-rematch = Avsluta och matcha igen?
button-deed-rematch-never = Avsluta, och aldrig de två igen?
button-deed-adept-signed = { $adept } skrev under på papper
button-deed-mentor-signed = { $mentor } skrev under på papper
button-deed-adept-keeps-contract = { $adept } behåller kontraktet
button-deed-mentor-keeps-contract = { $mentor } behåller kontraktet
button-deed-later = Ta upp det om tre dagar
button-deed-told-partner = Jag har berättat
button-deed-tell-partner = Skicka orden till den som är kvar
button-send-words = Ja, skicka
pair-partner-told = { $name } har fått veta det, med orden som du nyss läste.

record-sure = Ska jag notera att { $name } har svarat: <b>{ $answer }</b>?
record-sure-signed = Ska jag notera att { $name } har skrivit under kontraktet på papper?
recorded = { $manager } har noterat ditt svar: <b>{ $answer }</b>. Stämmer det inte, så skriv till { $manager }.
answer-mentor-yes = ja till att träffa { $adept }
answer-mentor-no = inte den här gången
answer-adept-yes = ja till att träffa { $mentor }
answer-adept-tie = det finns en koppling till { $mentor }
answer-adept-other = inte { $mentor } den här gången
answer-fit-yes = ja, vill fortsätta
answer-fit-no = nej, helst inte
answer-keeps-contract = behåll kontraktet som det är
answer-fit-unsure = osäker
reminder = En vänlig påminnelse från { $manager }.
adept-and-mentor = { $adept } och { $mentor }

copy-pair = Du och en annan i programmet
copy-pair-with = Tillsammans med
copy-pair-since = Senast ändrat
copy-pair-fit = Ditt svar efter första mötet
pair-next-reminder = <b>Nästa steg:</b> de påminns om mötet { $day }.
pair-next-report = <b>Nästa steg:</b> båda får frågan om hur mötet var { $day }.
pair-next-report-again = <b>Nästa steg:</b> den som inte har berättat om mötet får frågan igen { $day }.
pair-next-reports = <b>Nästa steg är ditt:</b> hör med { $adept } och { $mentor } om mötet blev av.
pair-next-cadence = <b>Nästa steg:</b> { $adept } och { $mentor } bokar ett nytt möte. Jag frågar { $day }.
pair-next-silent = <b>Nästa steg är ditt:</b> hör med { $adept } och { $mentor } om nästa möte.
pair-next-unsafe = <b>Nästa steg är ditt:</b> ring { $name } och hör hur det är. { $other } vet inget om svaret.
pair-next-pause = <b>Nästa steg:</b> { $adept } och { $mentor } har paus. { $day } händer nästa sak av sig själv.
pair-next-paused-long = <b>Nästa steg är ditt:</b> { $adept } och { $mentor } har haft paus länge. Hör hur det blir.
pair-next-close = Programmet slutar { $day }, och då får de två ett tack.
pair-held = Hittills
pair-hours = { $mine ->
        [one] Som { $adept } har svarat blir det en timme
       *[other] Som { $adept } har svarat blir det { $mine } timmar
    } och som { $mentor } har svarat { $theirs }. Här räknas mitt emellan.
pair-held-none = inget möte än
pair-next-meeting = Nästa möte
pair-meeting-unanswered = Mötet som ingen har svarat om än
pair-nothing-booked = inget bokat
button-deed-meeting-held = Mötet blev av
button-deed-meeting-not-held = Mötet blev inte av
