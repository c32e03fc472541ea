# The manager writes to many at once.
button-announce = Send now to { $count }
button-announce-by-hand = Show whom I shall contact
button-announce-later = Send { $day } at { $time }
button-announce-anyway = Send now anyway
button-announce-not = Do not send
button-announce-stop = Stop
button-announcement-answer = Answer
announcement-which = Which programme would you like to write to?
announcement-in = { $programme }
announcement-text = What would you like to write? You will see how it looks, and how many it goes to, before anything is sent.
announcement-text-label = Message
announcement-to = Who shall get it?
announcement-to-label = To
announcement-to-everybody = Everybody ({ $count })
announcement-to-adepts = All adepts ({ $count })
announcement-to-mentors = All mentors ({ $count })
announcement-to-under-way = Those who are under way ({ $count })
announcement-to-waiting = Those who wait for a mentor or an adept ({ $count })
announcement-summary = This is how it will be.
announcement-send = Show how it looks
announcement-cancelled = Okay, nothing was sent.
announcement-preview = <i>This is how it will look:</i>
announcement-from-everybody = <b>{ $name } writes to everybody in { $programme }</b>
announcement-from-adepts = <b>{ $name } writes to all adepts in { $programme }</b>
announcement-from-mentors = <b>{ $name } writes to all mentors in { $programme }</b>
announcement-from-under-way = <b>{ $name } writes to you and others in { $programme }</b>
announcement-from-waiting = <b>{ $name } writes to you and others in { $programme }</b>
announcement-goes-to =
    { $count ->
        [one] Goes to <b>{ $count } person</b>.
       *[other] Goes to <b>{ $count } people</b>.
    }
announcement-by-hand =
    { $count ->
        [one] { $count } has no Telegram. You will get the name afterwards, so that you can get in touch yourself.
       *[other] { $count } have no Telegram. You will get the names afterwards, so that you can get in touch yourself.
    }
announcement-unreachable =
    { $count ->
        [one] { $count } can’t be reached in Telegram just now.
       *[other] { $count } can’t be reached in Telegram just now.
    }
announcement-quiet = The participants are left in peace just now, until { $day } at { $time }.
announcement-waits = Goes out { $day } at { $time }.
announcement-under-way = Sending: { $sent } of { $count } …
announcement-stopping = Stopped. Whoever has got it already keeps it.
announcement-dropped = Okay, nothing was sent.
announcement-done =
    { $sent ->
        [one] <b>Done.</b> Sent to { $sent } person.
       *[other] <b>Done.</b> Sent to { $sent } people.
    }
announcement-stopped =
    { $sent ->
        [one] <b>Stopped.</b> { $sent } person got it before.
       *[other] <b>Stopped.</b> { $sent } people got it before.
    }
announcement-not-sent =
    { $count ->
        [one] { $count } person did not get it.
       *[other] { $count } people did not get it.
    }
announcement-by-hand-list =
    { $count ->
        [one] <b>Has no Telegram ({ $count })</b>: get in touch yourself.
       *[other] <b>Have no Telegram ({ $count })</b>: get in touch yourself.
    }
announcement-not-reached-list =
    { $count ->
        [one] <b>Not reached ({ $count })</b>: a call would help.
       *[other] <b>Not reached ({ $count })</b>: a call would help.
    }
announcement-person = • { $name }, { $phone }
announcement-more = … and { $count } more
error-nobody-to-announce-to = There is nobody to write to yet. Once somebody has registered you can write to all at once.
error-announcement-under-way = Your last message is still on its way. Wait until it is done, or stop it.
