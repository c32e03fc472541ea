# Text that answers no question.
free-text-read = What you write here is read by the bot only. I do not pass it on.
free-text-away = Are you away for a while? Please tell the person you meet yourself, and move booked meetings under Where am I? In July and around Christmas and New Year I ask nothing unasked. Otherwise my questions come as usual, and you answer when you are back.
free-text-partner = Was it for { $other }? This is how to get through:
free-text-manager = If you would like { $manager } to read it, tap the button. You will see the text once more before it is sent.
# Whoever has said that it is about a manager: nobody is offered to read it.
free-text-outside = What you write here is read by the bot only. I do not pass it on, and I offer it to nobody to read.
free-text-others = If you would like another programme manager to read it, tap Something not right? and choose whom it is about.
free-text-outsider =
    { $outsider ->
        [none] If you would like to talk to somebody, choose somebody outside the programme whom you trust.
       *[some] If you would like to talk to somebody, ring { $outsider } at { $outsider-phone }, who is outside the programme.
    } If you or somebody else is in danger, call 112.

    Everything else is under Where am I?
free-text-desk = To reach a participant, open the person’s card under Participants and write there.
free-text-nobody = Were you looking for somebody? I find no participant who fits { $text }. Everybody is under Participants.
free-text-either = { $one } or { $other }
words-only = I read the text only, not what you attached.
reaction-is-no-answer = I can’t read a reaction as an answer. Tap a button or write.
free-text-is-no-answer = Was that an answer to this? I can’t read what you write as an answer here, so tap one of the buttons.
typed-answer =
    { $about ->
        [proposal] Is it yes or no to { $other }?
        [fit] Would you like to go on with { $other } or not?
       *[meeting] Does the time with { $other } suit you or not?
    } Tap your answer, so that it comes out right.
free-text-comes = Are you coming or not? Tap your answer below.
typed-answer-beside = I have not sent what you wrote to anybody.
