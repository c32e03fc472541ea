# Två personer med samma telefon eller e-post, som kanske är en.
todo-twins = <b>Samma telefon eller e-post ({ $count })</b>
todo-twin = { $one } ({ $role }) och { $other } ({ $other_role })
twin-on-card = <b>Samma telefon eller e-post</b> som { $other } ({ $other_role }). Är det samma person?
twin-asked = <b>Samma telefon eller e-post</b> som { $other } ({ $other_role }). Du har frågat om det är samma person, och svaret dröjer.
button-same-person = Samma person
button-not-same-person = Två personer
twin-asked-both = Jag har frågat i båda kontona. Säger båda ja, så samlar jag allt i ett konto. Till dess står det kvar på din lista.
twin-asked-one = Den ena av de två är med utan Telegram, så där räknas ditt ord. I det andra kontot har jag frågat.
twin-apart = Då är { $one } och { $other } två personer. De föreslås ändå inte för varandra.
twin-question =
    { $manager } tror att du är anmäld två gånger, från två olika konton, med samma telefonnummer eller e-postadress.

    Är det så? Svara i båda kontona. Allt samlas då i det konto där du svarar sist, och inget försvinner.
button-twin-yes = Ja, samla allt
button-twin-no = Nej, det är inte jag
twin-yes = Tack! Svara ja i ditt andra konto också, så samlas allt där.
twin-no = Tack för att du säger det. Då ändras inget.
twin-joined = Nu är allt samlat här, i ett konto. Skriv /jag, så ser du var du är.
twin-moved = Nu är allt samlat i ditt andra konto. Det här kontot är bortkopplat.
