# Byggstenar som används överallt.
plain = { $text }
lines = { $lines }
date = { $day }
date-today = i dag, { $day }
date-tomorrow = i morgon, { $day }
time-of-day = { $hour }.{ $minute }
day-and-time = { $day } kl. { $time }
urgent-news = ❗ { $text }
quoted = <blockquote>{ $text }</blockquote>
labelled = <b>{ $label }:</b> { $value }
ticked = ✓ { $label }
nobody = okänt namn
names-and = { $others } och { $last }
asked-since = Något har ändrats sedan jag frågade, så jag frågar igen.
asked-since-away = { $name } är inte längre med i { $programme }.
asked-since-back =
    { $name } är med i { $programme } igen{ $day ->
        [none] {""}
       *[day] {" "}sedan { $day } kl. { $time }
    }.
asked-since-to-be-deleted =
    { $name } har bett om att bli raderad{ $day ->
        [none] {""}
       *[day] {" "}{ $day } kl. { $time }
    }.
asked-since-kept = { $name } vill inte längre bli raderad.
asked-since-stopped = { $name } är stoppad tills vidare.
asked-since-not-stopped = { $name } är inte längre stoppad.
asked-since-urgent = ❗ Ett privat meddelande till som är bråttom har kommit.
asked-again = Det var ett tag sedan jag frågade, så jag frågar igen.
press-spent = Du har redan svarat på det här. Du behöver inte trycka igen.

role-adept = adept
role-mentor = mentor

preset-leadership = Ledarskap
preset-entrepreneur = Entreprenör

language-sv = Svenska
language-en = English

dialog-progress = <i>{ $number } av { $count }</i>
dialog-present = <b>Nu står det:</b> { $answer }
dialog-resumed = Vi fortsätter där du slutade.
dialog-back = Nu tillbaka till det här, som fick vänta.
dialog-asked-since =
    { $held ->
        [yes] Det du skrev är inte sparat än, för jag vet inte om det var ett svar på den här frågan. Hör det hit, så tryck på knappen. Gällde det något annat, så svara där i stället.
       *[no] Det du skrev är inte sparat, för jag vet inte om det var ett svar på den här frågan. Hör det hit, så tryck på knappen och skriv det igen. Gällde det något annat, så svara där i stället.
    }
dialog-when-ready = Något annat är redan öppet här, och det ligger kvar. Tryck på knappen när du vill svara på det här.
dialog-skipped = –
dialog-noted = Tack! Jag har sparat { $answer }.
dialog-okay = Okej.
first-of-several = Du skrev flera, och jag tog den första: { $answer }
dialog-too-early = Ditt svar kom innan min fråga hade hunnit fram, så jag tog inte med det. Läs gärna frågan och svara igen.
flood-unread = Nu kom det många meddelanden på en gång, och jag hann inte med. Det här och de som kom efter har jag inte läst. Vänta tio sekunder och skicka sedan det viktigaste igen.
edited = Jag ser att du har ändrat ett meddelande, men jag läser bara det du skickade först. Skriv det du vill ändra som ett nytt meddelande.
edited-announcement = Jag ser att du har ändrat ett meddelande, men det som går ut är det du skickade först. Tryck på Ändra eller Tillbaka, och skicka det nya.
edited-in-dialog = Jag ser att du har ändrat ett meddelande, men ditt första svar står kvar. Du kan ändra alla svar i sammanfattningen innan du skickar.
not-in-groups = Hej! Jag pratar bara med en person i taget, så att det ni säger stannar där. Tryck på mitt namn och skriv till mig där.
apology = Något gick fel hos oss, och det du just gjorde blev inte sparat. Felet är antecknat. Prova gärna igen om en stund. (Märkt { $id })
operator-fault = <b>Fel { $id }</b>: { $reason }
operator-parked = <b>Ett meddelande gick inte att skicka</b> (rad { $row }): { $reason }

keyboard-share-contact = 📱 Dela mitt nummer
keyboard-back = ← Tillbaka
keyboard-skip = Hoppa över
keyboard-cancel = Avbryt
keyboard-hint = Skriv eller tryck här nere

spoken-sv = svenska
spoken-en = engelska
spoken-fi = finska
spoken-ar = arabiska
spoken-fa = persiska
spoken-so = somaliska
spoken-es = spanska
spoken-de = tyska

competence-leadership = ledarskap
competence-strategy = strategi
competence-sales = försäljning
competence-marketing = marknadsföring
competence-finance = ekonomi
competence-people = personal och rekrytering
competence-digital = digitalt och IT
competence-international = internationella affärer
competence-growth = växa och ta in kapital
competence-board = styrelsearbete
competence-operations = drift och produktion
competence-communication = kommunikation

# Så får ett program en programansvarig till; står i flera texter.
needs-manager = Den som själv är med i ett mentorpar, eller är chef för någon av de två, läser inte vad de berättar.
another-manager = Så får ni en till: /program och sedan <i>Vi som håller i programmet</i>. Där bjuder du in med en länk.
former-participant = en tidigare deltagare
listed-and = { $others } och { $last }
switch-waiting = { $name } ({ $count })
heading-programme = <i>{ $programme }</i>
discreet-first = Ett meddelande till dig från mentorprogrammet. Läs det gärna i lugn och ro, när du har en stund för dig själv.
dialog-dropped = Okej, det du skrev är borta.
