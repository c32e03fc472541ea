# What the adept would like to bring up at the next meeting. The mentor reads it only if the adept says yes.
point-line =
    What would you like to bring up with { $other } when you meet on { $day }? Write it here. { $shows ->
        [yes] Then you choose whether { $other } may read it before the meeting.
       *[none] Only you read it.
    }
point-line-label = What you want to bring up
point-shown = Would you like to show it to { $other } before the meeting?
point-shown-label = Shown to { $other }
point-shown-yes = Show it to { $other }
point-shown-no = Only for me
point-cancelled = All right, nothing is changed.
point-mine = You want to bring up: { $line }
point-theirs = { $other } wants to bring up: { $line }
point-page = <b>This is what you want to bring up with { $other } on { $day }:</b>
point-only-you = Only you read it. You find it under Where am I?, and it is deleted a month after the meeting.
point-shown-to = It is ready for { $other } to read under Where am I? and in the reminder of the meeting. It is deleted a month after the meeting.
point-dropped = All right, it is gone.
button-point-write = Write something to bring up
button-point-open = What you want to bring up
button-point-rewrite = Write it anew
button-point-share = Show it to { $other }
button-point-hide = Only for me
button-point-drop = Take it back
error-point-nothing = Then you need not write anything: tap Cancel. If something comes to mind, write it here.
copy-point = What you wanted to bring up
point-summary = This is what you want to bring up.
point-send = Save
