# After the meeting: a few taps about how it went, never about what was said.
report-held = Did you and { $other } meet on { $day }? Only { $readers } can see what you answer.
report-held-label = Did it take place
report-held-yes = Yes, we met
report-held-moved = We moved it
report-held-no = No, it did not happen
report-minutes = How nice! About how long was it?
report-minutes-label = How long
report-minutes-30 = ½ hour or less
report-minutes-60 = 1 hour
report-minutes-90 = 1½ hours
report-minutes-120 = 2 hours
report-minutes-180 = 3 hours
report-minutes-240 = 4 hours or more
report-useful = How useful was the meeting for you? Only { $readers } can see it, and will get in touch if it was not so useful.
report-useful-label = How useful for you
report-useful-5 = Very useful
report-useful-4 = Useful
report-useful-3 = So-so
report-useful-2 = Not very useful
report-useful-1 = Not at all
report-progress = How far have you come towards your goals?
report-progress-label = Towards the goals
report-progress-5 = I am there
report-progress-4 = Almost there
report-progress-3 = About halfway
report-progress-2 = Some of the way
report-progress-1 = Just at the start
report-next = When do you and { $other } meet next? Choose or write a day, and I add the meeting at the same time of day as last and tell { $other }.
report-next-label = Next meeting
report-next-have = We have a time already
report-next-later = Not decided yet
report-talk = Would you like to talk with { $manager } about anything?
report-talk-label = Talk with the manager
report-talk-no = No, not right now
report-talk-yes = Yes, please ring me
report-summary = These are your answers.
report-send = Send
report-cancelled =
    { $written ->
        [none] Okay, another time then. You can go on here when you like.
       *[some] Okay, another time then. What you have answered is read only when you are done. You can go on here when you like.
    }
report-thanks-yes = Thank you for telling me! Only { $readers } can see your answers.
report-thanks-moved = Thank you for letting me know! These things happen.
report-thanks-no = Thank you for saying it as it is. These things happen, and only { $readers } can see your answer.
report-new-time = When you and { $other } have found a new time, add it here.
report-thanks-talk = { $manager } hears that you would like to talk, and gets in touch with you.
report-again = One more friendly question, then I will not ask again about the meeting with { $other } on { $day }. If it does not suit you to answer, let it be.
report-again-how = It is a few taps, and only { $readers } can see what you answer.
report-again-how-for-paper = Only { $readers } can see what you answer.
report-told-already = Thank you, you have told me that already.
button-tell-after = Tell me about meeting { $other }
report-thanks-low = { $manager } will get in touch with you, to hear how it can get better.
button-have-talked = We have talked
talk-done = Good that you and { $name } have talked. It is off the list.
copy-report = You told
copy-report-noted = Noted for you by the manager
