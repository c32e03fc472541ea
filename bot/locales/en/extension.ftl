# More time for two: the question to the manager, what it changes, and what the two read.
extend-how-long = How long should <b>{ $adept }</b> and <b>{ $mentor }</b> go on? Their last day is now { $ends }.
extend-sure = A new last day for <b>{ $adept }</b> and <b>{ $mentor }</b>?
extend-day = Last day: { $ends } (now { $before })
extend-goal = The idea: { $goal } meetings (now { $before }); they have met { $held ->
        [one] once
       *[other] { $held } times
    }
extend-lands = The forecast that the two have read: { $lands } of { $goal } meetings. With the new day: { $then } of { $meant }
extend-hangs = Questions about new meetings, the word four weeks before the end and the thanks afterwards follow the new day. Nobody else in the programme is affected.
extend-outside = Note: the meeting on { $day } is booked after that day. It stays, but no question follows it.
extend-told = { $manager } has given you and { $other } more time in { $programme }: the two of you go on until { $ends } at the latest.
extend-told-back = { $manager } has changed it back: you and { $other } go on until { $ends }, like everybody in { $programme }.
more-time-until = Pairs that got more time go on until { $ends } at the latest.
