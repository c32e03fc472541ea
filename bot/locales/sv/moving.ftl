# Ett nytt Telegram-konto.
move-offer-other =
    Skicka den här länken till { $name }. Den som öppnar den flyttar sin plats i programmet till det kontot, och det gamla kopplas bort: på en gång om { $name } säger ja på sitt gamla konto, annars efter ett dygn. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-new =
    Skicka den här länken till { $name }. Den som öppnar den får platsen i programmet till sitt Telegram-konto, och kan sedan svara själv där. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-own =
    Öppna den här länken från ditt nya Telegram-konto. Då frågar jag här om det är du. Svarar du ja flyttar din plats i programmet dit på en gång, annars efter ett dygn, och det gamla kontot kopplas bort. Den går att använda en gång, inom { $days } dagar. Dela den inte med någon.

    { $link }
moved = Välkommen tillbaka! Din plats i programmet är flyttad hit, och det gamla kontot är bortkopplat.
moved-in = Välkommen, { $name }! Nu hör din plats i programmet till det här kontot. Tryck på Var är jag? så ser du nästa steg.
move-under-way = En flytt till ett nytt Telegram-konto är redan på gång. Den sker { $day } kl. { $time }, om ingen stoppar den.
move-opened-asked =
    Tack! Jag har frågat på ditt gamla konto om det är du. Svara ja där, så flyttar allt hit på en gång.

    Kommer du inte åt det gamla kontot? Då flyttar allt hit { $day } kl. { $time }, om ingen stoppar det. Jag hör av mig när det är klart.
move-opened = Tack! För din säkerhet väntar jag ett dygn. Allt flyttar hit { $day } kl. { $time }, om ingen stoppar det. Jag hör av mig när det är klart.
move-question =
    Länken till ett nytt Telegram-konto för dig är öppnad. Det nya kontot heter { $account }. <b>Är det du?</b>

    Om du inte svarar flyttar din plats i programmet dit { $day } kl. { $time }, och det här kontot kopplas bort.
button-move-yes = Ja, det är jag. Flytta nu
button-move-no = Nej, stoppa flytten
button-move-stop = Stoppa flytten
button-move-withdraw = Flytta inte hit
manager-move =
    { $name } byter Telegram-konto. Det nya heter { $account }.

    Flytten sker { $day } kl. { $time }, eller tidigare om { $name } svarar ja på sitt gamla konto. Verkar något konstigt, så ring { $name } eller stoppa flytten.
move-stopped = Flytten är stoppad. Allt är kvar på det här kontot, och länken går inte att använda igen.
move-stopped-new =
    Flytten hit är stoppad, så allt är kvar på det gamla kontot. { $phone ->
        [none] Hör av dig till { $manager } om du vill flytta ändå.
       *[some] Hör av dig till { $manager }, { $phone }, om du vill flytta ändå.
    }
move-withdrawn = Då flyttar inget hit. Allt är kvar på det gamla kontot.
move-in-vain = Flytten till ett nytt konto gick inte att göra. Allt är kvar här, och du kan göra en ny länk under /uppgifter.
move-in-vain-new =
    Flytten hit gick inte att göra, så allt är kvar på det gamla kontot. { $phone ->
        [none] Hör av dig till { $manager }, så får du hjälp.
       *[some] Hör av dig till { $manager }, { $phone }, så får du hjälp.
    }
move-away =
    Din plats i programmet har flyttat till ditt nya konto, och det här kontot är bortkopplat. { $phone ->
        [none] Var det inte du? Hör av dig till { $manager } med en gång.
       *[some] Var det inte du? Ring { $manager }, { $phone }, med en gång.
    }
move-gone = Flytten hit blir inte av, för platsen i programmet finns inte kvar.
