# Ett nytt Telegram-konto.
move-offer-other =
    Skicka den här länken till { $name }. Den som öppnar den flyttar sin plats i programmet till det kontot, och det gamla kopplas bort. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-new =
    Skicka den här länken till { $name }. Den som öppnar den får platsen i programmet till sitt Telegram-konto, och kan sedan svara själv där. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-own =
    Öppna den här länken från ditt nya Telegram-konto. Då flyttar din plats i programmet dit, och det gamla kontot kopplas bort. Den går att använda en gång, inom { $days } dagar. Dela den inte med någon.

    { $link }
moved = Välkommen tillbaka! Din plats i programmet är flyttad hit, och det gamla kontot är bortkopplat.
moved-in = Välkommen, { $name }! Nu hör din plats i programmet till det här kontot. Tryck på Var är jag? så ser du nästa steg.
