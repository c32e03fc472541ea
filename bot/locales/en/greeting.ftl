# Answers to greetings.
greeting-hello = { $name ->
        [none] Hello!
       *[some] Hello { $name }!
    }
greeting-thanks = { $name ->
        [none] You’re welcome!
       *[some] You’re welcome, { $name }!
    }
greeting-bye = { $name ->
        [none] Take care!
       *[some] Take care, { $name }!
    }
greeting-okay = Was that an answer to something above? Then tap one of the buttons there, so that I know for sure what you mean. Otherwise everything is as before.
greeting-partner = Was it for { $other }? Only the bot reads what you write here, but this is how you reach { $other }.
