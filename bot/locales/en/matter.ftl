# One matter of the list at a time.
matter-count = <b>{ $number } of { $count }</b>
matter-age =
    { $days ->
        [one] Has been waiting for you since yesterday.
       *[other] Has been waiting for you for { $days } days.
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
matter-phone = { $name }: { $phone }
matter-gone = That one settled itself while you were away.
matter-nothing-left = Nothing more is waiting for you right now.
matter-last =
    { $count ->
        [one] That was the last one. One matter that you skipped is still on the list.
       *[other] That was the last one. { $count } matters that you skipped are still on the list.
    }
matter-all-done = <b>Done for today!</b> Nothing more is waiting for you right now.
matter-comes-back = The next matter that you have put off comes back to the list on { $day }.
matter-which-day = On which day is it to come back to the list?
button-one-by-one = One at a time
button-next-matter = Next ({ $number } of { $count })
button-to-the-list = To the list
button-put-off-matter = Later
button-put-off-to = { $day }
button-rung-later = I have rung, again { $day }
button-sheet-before = ← Page before
button-sheet-after = Next page →
matter-letter = Message: { $name }
matter-move = New account: { $name }
matter-deletion = Deletion: { $name }
matter-missing = Details that are missing
matter-undone = Undone. This is how it stands again:
matter-too-late = That can’t be undone any more. More than a day has passed, or something has happened since then.
button-undo = Undo
matter-did = ✓ { $told }
button-undo-last = Undo the last one
