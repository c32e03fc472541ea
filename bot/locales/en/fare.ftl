# How it goes for the two, in a colour with its reasons.
fare-now = 🟥 needs support now
fare-watch = 🔶 keep an eye on
fare-fine = 🟢 going along
fare-mark =
    { $fare ->
        [now] 🟥{" "}
        [watch] 🔶{" "}
       *[fine] 🟢{" "}
    }
fare-marked = { $mark }{ $told }
fare-line = <b>How it goes:</b> { $fare }
fare-line-meetings = <b>Their meetings:</b> { $fare }
fare-why = • { $why }
fare-why-unsafe = { $name } does not feel safe to talk openly, the answer came { $day }
fare-why-wants-change =
    { $role ->
        [mentor] { $name } would like another adept, since { $day }
       *[adept] { $name } would like another mentor, since { $day }
    }
fare-why-low-survey = { $name } gave a low answer in the survey on { $day }
fare-why-low-mark = { $name } did not get much out of a meeting, the answer came { $day }
fare-why-silent =
    { $days ->
        [one] no meeting for { $days } day, and none booked
       *[other] no meeting for { $days } days, and none booked
    }
fare-why-untold = nobody has told about the meeting, or the two tell differently, since { $day }
fare-why-talk = { $name } would like to talk, since { $day }
fare-why-talked = { $name } did not get much out of a meeting, the answer came { $day }. You have had the talk, and the next answer shows how it goes
fare-why-was-unsafe = { $name } did not feel safe to talk openly, the answer came { $day }. You have had the talk, and the next answer shows how it goes
fare-why-late = time to meet, and no meeting is booked, but they have some days to book themselves
fare-why-moved =
    { $count ->
        [one] moved or called off { $count } time since they met
       *[other] moved or called off { $count } times since they met
    }
fare-why-short =
    { $count ->
        [one] at this pace they only get to { $count } meeting
       *[other] at this pace they only get to { $count } meetings
    }
button-fare-trend = The year in a picture
fare-trend-caption = The year of <b>{ $adept }</b> and <b>{ $mentor }</b>. The picture is only for whoever reads the answers.
fare-trend-file = the-year-{ $day }
fare-trend-title = { $adept } and { $mentor }
fare-trend-when = { $programme }, as of { $day }
fare-trend-fares = How each month went
fare-trend-fine = going along
fare-trend-watch = something to keep an eye on
fare-trend-now = needed support
fare-trend-paused = a pause
fare-trend-meetings = Meetings
fare-trend-held = held
fare-trend-booked = booked
fare-trend-missed = not held
fare-trend-marks = What the meetings gave
fare-trend-much = very much
fare-trend-little = nothing at all
