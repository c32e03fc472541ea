# The manager writes to many at once.
button-announce = Send now to { $count }
button-announce-by-hand = Show who I should contact
button-announce-later = Send { $day } at { $time }
button-announce-anyway = Send now anyway
button-announce-change = Change
button-announce-not = Do not send
button-picks-done =
    { $count ->
        [one] Done, { $count } chosen
       *[other] Done, { $count } chosen
    }
button-pick-others = Choose others
button-announce-stop = Stop
button-announcement-answer = Answer
announcement-which = Which programme would you like to write to?
announcement-in = { $programme }
announcement-text = What would you like to write? A picture or a document is fine, too. You will see how it looks, and how many it goes to, before anything is sent.
announcement-words = Would you like to write something to go with the file? If not, tap Skip.
announcement-words-label = Text with the file
announcement-only-file = (the file alone)
announcement-text-label = Message
announcement-to = Who should get it?
announcement-to-label = To
announcement-to-everybody = Everybody ({ $count })
announcement-to-adepts = All adepts ({ $count })
announcement-to-mentors = All mentors ({ $count })
announcement-to-under-way = Those who are under way ({ $count })
announcement-to-waiting = Those waiting for a mentor or an adept ({ $count })
announcement-to-chosen = Choose people
announcement-summary = This is how it will be.
announcement-send = Show how it looks
announcement-cancelled = Okay, nothing was sent.
announcement-preview = <i>This is how it will look:</i>
announcement-from-everybody = <b>{ $name } writes to everybody in { $programme }</b>
announcement-from-adepts = <b>{ $name } writes to all adepts in { $programme }</b>
announcement-from-mentors = <b>{ $name } writes to all mentors in { $programme }</b>
announcement-from-under-way = <b>{ $name } writes to you and others in { $programme }</b>
announcement-from-waiting = <b>{ $name } writes to you and others in { $programme }</b>
announcement-from-chosen = <b>{ $name } in { $programme } writes</b>
announcement-from-programme = <b>A message to you in { $programme }</b>
announcement-taken-over = <i>A message to many. The person who wrote it is no longer a programme manager, so it goes out in the programme’s name.</i>
announcement-changing = Okay, let’s change it. Nothing has been sent.
announcement-file-gone = Telegram could not send the file, so nothing has gone out. Send me the file again, or go on without it.
announcement-file-gone-on-the-way = Telegram no longer takes the file, so I have stopped your message. In a moment you will see how many got it.
announcement-pick = <b>Who should get it?</b> Tap the names, or write a name.
announcement-pick-nobody = I can’t find anybody in the programme with that name.
announcement-pick-found = <b>Do you mean any of these?</b> Tap to choose.
announcement-picked =
    { $count ->
        [0] Nobody is chosen yet.
        [one] { $count } person is chosen.
       *[other] { $count } people are chosen.
    }
announcement-view-picked = Chosen
announcement-goes-to =
    { $count ->
        [one] Goes to <b>{ $count } person</b>.
       *[other] Goes to <b>{ $count } people</b>.
    }
announcement-by-hand =
    { $count ->
        [one] { $count } doesn’t have Telegram. You will get the name afterwards, so that you can get in touch yourself.
       *[other] { $count } don’t have Telegram. You will get the names afterwards, so that you can get in touch yourself.
    }
announcement-unreachable =
    { $count ->
        [one] { $count } can’t be reached in Telegram just now.
       *[other] { $count } can’t be reached in Telegram just now.
    }
announcement-quiet = The participants are left in peace just now, until { $day } at { $time }.
announcement-waits = Goes out { $day } at { $time }.
announcement-under-way = Sending: { $sent } of { $count } …
announcement-one-at-a-time = Your last message is on its way. Wait until it is done, or stop it here.
announcement-nearly-done = Your last message is nearly done. Write the next one when you see how it went.
announcement-stopping = Stopped. Those who already got it keep it.
announcement-dropped = Okay, nothing was sent.
announcement-done =
    { $sent ->
        [one] <b>Done.</b> Sent to { $sent } person.
       *[other] <b>Done.</b> Sent to { $sent } people.
    }
announcement-stopped =
    { $sent ->
        [one] <b>Stopped.</b> { $sent } person got it first.
       *[other] <b>Stopped.</b> { $sent } people got it first.
    }
announcement-left-since = { $names } left the programme after you wrote this, and did not get it.
announcement-left =
    { $count ->
        [one] { $count } person has left the programme and did not get it.
       *[other] { $count } people have left the programme and did not get it.
    }
announcement-not-sent =
    { $count ->
        [one] { $count } person did not get it.
       *[other] { $count } people did not get it.
    }
announcement-by-hand-list =
    { $count ->
        [one] <b>Doesn’t have Telegram ({ $count })</b>: get in touch yourself.
       *[other] <b>Don’t have Telegram ({ $count })</b>: get in touch yourself.
    }
announcement-not-reached-list =
    { $count ->
        [one] <b>Not reached ({ $count })</b>: a call would help.
       *[other] <b>Not reached ({ $count })</b>: a call would help.
    }
announcement-person = • { $name }, { $phone }
announcement-more = … and { $count } more
error-nobody-to-announce-to = There is nobody to write to yet. Once somebody has registered you can write to all at once.
error-nobody-is-picked = Nobody is chosen, or they have all left the programme. Choose who should get it.
error-one-file = I can send one picture or document at a time. Please send only the one that should go out.
error-file-is-with-it = The file is attached. One thing is left:
error-too-long-beside-file = There is room for { $longest } characters below a picture or a document, and this is { $length }. Shorten the text, or send it by itself.
error-only-text-or-file = I can pass on text, a picture or a document, but not this. What would you like to write?
