# Affärsplanen: adeptens egen, i egen takt. Mentorn läser det som adepten har delat, och ingen annan läser något.
button-plan = Affärsplan
button-plan-in = Min plan i { $programme }
button-plan-of = Affärsplanen från { $adept }
button-plan-all = Till planen
button-plan-back = Till { $title }
button-plan-next = Vidare: { $title }
button-plan-write = Skriv
button-plan-on = Skriv vidare
button-plan-anew = Skriv om
button-plan-draft = Fortsätt på det osparade
button-plan-drop = Släng det osparade
button-plan-empty = Ta bort?
button-plan-empty-sure = Ja, ta bort
button-plan-link = Länk till egen plan
button-plan-share = Dela med { $mentor }?
button-plan-share-sure = Ja, dela med { $mentor }
button-plan-hide = Sluta dela med { $mentor }?
button-plan-hide-sure = Ja, sluta dela
button-plan-later = Inte nu
button-plan-comments = Alla kommentarer ({ $count })
button-plan-read-comments = Läs
button-plan-comment = Skriv en kommentar
button-plan-comment-more = Skriv en till
button-plan-newest = Läs version { $number }
plan-overview =
    <b>Din affärsplan</b>
    { $count ->
        [0] Här växer din plan fram, ett avsnitt i taget. Börja var du vill och skriv så mycket eller lite du vill.
        [one] { $count } av { $all } avsnitt har text. Ta dem i vilken ordning du vill, i din egen takt.
       *[other] { $count } av { $all } avsnitt har text. Ta dem i vilken ordning du vill, i din egen takt.
    }
plan-own-document = Din egen plan: { $link }
plan-only-you = Bara du läser det här. Programansvarig ser när du började och om du har delat, aldrig vad som står. När du har en mentor kan du dela planen, om du vill.
plan-only-you-yet = Bara du läser det här, tills du själv delar det med { $mentor }. { $manager } ser när du började och om du har delat, aldrig vad som står.
plan-shared = { $mentor } kan läsa version { $number }, delad { $day }. { $manager } ser att den är delad, aldrig vad som står.
plan-shared-before = { $mentor } kan läsa version { $number }, delad { $day }. Det du har ändrat här sedan dess ser bara du, tills du delar igen. { $manager } ser att den är delad, aldrig vad som står.
plan-overview-kept =
    <b>Din affärsplan</b>
    Du har skrivit { $count } av { $all } avsnitt.
plan-kept = Planen är din, och bara du läser den. Den går inte att skriva i längre, men den finns kvar här så länge dina uppgifter gör det. Hämta den gärna som PDF, så har du den för gott.
plan-question =
    <b>{ $title }</b>
    { $question }
plan-text = Skriv ditt svar här. Långa texter kan du skicka i flera meddelanden.
plan-text-label = Texten
plan-summary = Ska det stå så här? Vill du lägga till något, så skriv det.
plan-under = Det hamnar under { $title }.
plan-send = Spara
plan-cancelled =
    { $written ->
        [none] Okej, inget är ändrat.
       *[some] Okej, inget är ändrat. Det du hann skriva ligger kvar osparat, om du vill fortsätta på det.
    }
plan-saved = Sparat. Bara du läser det, tills du delar planen.
plan-heading = <b>{ $title }</b> ({ $number } av { $all })
plan-heading-document = <b>{ $title }</b>
plan-unsaved =
    Du har skrivit utan att spara under:
    { $titles }
plan-unsaved-here = Du har också skrivit något här som du inte har sparat. Bara du ser det.
plan-dropped = Okej, det osparade under { $title } är borta. Det du har sparat där är kvar.
plan-dropped-empty = Okej, det osparade under { $title } är borta.
plan-nothing-here = Här står inget just nu.
plan-emptied = Okej, { $title } är tomt nu.
plan-empty-sure = Ska jag ta bort det som står under { $title }? Det går inte att ångra.
plan-link-link =
    <b>Länk till egen plan</b>
    Har du redan en plan i ett dokument på nätet? Klistra in länken här. Tänk på att { $other } behöver få läsa dokumentet där det ligger: det ordnar du i dokumentet.
plan-link-link-label = Länk till egen plan
plan-link-summary = Ska länken vara så här?
plan-link-send = Spara
plan-link-cancelled = Okej, inget är ändrat.
plan-link-saved = Sparat. Prova gärna länken, och se till att din mentor får läsa dokumentet innan du delar.
plan-share-sure =
    Det här kan { $mentor } läsa när du delar, så länge ni två träffas i programmet:
    { $titles }

    { $mentor } kan skriva kommentarer till dig. { $manager } läser inte planen, och ingen annan får den av mig. Det du ändrar här senare syns först när du delar igen. Du kan sluta dela när du vill, men det { $mentor } redan har öppnat eller hämtat kan finnas kvar hos { $mentor }.
plan-link-lives = Ditt eget dokument ligger utanför mig: det du ändrar där syns direkt, och den som har fått länken har den kvar. Vem som får läsa det bestämmer du i dokumentet.
plan-item = • { $title }
plan-shared-now = Delat med { $mentor } som version { $number }. { $mentor } får höra det { $when ->
        [later] när pausen är slut.
       *[soon] på dagtid en vardag.
    }
plan-shared-already = { $mentor } kan redan läsa allt det här. När du har ändrat något kan du dela igen.
plan-hide-sure = Ska { $mentor } inte längre kunna öppna planen här? Det som { $mentor } redan har öppnat eller hämtat kan finnas kvar hos { $mentor }. Det { $mentor } redan har skrivit till dig finns kvar hos dig.
plan-hidden = Okej, { $mentor } kan inte öppna planen här längre. Du kan dela den igen när du vill.
plan-comment =
    { $name } om version { $number }, { $day }:
    <blockquote>{ $text }</blockquote>
plan-told-mentor =
    { $known ->
        [known] { $adept } har ändrat sin affärsplan och delat en ny version med dig: { $count } av { $all } avsnitt.
       *[new] { $adept } har delat sin affärsplan med dig: { $count } av { $all } avsnitt.
    }
    Läs när det passar dig, och skriv gärna en kommentar. Det är ingen brådska.
plan-told-mentor-document = { $adept } har delat sin affärsplan med dig, som en länk till ett eget dokument. Läs när det passar dig, och skriv gärna en kommentar. Det är ingen brådska.
plan-told-adept =
    { $count ->
        [one] { $mentor } har skrivit en kommentar i din affärsplan:
       *[other] { $mentor } har skrivit { $count } kommentarer i din affärsplan:
    }
    { $titles }
plan-of =
    <b>Affärsplanen från { $adept }</b>
    Version { $number }, delad { $day }. { $count ->
        [0] Den finns i ett eget dokument.
        [one] { $count } av { $all } avsnitt har text.
       *[other] { $count } av { $all } avsnitt har text.
    }
plan-document-of = Eget dokument: { $link }
plan-older = { $adept } har delat en nyare version sedan dess.
plan-link-theirs = Vilka som får läsa det egna dokumentet bestämmer { $adept } där.
plan-of-readers = Det som står här läser du och { $adept }, ingen annan. Du kan läsa det så länge ni två träffas i programmet. Öppna ett avsnitt om du vill kommentera det.
plan-commented = { $title } 💬
plan-section-of = <b>{ $title }</b>, version { $number } från { $adept }
plan-comment-mine =
    Du skrev { $day }:
    <blockquote>{ $text }</blockquote>
plan-comment-on = <b>Kommentar om: { $title }</b>
plan-comment-text = Vad vill du säga till { $other } om det här? En fråga hjälper ofta mer än ett råd. { $other } läser det, ingen annan.
plan-comment-text-label = Din kommentar
plan-comment-summary = Så här läser { $other } det. Vill du lägga till något, så skriv det.
plan-comment-send = Skicka
plan-comment-cancelled = Okej, inget skickades.
plan-comment-sent = Tack! Nu ligger det klart för { $adept } att läsa, och jag säger till { $when ->
        [later] när pausen är slut.
       *[soon] vid ett bra tillfälle.
    }
plan-which = Vilken affärsplan vill du se?
plan-none-yet = Just nu är ingen affärsplan delad med dig. När en adept delar sin hör jag av mig.
plan-none-over = Här finns ingen affärsplan att läsa. Den som en adept delade kunde du läsa så länge ni två träffades i programmet.
plan-none = Du har ingen affärsplan här.
plan-not-here = Affärsplanen hör till programmet för entreprenörer, så här finns ingen att fylla i. Det du vill uppnå skriver ni två i ert kontrakt.
plan-desk = Affärsplanen är adeptens egen: adept och mentor läser den, och ingen annan. På adeptens kort ser du om den är påbörjad och delad.
error-no-plan = Affärsplanen hör till programmet för entreprenörer, så här finns ingen att fylla i.
error-plan-nothing = Det står inget i planen än. Skriv under något avsnitt, så kan du dela den sedan.
error-plan-no-mentor = Du har ingen mentor att dela med just nu. Planen ligger kvar, och du kan dela den sedan.
error-plan-mentor-not-here = { $mentor } läser inte här just nu, så jag kan inte visa planen. Ta med den till nästa möte i stället.
error-plan-closed = Den planen går inte att läsa här just nu.
error-plan-comment-closed = Den planen går inte att läsa här just nu, så jag kan inte skicka kommentaren. Dina ord står kvar här ovanför.
error-plan-link = Det ser inte ut som en länk som går att öppna. Kopiera hela adressen ur webbläsaren, till exempel https://docs.exempel.se/min-plan
error-plan-link-long = Den länken är längre än { $longest } tecken. Finns det en kortare delningslänk, så ta den.
plan-title-idea = Affärsidén
plan-ask-idea = Vad gör du, för vem, och varför just du?
plan-hint-idea = Försök med två meningar som en granne skulle förstå.
plan-title-customer = Kunden
plan-ask-customer = Vem är den första som skulle betala?
plan-hint-customer = Tänk på en verklig person eller ett verkligt företag: ålder, vardag, hur de handlar.
plan-title-need = Behovet
plan-ask-need = Vilket problem löser du, och vad gör de i dag i stället?
plan-hint-need = Skriv gärna något en kund har sagt med egna ord.
plan-title-market = Marknad och konkurrenter
plan-ask-market = Hur många behöver det här, och vilka andra erbjuder något liknande?
plan-hint-market = Att inte göra något alls är också en konkurrent.
plan-title-offer = Erbjudandet
plan-ask-offer = Vad får kunden, och vad gör det annorlunda?
plan-hint-offer = Beskriv det som kunden märker, inte hur det är gjort.
plan-title-price = Priset
plan-ask-price = Vad kostar det, och varför skulle någon tycka att det är värt det?
plan-hint-price = Skriv en siffra, även om den är en gissning. Den går att ändra.
plan-title-marketing = Marknadsföring
plan-ask-marketing = Hur får de första tio kunderna veta att du finns?
plan-hint-marketing = Ett sätt som du faktiskt gör är bättre än fem som du borde göra.
plan-title-organisation = Organisation
plan-ask-organisation = Vem gör vad, och vilka behöver du omkring dig?
plan-hint-organisation = Även den som är ensam har hjälp: bokföring, råd, någon att ringa.
plan-title-money = Pengarna
plan-ask-money = Vad behöver du för att komma i gång, och när går det runt?
plan-hint-money = Runda tal räcker: in, ut, och hur länge det du har räcker.
plan-title-risks = Riskerna
plan-ask-risks = Vad kan gå fel, och vad gör du då?
plan-hint-risks = Ta de två eller tre som du själv tänker på om kvällen.
plan-title-next-steps = Nästa steg
plan-ask-next-steps = Vad gör du de närmaste tre månaderna, och vad gör du först?
plan-hint-next-steps = Ett steg med ett datum är lättare att ta.
plan-title-document = Eget dokument
pair-next-plan = Det finns något nytt i affärsplanen, och den av de två som inte har sett det hör det { $day }.
copy-nudge-plan = affärsplanen

copy-plan = Affärsplan
copy-plan-begun = Påbörjad
copy-plan-changed = Senast ändrad
copy-plan-version = Delad version
copy-plan-shared = Delad
copy-plan-told = Mentorn fick höra det
copy-plan-hidden = Slutade delas
copy-plan-comment = { $name } om version { $number }, { $at }: { $text }
button-plan-pdf = Hämta som PDF
plan-file = affarsplan-{ $day }
plan-pdf = Här är din affärsplan, som den står nu. Filen är din: spara den, skriv ut den eller skicka den till vem du vill.
plan-pdf-of = Här är version { $number } av affärsplanen från { $adept }.
document-plan = Affärsplan
document-plan-title = Affärsplan – { $name }
document-plan-now = Så som den stod { $day }
document-plan-version = Version { $number }, { $day }
document-plan-missing = Inte skrivet än: { $titles }
card-plan-begun = Affärsplan: påbörjad { $begun }, inte delad just nu.
card-plan-shared = Affärsplan: påbörjad { $begun }, senast delad med mentorn { $day }.
