# A manager is the boss of a participant.
button-boss = I am the boss of { $name }
button-boss-sure = Yes, I am the boss of this person
button-no-boss = { $boss } is not the boss of { $name }
boss-sure =
    Are you the boss of { $name }? Then I show you neither the talk nor the answers, letters and notes about { $name }. The same goes for whoever is in a mentor pair with { $name }, because their answers are about { $name }.

    { $readers ->
        [none] Nobody else can read them either, because the programme has no other manager. Ask whoever looks after the bot to add one.
       *[some] Instead, { $readers } can read them.
    } Only another manager can change this afterwards.
boss-told =
    { $readers ->
        [none] Thank you for saying so. What { $name } tells us is closed to you now. Ask whoever looks after the bot to add another manager.
       *[some] Thank you for saying so. What { $name } tells us is now for { $readers } to read, and not for you.
    }
boss-taken-back = Done. { $boss } is not the boss of { $name }, and can read what { $name } tells us.
