# The lists on the manager's desk: the participants and the pairs, in views and page by page.
people-title = <b>Participants</b> of { $programme }
people-nobody = Nobody has registered yet. Under Links are the links to send out.
people-button = { $name }, { $role }
roster-pairs-title = <b>Pairs</b> of { $programme }
roster-no-pairs = No pairs yet.
roster-nobody = There is nobody here right now.
roster-page = Page { $number } of { $count }. Write a name to look somebody up.
roster-person = • <b>{ $name }</b>, { $role }: { $told }
roster-pair = • { $mark }<b>{ $adept } and { $mentor }</b>: { $standing }
roster-with = with { $name }, { $standing }
roster-met =
    { $last ->
        [none] have not met yet
       *[some]
            { $sure ->
                [no] have answered differently about the meeting on { $last }
               *[yes] met { $last } ({ $days ->
                    [0] today
                    [one] yesterday
                   *[other] { $days } days ago
                })
            }
    }, { $next ->
        [none] no meeting booked
       *[some]
            { $over ->
                [yes] no answer yet about the meeting { $next }
               *[no] next meeting { $next }
            }
    }
roster-lands = heading for { $lands } meetings, the plan is { $goal }
roster-pair-asked-mentor = the mentor was asked { $day }
roster-pair-asked-adept = the adept got the proposal { $day }
roster-pair-paused =
    { $until ->
        [none] pausing for the time being
       *[day] pausing until { $until }
    }
roster-pair-stopped = stopped for now
roster-pair-ended = ended { $day }
roster-free-adept = approved, without a mentor
roster-free-mentor = approved, without an adept
roster-unreachable = not reached in Telegram, ring instead
roster-state-invited = has not said yes to our keeping the answers
roster-state-registering = is filling in the registration
roster-state-registered = registered
roster-state-waiting = approved
roster-state-on-hold = on hold, you have said that it takes a while
roster-state-declined = got a no
roster-state-completed = stayed to the end
roster-state-over = the programme ended before anything began
roster-state-withdrawn = has left
roster-state-dismissed = the place was ended
roster-filter = { $chosen ->
        [1] ✓{" "}
       *[0] {""}
    }{ $label } { $count }
roster-people-all = All
roster-people-adepts = Adepts
roster-people-mentors = Mentors
roster-people-no-mentor = No mentor
roster-people-no-adept = No adept
roster-people-registered = Registered
roster-people-held = On hold
roster-people-unreachable = Unreached
roster-people-gone = Left
roster-pairs-all = Not ended
roster-pairs-proposed = Asked
roster-pairs-first = First meeting
roster-pairs-under-way = Under way
roster-pairs-silent = Silent
roster-pairs-ended = Ended, also proposals
roster-pairs-now = 🟥 Need support
roster-pairs-watch = 🔶 Keep an eye on
roster-rests =
    { $until ->
        [none] no proposals for the time being
       *[day] no proposals until { $until }
    }
