# Programansvarig är någons chef.
button-boss = Jag är chef för { $name }
button-boss-sure = Ja, jag är chef för den personen
button-no-boss = { $boss } är inte chef för { $name }
boss-sure =
    Är du chef för { $name }? Då visar jag dig varken samtalet, svaren, breven eller anteckningarna om { $name }. Detsamma gäller om den som { $name } har i ett mentorpar, för svaren därifrån handlar om { $name }.

    { $readers ->
        [none] Ingen annan kan läsa dem heller, för programmet har ingen annan programansvarig. Be den som sköter boten att lägga till en.
       *[some] De läses av { $readers } i stället.
    } Bara en annan programansvarig kan ändra det sedan.
boss-told =
    { $readers ->
        [none] Tack för att du sa det. Nu är det { $name } berättar stängt för dig. Be den som sköter boten att lägga till en programansvarig till.
       *[some] Tack för att du sa det. Det { $name } berättar läses nu av { $readers }, och inte av dig.
    }
boss-taken-back = Klart. { $boss } är inte chef för { $name }, och kan läsa det { $name } berättar.
