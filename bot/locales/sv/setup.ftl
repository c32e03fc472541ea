# Programansvarig lägger upp ett program.
setup-welcome = Välkommen! Vi lägger upp ditt mentorprogram tillsammans. Det tar ungefär tre minuter, och det du inte vet än kan du fylla i senare.
setup-as-before = Vem som svarar för programmet, och personen utanför, står som i <b>{ $programme }</b>. Det kan du ändra innan du skapar det.
setup-manager = Vad heter du? Så här ser adepter och mentorer ditt namn.
setup-manager-label = Programansvarig
setup-called = Vad vill du bli kallad? Välj ett namn, eller skriv ett eget.
setup-called-label = Kallas
setup-phone = Vilket telefonnummer når man dig på? Den som säger till att något skaver får se det. Tryck på <b>Dela mitt nummer</b> eller skriv det.
setup-phone-label = Din telefon
setup-name = Vad heter programmet?
setup-name-label = Programmet
setup-starts = När börjar det? Tryck på en dag, eller skriv den, till exempel 15 januari.
setup-starts-label = Börjar
setup-ends = När slutar det? Tryck på en dag, eller skriv den, till exempel 17 december 2027.
setup-ends-label = Slutar
setup-preset =
    Hur ofta ska de två ses?

    <b>Ledarskap:</b> ett möte var femte till sjätte vecka, ungefär två timmar.
    <b>Entreprenör:</b> tolv möten på ungefär fyra timmar, högst 33 dagar mellan två möten. Adepten kan skriva en affärsplan här, och de två kan ses första gången på kick-offen.
setup-preset-label = Upplägg
setup-employer =
    Får en adept och en mentor ha samma arbetsgivare? En mentor är helst någon utifrån.

    <b>Helst inte:</b> andra går före, och jag säger till när det ändå blir så. Det passar de flesta.
    <b>Aldrig:</b> de två föreslås inte för varandra.
    <b>Det går bra:</b> bra i ett program inom ett och samma företag.
setup-employer-label = Samma arbetsgivare
setup-organisation =
    Vilken organisation ansvarar för deltagarnas uppgifter, och vart vänder man sig med frågor om dem? Den som anmäler sig får läsa det. Skriv till exempel: <i>Nordstiftelsen, info@nordstiftelsen.se</i>

    Vet du inte än, så hoppa över.
setup-organisation-label = Ansvarar för uppgifterna
setup-outsider =
    Vem utanför programmet kan man ringa om det är något med dig? Fråga personen först, och skriv namn och telefon: <i>Sara Berg, 070-123 45 67</i>

    Vet du inte än, så hoppa över.
setup-outsider-label = Utanför programmet
setup-stand-in = Vem ska deltagarna ringa om det brådskar och de inte når dig? Den du väljer blir också programansvarig här.
setup-stand-in-label = Ersättare
setup-stand-in-told = { $name } har valt dig som ersättare i <b>{ $programme }</b>. Du är programansvarig där, och deltagarna får ditt nummer i andra hand när något brådskar.
setup-summary = Så här blir programmet. Stämmer det?
setup-plan-leadership =
    { $meetings ->
        [one] Programmet är { $weeks } veckor. Det räcker till ungefär ett möte.
       *[other] Programmet är { $weeks } veckor. Det räcker till ungefär { $meetings } möten.
    }
setup-plan-entrepreneur = Programmet är { $weeks } veckor. Med { $meetings } möten blir det ungefär { $gap } dagar mellan två möten.
setup-does-not-fit = ⚠️ Tiden och upplägget går inte riktigt ihop. Ändra gärna datum eller upplägg, eller låt det vara så.
setup-send = Skapa programmet
setup-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Dina svar ligger kvar, och du kan fortsätta när du vill.
    }
setup-created =
    Klart, { $name }! <b>{ $programme }</b> är öppet för anmälan.

    Under <b>Länkar</b> finns länkarna att skicka till adepter och mentorer. Vad som är nytt skriver jag på vardagsmorgnar, och under <b>Att göra</b> ser du vad som väntar på dig.
setup-only-manager =
    Vill du själv vara adept eller mentor här? Då behövs en programansvarig till, för du läser inte det som ni två berättar för programansvariga.
setup-would-come =
    Från <b>{ $programme }</b> vill { $count ->
        [one] en person
       *[other] { $count } personer
    } gärna vara med igen: { $names }.
