# One matter of the list at a time.
matter-count = <b>{ $number } of { $count }</b>
matter-age =
    { $days ->
        [one] Has been on your list since yesterday.
       *[other] Has been on your list since { $day }, for { $days } days.
    }
matter-silent =
    { $met ->
        [held] No meeting for { $days } days
       *[never] No meeting yet, { $days } days after the start
    }{ $reminded ->
        [both] , and both have been reminded.
        [adept] , and { $adept } has been reminded.
        [mentor] , and { $mentor } has been reminded.
       *[none] .
    }
matter-untold = The meeting on { $day }: neither of them has answered yet.
matter-told-of = The meeting on { $day }: { $told }.
matter-told-held =
    { $name } says that it { $held ->
        [yes] was held
        [moved] was moved
       *[no] was not held
    }
matter-meeting-of = It is about the meeting on { $day }.
matter-phone = { $name }: { $phone }
matter-gone = That one has been taken care of already.
matter-nothing-left = Nothing more is waiting for you in { $programme } right now.
matter-last =
    { $count ->
        [one] That was the last one. One more matter is still on the list.
       *[other] That was the last one. { $count } more matters are still on the list.
    }
matter-all-done = <b>Done for today!</b> Nothing more is waiting for you in { $programme } right now.
matter-comes-back = The next matter that you have put off comes back to the list on { $day }.
matter-which-day = Which day should it come back to the list? Press a day, or type it: on Thursday, in three weeks, 9 March.
matter-day-is-today = That is today. Which day should it come back to the list?
matter-day-is-quiet = { $day } is a day off. Would a working day next to it do?
button-one-by-one = One at a time
button-next-matter = Next on the list
button-to-the-list = To the list
button-put-off-matter = Later
button-put-off-to = { $day }
button-rung-later = I’ve rung; again { $day }
button-sheet-before = ← Previous page
button-sheet-after = Next page →
matter-letter = Message: { $name }
matter-move = New account: { $name }
matter-deletion = Deletion: { $name }
matter-missing = Details that are missing
matter-undone = Undone. This is how it stands again:
matter-too-late = That can’t be undone any more. More than a day has passed, or something has happened since then.
button-undo = Undo
matter-did =
    ✓ <b>{ $what }</b>
    { $told }
button-undo-last = Undo the last one
matter-label = { $label }: { $more }
matter-beside = Also on the list: { $what }.
matter-who = { $who }, { $kind }
matter-kind-moves = new account
matter-kind-concerns = private
matter-kind-deletions = deletion
matter-kind-talks = a talk
matter-kind-not-safe = not safe
matter-kind-letters = message
matter-kind-left-alone = left alone
matter-kind-twins = same person?
matter-kind-decisions = an answer
matter-kind-interviews = first talk
matter-kind-held = take up again
matter-kind-mentors = the mentor’s answer
matter-kind-adepts = the adept’s answer
matter-kind-fits = after the first meeting
matter-kind-first-meetings = first meeting
matter-kind-contracts = contract
matter-kind-partners = to tell
matter-kind-reports = did they meet?
matter-kind-silent = no meeting
matter-kind-paused = a long break
matter-kind-unmatched = no mentor
matter-kind-unreachable = not reached
matter-kind-undelivered = not delivered
matter-kind-missing = details
matter-kind-lists = list
matter-note = Note about { $name }, { $day }: { $text }
matter-list = List: { $file }
matter-kind-colleagues = colleague
matter-kind-calls = this week’s call
done-title = <b>Done today ({ $count })</b>
done-line = • { $at } { $what }: { $name }
done-put-off = put off
done-talked = talked
done-rang = rung
done-goes-on = waits for another match
done-meeting = meeting noted
done-start = start confirmed
done-read = read, no answer
done-apart = two different people
done-reminded = reminded
done-recorded = answer written down
done-partner = told
done-settled = taken care of
done-called = call noted
done-elsewhere = settled
button-done-today = Done today ({ $count })
button-undo-of = Undo: { $name }
