# Mer tid för två: frågan till programansvarig, vad den ändrar, och vad de två läser.
extend-how-long = Hur länge ska <b>{ $adept }</b> och <b>{ $mentor }</b> hålla på? Nu är deras sista dag { $ends }.
extend-sure = Ny sista dag för <b>{ $adept }</b> och <b>{ $mentor }</b>?
extend-day = Sista dag: { $ends } (nu { $before })
extend-goal = Tanken: { $goal } möten (nu { $before }); de har setts { $held ->
        [one] en gång
       *[other] { $held } gånger
    }
extend-lands = Prognosen som de två har läst: { $lands } av { $goal } möten. Med den nya dagen: { $then } av { $meant }
extend-hangs = Frågor om nya möten, ordet fyra veckor före slutet och tacket efteråt följer den nya dagen. Övriga i programmet berörs inte.
extend-outside = Obs: mötet { $day } är bokat efter den dagen. Det står kvar, men ingen fråga kommer efteråt.
extend-told = { $manager } har gett dig och { $other } mer tid i { $programme }: ni två håller på till och med { $ends }.
extend-told-back = { $manager } har ändrat tillbaka: du och { $other } håller på till och med { $ends }, som övriga i { $programme }.
more-time-until = Mentorpar som har fått mer tid håller på som längst till och med { $ends }.
