# Pauses: how long, what the other one reads, and when it begins again.
button-pause = Take a break
button-pause-for = A break for { $name }
button-pause-with = A break with { $other }
button-pause-all = A break with all { $count }
button-rest-mentor = No more adepts for now
button-rest-adept = Wait with getting a mentor
button-pause-end = Begin again now
button-rest-end = Get proposals again
button-pause-longer = Change how long
button-pause-keep-meeting = The meeting stands
pause-page =
    { $whose ->
        [mine] What would you like a break from? Nobody asks why.
       *[theirs] What does { $name } need a break from? There is no need to write why.
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
        [none] No mentor is looked for, for the time being.
       *[day] No mentor is looked for until { $until }.
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
                [mine] How long would you like to wait with getting a mentor?
               *[theirs] How long would { $name } like to wait with getting a mentor?
            }
       *[pair]
            { $whose ->
                [mine] How long would you like a break with { $other }?
               *[theirs] How long does { $name } have a break with { $other }?
            }
    } Tap, or write the day on which it begins again, such as <i>3 March</i> or <i>two months</i>.
pause-until-label = Break
pause-weeks = { $count } weeks, until { $day }
pause-open = For the time being
pause-summary = This is how it will be. Is it right?
pause-send = Yes, that’s right
pause-cancelled = Okay, nothing was changed.
pause-means-pair = Meanwhile there are no questions or reminders about your meetings, and nothing gets late. It can begin again at any time.
pause-means-rest-mentor = Meanwhile there are no new proposals. What is under way already goes on as usual.
pause-means-rest-adept = Meanwhile there are no new proposals. What is under way already goes on as usual.
pause-past-the-end = The programme ends on { $ends }, which is before the break is over.
pause-reads = <b>{ $name } will read:</b>
pause-partner =
    { $until ->
        [none] { $name } is taking a break, and it isn’t settled for how long.
       *[day] { $name } is taking a break until { $until }.
    } Then the two of you go on where you left off. Meanwhile there are no questions or reminders about your meetings, and you need not do anything.
pause-partner-longer =
    { $until ->
        [none] { $name } has changed the break: it isn’t settled how long it will be.
       *[day] { $name } has changed the break: it is until { $until }.
    } Then the two of you go on. You need not do anything.
pause-noted-pair =
    { $until ->
        [none] { $manager } has noted that you are taking a break with { $other } for the time being.
       *[day] { $manager } has noted that you are taking a break with { $other } until { $until }.
    } It can begin again at any time. If that isn’t right, please write to { $manager }.
pause-noted-rest-mentor =
    { $until ->
        [none] { $manager } has noted that you would like no more adepts for the time being.
       *[day] { $manager } has noted that you would like no more adepts before { $until }.
    } If that isn’t right, please write to { $manager }.
pause-noted-rest-adept =
    { $until ->
        [none] { $manager } has noted that you would like to wait with getting a mentor.
       *[day] { $manager } has noted that you would like to wait with getting a mentor until { $until }.
    } If that isn’t right, please write to { $manager }.
pause-begun =
    { $until ->
        [none] So there is a break for the time being.
       *[day] So there is a break until { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how it is to go on.
       *[none] Take care!
    }
pause-begun-theirs =
    { $until ->
        [none] Done. { $name } has a break for the time being.
       *[day] Done. { $name } has a break until { $until }.
    }
pause-booked = The meeting with { $other } on { $day } at { $time } is planned already. Shall it stand?
rest-begun-mentor =
    { $until ->
        [none] Okay, you’ll get no proposals of new adepts for the time being.
       *[day] Okay, you’ll get no proposals of new adepts before { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how it is to go on.
       *[none] Take care!
    }
rest-begun-adept =
    { $until ->
        [none] Okay, we’ll wait with looking for a mentor for you.
       *[day] Okay, we’ll wait with looking for a mentor for you until { $until }.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how it is to go on.
       *[none] Take care!
    }
rest-begun-theirs =
    { $until ->
        [none] Done. { $name } gets no new proposals for the time being.
       *[day] Done. { $name } gets no new proposals before { $until }.
    }
pause-changed =
    { $until ->
        [none] Done. It holds for the time being now.
       *[day] Done. It holds until { $until } now.
    } { $asks ->
        [week] I’ll get in touch a week before.
        [month] In four weeks I’ll ask how it is to go on.
       *[none] Take care!
    }
pause-ended-theirs = Done. The break is over for { $name }.
pause-over-mine =
    The break is over, and you and { $other } go on. { $day ->
        [none] Do you have a time for your next meeting?
       *[day] The meeting is on { $day } at { $time }.
    }
pause-over-theirs =
    { $other } is back from the break, and the two of you go on. { $day ->
        [none] Do you have a time for your next meeting?
       *[day] The meeting is on { $day } at { $time }.
    }
pause-over-other-rests =
    Your break is over. { $until ->
        [none] { $other } has a break for the time being
       *[day] { $other } has a break until { $until }
    }, and then the two of you go on. You need not do anything.
rest-over-mentor = Now you can get proposals of new adepts again. { $manager } gets in touch when there is somebody who suits you. You need not do anything.
rest-over-adept = Now { $manager } is looking for a mentor for you again. You need not do anything.
pause-ask-pair =
    { $weeks ->
        [one] You and { $other } have had a break for a week.
       *[other] You and { $other } have had a break for { $weeks } weeks.
    } Would you like to begin again? If not, the break goes on, and I’ll ask again in four weeks.
pause-ask-rest-mentor =
    { $weeks ->
        [one] A week ago you said no to more adepts.
       *[other] { $weeks } weeks ago you said no to more adepts.
    } Would you like proposals again? If not, it stays as it is, and I’ll ask again in four weeks.
pause-ask-rest-adept =
    { $weeks ->
        [one] A week ago you asked to wait with a mentor.
       *[other] { $weeks } weeks ago you asked to wait with a mentor.
    } Would you like proposals again? If not, it stays as it is, and I’ll ask again in four weeks.
pause-ends-soon-pair = The break with { $other } is over on { $until }, and then you go on. If that suits you, you need not do anything.
pause-ends-soon-rest-mentor = From { $until } on you can get proposals of new adepts again. If that suits you, you need not do anything.
pause-ends-soon-rest-adept = From { $until } on we look for a mentor for you again. If that suits you, you need not do anything.
me-rests-mentor =
    { $until ->
        [none] You get no proposals of new adepts for the time being.
       *[day] You get no proposals of new adepts before { $until }.
    }
me-rests-adept =
    { $until ->
        [none] You have asked to wait with a mentor. Nothing waits for you.
       *[day] You have asked to wait with a mentor until { $until }. Nothing waits for you.
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
