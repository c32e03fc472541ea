# The programme is over.
me-completed = Thank you for taking part in <b>{ $programme }</b>! Nobody is waiting for anything from you.
closing-adept =
    Thank you, { $name }, for your time in <b>{ $programme }</b> and all the work you have put into it. The programme is over now, and nothing more waits for you here.{ $count ->
        [0] {""}
        [one] {" "}But nothing keeps you and { $others } from meeting again.
       *[other] {" "}But nothing keeps you from meeting { $others } again.
    } If you wonder about anything, write to { $manager }.
closing-mentor =
    Thank you, { $name }, for your time, your listening and your questions in <b>{ $programme }</b>. The programme is over now, and nothing more waits for you here.{ $count ->
        [0] {""}
        [one] {" "}But nothing keeps you and { $others } from meeting again.
       *[other] {" "}But nothing keeps you from meeting { $others } again.
    } If you wonder about anything, write to { $manager }.
closing-over = <b>{ $programme }</b> is over now, and this time no mentorship began for you. Thank you for wanting to take part! Nothing more waits for you here. If you wonder about anything, write to { $manager }.
end-ahead = Hello { $name }! <b>{ $programme }</b> ends on { $ends }.
end-ahead-booked =
    { $count ->
        [one] You and { $others } have a meeting booked. If you would like to meet once more before the end, feel free to settle it then.
       *[other] You have meetings booked with { $others }. If you would like to meet once more before the end, feel free to settle it then.
    }
end-ahead-nothing-booked = Feel free to settle already now when you meet { $others } before the end.
end-ahead-after = After the end I ask and remind no more, but nothing keeps you from meeting.
me-ends = <b>{ $programme }</b> ends on { $ends }.
me-ends-own = Your last day in <b>{ $programme }</b> is { $ends }.
end-ahead-own = Hello { $name }! Your last day in <b>{ $programme }</b> is { $ends }.
