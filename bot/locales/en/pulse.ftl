# The pulse: four taps about how it feels at present.
pulse-safe = How is it going for you and { $other }? It takes a minute to answer. Does it feel safe to talk openly with { $other }? Only { $readers } can see what you answer, and will get in touch if it does not feel safe.
pulse-safe-label = Safe to talk
pulse-safe-5 = Yes, fully
pulse-safe-4 = Yes, mostly
pulse-safe-3 = Yes and no
pulse-safe-2 = Not really
pulse-safe-1 = No
pulse-useful = { $role ->
        [mentor] How much do you and { $other } get out of your time together, as you see it?
       *[adept] How much do you get out of your time with { $other } at present?
    } If it is too little, { $manager } gets in touch.
pulse-useful-label = What the time gives
pulse-useful-5 = A great deal
pulse-useful-4 = A lot
pulse-useful-3 = Some
pulse-useful-2 = Not so much
pulse-useful-1 = Hardly anything
pulse-progress = How is it going with what you want to achieve?
pulse-progress-label = Towards the goals
pulse-progress-5 = I am there
pulse-progress-4 = It is going well
pulse-progress-3 = It is moving
pulse-progress-2 = It is slow going
pulse-progress-1 = I have not begun yet
pulse-gives = Does being a mentor to { $other } give you something yourself? If it is too little, { $manager } gets in touch.
pulse-gives-label = What it gives you
pulse-gives-5 = A great deal
pulse-gives-4 = A lot
pulse-gives-3 = Some
pulse-gives-2 = Not so much
pulse-gives-1 = Hardly anything
pulse-onward = How would you like to go on? If you would like to talk or to change, { $manager } will get in touch with you. Nobody else is told.
pulse-onward-label = From here on
pulse-summary = These are your answers.
pulse-send = Send
pulse-cancelled =
    { $written ->
        [none] We will take it another time. Answer whenever you like.
        [told] We will take it another time. Your answers are kept. The first has been passed on already. The rest is read once you have answered all. Go on whenever you like.
       *[some] We will take it another time. Your answers are kept, and are read once you have answered all. Go on whenever you like.
    }
card-pulse = <b>Check-in { $day }{ $other ->
        [none] {""}
       *[some] {" "}about the time with { $other }
    }</b>
copy-pulse = Your check-in { $day }{ $other ->
        [none] {""}
       *[some] {" "}about the time with { $other }
    }
card-pulse-safe-label = Safe to talk
card-pulse-useful-label = What the time gives
card-pulse-progress-label = Towards the goals
card-pulse-gives-label = What it gives
card-pulse-onward-label = From here on
