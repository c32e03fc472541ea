# How somebody leaves, and how the one who is left goes on.
button-leaving = { $name } leaves …
leaving-how = How does { $name } leave? Choose, and you first see what happens and what everybody will read.
button-way-left = { $name } wants to stop
button-way-dismissed = { $name } may not go on
leaving-sure-left = Shall I note that { $name } wants to stop in <b>{ $programme }</b>? It takes effect at once, and you can’t undo it. { $name } can register again.
leaving-sure-dismissed = Have you decided that { $name } is to stop in <b>{ $programme }</b>? It takes effect at once. It is good to ring first. If you change your mind you can approve { $name } again from the card, but what is over between two people does not come back.
leaving-left = { $manager } has noted that you do not want to take part in <b>{ $programme }</b> any longer. Thank you for this time! If that is not right, write to { $manager }.
leaving-dismissed = Hello { $name }! You no longer take part in <b>{ $programme }</b>. Thank you for the time you have given. If you wonder about something, write to { $manager } or ring.
leaving-meets-soon = { $other } has left, and was to meet { $name } on { $day } at { $time }. { $name } does not know yet. Please tell them before the meeting.
button-open-left = Open
leaving-partner =
    { $other } no longer takes part in <b>{ $programme }</b>, so you two do not go on together.{ $gone }

    <b>Next step:</b> { $manager } will get in touch about how you would like to go on.
leaving-partner-back =
    You and { $other } do not go on together in <b>{ $programme }</b>.{ $gone }

    <b>Next step:</b> { $manager } will get in touch about how you would like to go on.
leaving-partner-late = { $other } left <b>{ $programme }</b> before it ended. If you wonder about anything, write to { $manager }.
leaving-then = Then { $name } is on your list: a new match, or an ending?
leaving-kept = { $name } keeps this, with the name taken out: { $what }.
leaving-kept-meetings =
    { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }
leaving-kept-answers =
    { $answers ->
        [one] one answer of their own after a meeting
       *[other] { $answers } answers of their own after meetings
    }
leaving-kept-contract = the contract
button-left-sure = Yes, note it and tell them
button-dismissed-sure = Yes, end it and tell them
leaving-done = Done. { $name } no longer takes part.
leaving-ring = <b>The next step is yours:</b> ring { $name }, { $phone }, and ask how it is to be: a new match, or an ending?
leaving-why = If you are asked why, you could say, for example: <i>I can’t tell you what lies behind it. What I would like to hear now is how you want things to be from here.</i>
untold-partner =
    { $name } does not know yet that { $other } { $back ->
        [yes] left the programme. { $other } is back now, but the two are no longer a pair.
       *[no] no longer takes part.
    }
untold-first = Tell that first, so that a new proposal is not the first that { $name } hears.
button-untold = Tell { $name } about { $other }

button-go-on-alone = Waits for a new match
alone-goes-on = Okay. { $name } waits for a new match, and hears how things are about every three weeks.
