# The programme is over.
me-completed = Thank you for taking part in <b>{ $programme }</b>!
me-ended-on = The programme ended on { $ends }.
me-survey-comes = Around { $day } a few questions come about how it has been.
closing-adept =
    Thank you, { $name }, for your time in <b>{ $programme }</b> and all the work you have put into it. The programme is over now.{ $count ->
        [0] {""}
        [one] {" "}But nothing keeps you and { $others } from meeting again.
       *[other] {" "}But nothing keeps you from meeting { $others } again.
    }{ $own ->
        [yes] {""}
       *[no] {" "}If you wonder about anything, write to { $manager }.
    }
closing-mentor =
    Thank you, { $name }, for your time, your listening and your questions in <b>{ $programme }</b>. The programme is over now.{ $count ->
        [0] {""}
        [one] {" "}But nothing keeps you and { $others } from meeting again.
       *[other] {" "}But nothing keeps you from meeting { $others } again.
    }{ $own ->
        [yes] {""}
       *[no] {" "}If you wonder about anything, write to { $manager }.
    }
closing-over =
    <b>{ $programme }</b> is over now, and this time no mentorship began for you. Thank you for wanting to take part!{ $own ->
        [yes] {""}
       *[no] {" "}If you wonder about anything, write to { $manager }.
    }
end-ahead = Hello { $name }! <b>{ $programme }</b> ends on { $ends }.
end-ahead-booked =
    { $count ->
        [one] You and { $others } have a meeting booked. If you would like to meet once more before the end, feel free to settle it then.
       *[other] You have meetings booked with { $others }. If you would like to meet once more before the end, feel free to settle it then.
    }
end-ahead-nothing-booked = Feel free to settle already now when you meet { $others } before the end.
end-ahead-after = After the end I ask about meetings and remind of them no more, but nothing keeps you from meeting.
me-ends = <b>{ $programme }</b> ends on { $ends }.
me-ends-own = Your last day in <b>{ $programme }</b> is { $ends }.
end-ahead-own = Hello { $name }! Your last day in <b>{ $programme }</b> is { $ends }.
closing-early-adept =
    Thank you { $adept }, for all that you have put into it. Your mentorship with { $mentor } in <b>{ $programme }</b> is finished now.{ $gone }{ $meet ->
        [no] {""}
       *[yes] {" "}But nothing hinders the two of you from meeting again.
    } If you wonder about anything, write to { $manager }.
closing-early-mentor =
    Thank you { $mentor }, for your time, your listening and your questions. The mentorship with { $adept } in <b>{ $programme }</b> is finished now.{ $gone }{ $meet ->
        [no] {""}
       *[yes] {" "}But nothing hinders the two of you from meeting again.
    } If you wonder about anything, write to { $manager }.
closing-early-one = The mentorship with { $other } in <b>{ $programme }</b> is finished now.{ $gone } Thank you for it! Everything else goes on as before.
button-deed-close = Finished: end and thank them?
button-close-sure = Yes, end it and thank both
closing-pair-sure = Are <b>{ $adept }</b> and <b>{ $mentor }</b> finished with each other?
closing-pair-booked = The meeting that they have booked, { $day } at { $time }, then no longer holds.
closing-pair-words = If both have written a few words to each other for the end, they get them now, and can’t change them afterwards.
closing-pair-for-good = No new match follows, and it can’t be taken back.
closing-pair-done = Done. <b>{ $adept }</b> and <b>{ $mentor }</b> are thanked.
closing-page = <b>The end</b> of { $programme }, last day { $ends }
closing-page-over = <b>{ $programme }</b> ended on { $ends }
closing-thanks-by = Everybody is thanked by { $day }.
closing-left-nothing = Nothing is left.
closing-left-pairs =
    { $count ->
        [one] • One mentorship goes on
       *[other] • { $count } mentorships go on
    }
closing-left-besides =
    { $count ->
        [one] • One more goes on, but is not shown here, because you are in it, or manage one of the two
       *[other] • { $count } more go on, but are not shown here, because you are in them, or manage one of the two
    }
closing-left-booked =
    { $count ->
        [one] • One has a meeting booked
       *[other] • { $count } have a meeting booked
    }
closing-left-paused =
    { $count ->
        [one] • One rests
       *[other] • { $count } rest
    }
closing-left-untold =
    { $count ->
        [one] • About one meeting an answer is missing, or the two differ
       *[other] • About meetings of { $count } mentorships an answer is missing, or the two differ
    }
closing-left-unanswered =
    { $count ->
        [one] • One check-in or survey is not answered
       *[other] • { $count } check-ins or surveys are not answered
    }
closing-left-without =
    { $count ->
        [one] • One participant has no partner
       *[other] • { $count } participants have no partner
    }
closing-left-by-hand =
    { $count ->
        [one] • One is not reached in Telegram: the text comes to you
       *[other] • { $count } are not reached in Telegram: the texts come to you
    }
closing-left-too-few =
    { $count ->
        [one] • One has too few meetings for a diploma
       *[other] • { $count } have too few meetings for a diploma
    }
closing-left-diplomas =
    { $count ->
        [one] • One diploma is not given yet
       *[other] • { $count } diplomas are not given yet
    }
closing-page-pairs = If two are finished already, you can end it for them. You see first what they read.
closing-line = • { $adept } and { $mentor }: { $what }
closing-person = • { $name }: { $what }
closing-person-without = no partner
closing-person-by-hand = not reached in Telegram
closing-person-unanswered =
    { $count ->
        [one] one check-in or survey not answered
       *[other] { $count } check-ins or surveys not answered
    }
closing-person-too-few = too few meetings for a diploma
closing-person-diplomas = no diploma yet
closing-missing-report = no answer about the last meeting, or different ones
closing-missing-pause = a break
closing-missing-booked = meeting { $day }
closing-missing-stopped = stopped for now
closing-missing-nothing-booked = no meeting booked
button-closing = Before the end
button-close-programme = End the programme today?
button-close-programme-sure = Yes, end it tonight
closing-sure = Shall <b>{ $programme }</b> end tonight? Until midnight you can change your mind, and nobody will have heard of it.
closing-sure-counts = { $pairs ->
        [0] No mentorship goes on
        [one] One mentorship ends
       *[other] { $pairs } mentorships end
    }. { $without ->
        [0] Everybody has a partner.
        [one] One participant has no partner.
       *[other] { $without } participants have no partner.
    }
closing-sure-booked =
    { $count ->
        [one] One meeting is booked after today. I will not ask about it.
       *[other] { $count } meetings are booked after today. I will not ask about them.
    }
closing-sure-by-hand =
    { $count ->
        [one] One is not reached in Telegram. The text comes to you.
       *[other] { $count } are not reached in Telegram. The texts come to you.
    }
closing-reads-adept = This is what the adepts will read, on the morning of { $day }. For { $name } it is:
closing-reads-mentor = This is what the mentors will read. For { $name } it is:
closing-reads-over = And this is for whoever has no partner. For { $name } it is:
closing-own-words = If you would like to say something of your own to everybody, write to many first. You see it before it goes, and they read it before the thanks.
closing-tonight = Done. <b>{ $programme }</b> ends tonight, and everybody is thanked on the morning of { $day }. Until midnight you can undo it.
button-close-undo = Undo, let the programme go on
