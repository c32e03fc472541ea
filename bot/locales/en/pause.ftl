# Pauses: how long, what the other one reads, and when it begins again.
button-pause = Take a break
button-pause-for = A break for { $name }
button-pause-with = A break with { $other }
button-pause-both = A break with both
button-pause-all = A break with all { $count }
button-rest-mentor = No more adepts for now
button-rest-adept = Wait before getting a mentor
button-pause-end = Start again now
button-rest-end = Get proposals again
button-pause-longer = Change how long
button-pause-keep-meeting = The meeting stands
pause-page =
    { $whose ->
        [mine] What would you like a break from? Nobody asks why.
       *[theirs] What does { $name } need a break from? There’s no need to say why.
    }
pause-till =
    { $until ->
        [none] for the time being
       *[day] until { $until }
    }
pause-is =
    { $until ->
        [none] A break with { $other } for the time being.
       *[day] A break with { $other } until { $until }.
    }
rest-is-mentor =
    { $until ->
        [none] No more adepts for the time being.
       *[day] No more adepts until { $until }.
    }
rest-is-adept =
    { $until ->
        [none] We’re not looking for a mentor for the time being.
       *[day] We’re not looking for a mentor until { $until }.
    }
pause-until =
    { $what ->
        [rest-mentor]
            { $whose ->
                [mine] How long would you like to be without new adepts?
               *[theirs] How long would { $name } like to be without new adepts?
            }
        [rest-adept]
            { $whose ->
                [mine] How long would you like to wait before getting a mentor?
               *[theirs] How long would { $name } like to wait before getting a mentor?
            }
       *[pair]
            { $whose ->
                [mine] How long would you like a break with { $other }?
               *[theirs] How long is { $name } taking a break with { $other }?
            }
    } Tap, or write the day it starts again, such as <i>3 March</i> or <i>two months</i>.
pause-until-label = Break
pause-weeks = { $count } weeks, until { $day }
pause-open = For the time being
pause-shown =
    { $what ->
        [rest-mentor]
            { $until ->
                [none] No new adepts for the time being
               *[day] No new adepts before { $until }
            }
        [rest-adept]
            { $until ->
                [none] No mentor for the time being
               *[day] No mentor before { $until }
            }
       *[pair]
            { $until ->
                [none] A break for the time being
               *[day] A break until { $until }
            }
    }
pause-summary = This is how it will be. Is that right?
pause-send = Yes, that’s right
pause-cancelled = Okay, nothing has changed.
pause-not-quiet = I don’t write to anybody on { $said }, as it’s a day off. So it starts again on { $until }.
pause-means-pair = Meanwhile there are no questions about your meetings, and nothing becomes overdue. If you already have a time, I’ll remind you of it, and after the break I’ll ask how it was. You can start again at any time.
pause-means-rest-mentor = Meanwhile there are no new proposals. What is already under way goes on as usual.
pause-means-rest-adept = Meanwhile there are no new proposals. What is already under way goes on as usual.
pause-past-the-end = The last day is { $ends }, which is before the break is over.
pause-reads = <b>{ $name } will read:</b>
pause-partner =
    { $until ->
        [none] { $name } is taking a break, and it isn’t settled for how long.
       *[day] { $name } is taking a break until { $until }.
    } Then the two of you go on where you left off. Meanwhile there are no questions about your meetings, and you don’t need to do anything.{ $day ->
        [none] { "" }
        [unsure] { " " }If you already have a time, it holds unless you hear otherwise.
       *[day] { " " }Your meeting on { $day } at { $time } holds unless you hear otherwise.
    }
pause-partner-longer =
    { $until ->
        [none] { $name } has changed the break: it isn’t settled how long it will be.
       *[day] { $name } has changed the break: it is until { $until }.
    } Then the two of you go on. You don’t need to do anything.
pause-noted-pair =
    { $until ->
        [none] { $manager } has noted that you are taking a break with { $other } for the time being.
       *[day] { $manager } has noted that you are taking a break with { $other } until { $until }.
    } You can start again at any time. If that isn’t right, please write to { $manager }.
pause-noted-rest-mentor =
    { $until ->
        [none] { $manager } has noted that you don’t want any more adepts for the time being.
       *[day] { $manager } has noted that you don’t want any more adepts before { $until }.
    } If that isn’t right, please write to { $manager }.
pause-noted-rest-adept =
    { $until ->
        [none] { $manager } has noted that you would like to wait before getting a mentor.
       *[day] { $manager } has noted that you would like to wait before getting a mentor until { $until }.
    } If that isn’t right, please write to { $manager }.
pause-begun =
    { $until ->
        [none] You’re on a break for the time being.
       *[day] You’re on a break until { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how you’d like to go on.
        [none] Take care!
       *[day] I’ll get in touch on { $asks }.
    }
pause-begun-theirs =
    { $until ->
        [none] Done. { $name } is on a break for the time being.
       *[day] Done. { $name } is on a break until { $until }.
    }
pause-booked = The meeting with { $other } on { $day } at { $time } is already planned. Should it stand?
rest-begun-mentor =
    { $until ->
        [none] Okay, you’ll get no proposals for new adepts for the time being.
       *[day] Okay, you’ll get no proposals for new adepts before { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how you’d like to go on.
        [none] Take care!
       *[day] I’ll get in touch on { $asks }.
    }
rest-begun-adept =
    { $until ->
        [none] Okay, we won’t look for a mentor for you just yet.
       *[day] Okay, we’ll wait until { $until } before looking for a mentor for you.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how you’d like to go on.
        [none] Take care!
       *[day] I’ll get in touch on { $asks }.
    }
rest-begun-theirs =
    { $until ->
        [none] Done. { $name } gets no new proposals for the time being.
       *[day] Done. { $name } gets no new proposals before { $until }.
    }
pause-changed =
    { $until ->
        [none] Done. It’s now for the time being.
       *[day] Done. It’s now until { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how you’d like to go on.
        [none] Take care!
       *[day] I’ll get in touch on { $asks }.
    }
pause-ended-theirs = Done. The break is over for { $name }.
pause-over-mine =
    The break is over, and you and { $other } are under way again. { $day ->
        [none] Do you have a time for your next meeting?
       *[day] The meeting is on { $day } at { $time }.
    }
pause-over-theirs =
    { $other } is back from the break, and the two of you are under way again. { $day ->
        [none] Do you have a time for your next meeting?
       *[day] The meeting is on { $day } at { $time }.
    }
pause-over-other-rests =
    Your break is over. { $until ->
        [none] { $other } is on a break for the time being
       *[day] { $other } is on a break until { $until }
    }, and then the two of you go on. You don’t need to do anything.
rest-over-mentor = Now you can get proposals for new adepts again. { $manager } gets in touch when there is somebody who suits you. You don’t need to do anything.
rest-over-adept = Now { $manager } is looking for a mentor for you again. You don’t need to do anything.
pause-ask-pair =
    { $weeks ->
        [one] You and { $other } have been on a break for a week.
       *[other] You and { $other } have been on a break for { $weeks } weeks.
    } Would you like to start again? If not, the break goes on, and I’ll ask again { $again ->
        [month] in four weeks
       *[day] on { $again }
    }.
pause-ask-rest-mentor =
    { $weeks ->
        [one] A week ago you said no to more adepts.
       *[other] { $weeks } weeks ago you said no to more adepts.
    } Would you like proposals again? If not, it stays as it is, and I’ll ask again { $again ->
        [month] in four weeks
       *[day] on { $again }
    }.
pause-ask-rest-adept =
    { $weeks ->
        [one] A week ago you asked to wait before getting a mentor.
       *[other] { $weeks } weeks ago you asked to wait before getting a mentor.
    } Would you like proposals again? If not, it stays as it is, and I’ll ask again { $again ->
        [month] in four weeks
       *[day] on { $again }
    }.
pause-ends-soon-pair = The break with { $other } is over on { $until }, and then you start again. If that suits you, you don’t need to do anything.
pause-ends-soon-rest-mentor = From { $until } on you can get proposals for new adepts again. If that suits you, you don’t need to do anything.
pause-ends-soon-rest-adept = From { $until } on we’ll look for a mentor for you again. If that suits you, you don’t need to do anything.
me-rests-mentor =
    { $until ->
        [none] You get no proposals for new adepts for the time being.
       *[day] You get no proposals for new adepts before { $until }.
    }
me-rests-adept =
    { $until ->
        [none] You have asked to wait before getting a mentor. Nothing is waiting for you.
       *[day] You have asked to wait until { $until } before getting a mentor. Nothing is waiting for you.
    }
card-rests =
    { $until ->
        [none] Gets no new proposals, at their own wish: for the time being
       *[day] Gets no new proposals, at their own wish: until { $until }
    }
copy-pauses = Breaks
copy-pause-pair =
    { $until ->
        [none] From { $first }, with { $other }
       *[day] From { $first } to { $until }, with { $other }
    }
copy-pause-rest =
    { $until ->
        [none] From { $first }: no proposals
       *[day] From { $first } to { $until }: no proposals
    }
copy-nudge-pause = about a break
