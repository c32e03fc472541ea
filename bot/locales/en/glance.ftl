# The programme in numbers.
button-write-to-many = Write to many
button-without-mentor = Without a mentor
button-pairs-now = 🟥 Need support now
button-settings = Settings
glance-title = <b>{ $programme }</b>
glance-week = Programme week { $week } of { $weeks }
glance-ahead = Begins { $starts }
glance-over = Ended { $ends }. Here is the whole year.
glance-stages = <b>From registration to the end</b> (adepts + mentors)
glance-both = { $label }: { $adepts } + { $mentors }
glance-stage-registered = Registered
glance-stage-talked = Talk held
glance-stage-admitted = Admitted
glance-stage-matched = Matched
glance-stage-signed = Contract
glance-stage-met = Have met
glance-stage-completed = Have completed
glance-left = Have left
glance-pairs = <b>Pairs</b>
glance-fare-now =
    { $count ->
        [one] { $count } needs support now
       *[other] { $count } need support now
    }
glance-fare-watch =
    { $count ->
        [one] { $count } to keep an eye on
       *[other] { $count } to keep an eye on
    }
glance-fare-fine =
    { $count ->
        [one] { $count } is going along
       *[other] { $count } are going along
    }
glance-fare-paused =
    { $count ->
        [one] { $count } takes a break
       *[other] { $count } take a break
    }
glance-fare-before =
    { $count ->
        [one] { $count } is on the way: a proposal or a first meeting
       *[other] { $count } are on the way: a proposal or a first meeting
    }
glance-fare-ended =
    { $count ->
        [one] { $count } began and ended early
       *[other] { $count } began and ended early
    }
glance-fare-completed =
    { $count ->
        [one] { $count } has completed
       *[other] { $count } have completed
    }
glance-still =
    { $count ->
        [one] { $count } stopped for now
       *[other] { $count } stopped for now
    }
glance-left-out =
    { $count ->
        [one] One pair is not counted, because you are in it yourself, or the boss of one of the two.
       *[other] { $count } pairs are not counted, because you are in them yourself, or the boss of one of the two.
    }
glance-meetings = <b>Meetings</b>: { $held }, the plan until today is { $due }
glance-month = { $month }: { $held }, plan { $plan }
glance-month-booked = { $month }: { $held } and { $booked } booked, plan { $plan }
glance-pace = Between two meetings: { $days } days on average, plan { $plan }
glance-answers = <b>Answers</b>
glance-reports = After the meetings
glance-pulse = The check-ins
glance-survey = The half-year follow-up
glance-parting = The questions at the end
glance-answered = { $label }: { $given } of { $asked } ({ $percent } %)
glance-few = { $label }: shown once at least five people have answered
glance-waits = <b>Longest wait</b>
glance-wait-talk =
    { $days ->
        [one] For a talk: { $days } day
       *[other] For a talk: { $days } days
    }
glance-wait-mentor =
    { $days ->
        [one] For a mentor: { $days } day
       *[other] For a mentor: { $days } days
    }
glance-wait-meeting =
    { $days ->
        [one] Since the last meeting, with none booked: { $days } day
       *[other] Since the last meeting, with none booked: { $days } days
    }
button-glance-picture = A picture for the report
glance-picture-caption = <b>{ $programme }</b> in numbers. There are no names in the picture.
glance-picture-file = mentor-programme-{ $day }
glance-picture-when = { $when } · as of { $day }
glance-picture-pairs = pairs under way
glance-picture-completed = pairs have completed
glance-picture-held = meetings
glance-picture-pace = days between meetings
glance-picture-planned = plan: { $count }
glance-picture-reports = answer after meetings
glance-picture-percent = { $percent } %
glance-picture-stages = From registration to the end
glance-picture-adepts = adepts
glance-picture-mentors = mentors
glance-picture-months = Meetings by month
glance-picture-met = held
glance-picture-booked = booked
glance-picture-plan = plan
glance-picture-fares = How pairs fare
glance-picture-answers = Answers
glance-picture-waits = Longest wait
glance-picture-left-out =
    { $count ->
        [one] One pair is not counted.
       *[other] { $count } pairs are not counted.
    }
