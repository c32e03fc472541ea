# Svar på hälsningar.
greeting-hello = { $name ->
        [none] Hej!
       *[some] Hej { $name }!
    }
greeting-thanks = { $name ->
        [none] Varsågod!
       *[some] Varsågod, { $name }!
    }
greeting-bye = { $name ->
        [none] Ha det så bra!
       *[some] Ha det så bra, { $name }!
    }
greeting-okay = Var det ett svar på något här ovanför? Tryck då på en av knapparna där, så vet jag säkert vad du menar. Annars är allt som förut.
greeting-partner = Var det till { $other }? Det du skriver här läser bara boten, men du når { $other } så här.
