# When two do not go on together, and a new match.
rematch-which = Which two would you like to look at in <b>{ $programme }</b>? Open them, and you see what can be done. Nobody will know anything until you decide it.
rematch-more =
    { $count ->
        [one] You find one more under Participants.
       *[other] You find { $count } more under Participants.
    }
rematch-nobody = No mentorships are under way right now, so nobody needs a new match.
ending-sure = Would you like to end it for <b>{ $adept }</b> and <b>{ $mentor }</b>?
ending-reads = This is what { $name } will read:
ending-never-again = The two will not be put forward to each other again. Both can be matched with somebody else.
ending-perhaps-again = Both can be matched again, first of all with others.
ending-done = Done. It is over for <b>{ $adept }</b> and <b>{ $mentor }</b>, and both can be matched again.
ending-ring = { $name } does not read here at the moment. Please ring and tell them: { $phone }

ending-gone = {" "}The time you had, { $day } at { $time }, no longer holds.
ending-asked-adept = { $mentor } will not be your mentor this time. { $manager } keeps looking and will get in touch when there is a new proposal. There is nothing you need to do just now.
ending-ahead-adept = { $mentor } will not be your mentor this time.{ $gone } { $manager } keeps looking and will get in touch when there is a new proposal. There is nothing you need to do just now.
ending-ahead-mentor = You will not be the mentor of { $adept } this time.{ $gone } { $manager } will get in touch when there is a new proposal. Thank you for giving your time!
ending-no-start-adept = You and { $mentor } will not go on together after the first meeting. That is all right, it is why the meeting had no conditions. { $manager } keeps looking and will get in touch when there is a new proposal. There is nothing you need to do just now.
ending-no-start-mentor = You and { $adept } will not go on together after the first meeting. That is all right, it is why the meeting had no conditions. { $manager } will get in touch when there is a new proposal. Thank you for giving your time!
ending-rematched-adept = Your cooperation with { $mentor } ends. These things happen, and it is quite all right.{ $gone }

    <b>Next step:</b> { $manager } is looking for a new mentor for you and will get in touch. There is nothing you need to do just now.
ending-rematched-mentor = Your cooperation with { $adept } ends. These things happen, and it is quite all right.{ $gone } Thank you for everything you have given!

    <b>Next step:</b> { $manager } will get in touch when there is a new proposal. There is nothing you need to do just now.
reopen-sure = Would you like to reopen it for <b>{ $adept }</b> and <b>{ $mentor }</b>? They go on where they were, with their meetings and their contract.
reopen-adept = What you and { $mentor } had was ended by mistake and is open again. You two go on where you were: the meetings you have had and your contract are still there.{ $gone }
reopen-mentor = What you and { $adept } had was ended by mistake and is open again. You two go on where you were: the meetings you have had and your contract are still there.{ $gone }
reopen-again = {" "}The time you had, { $day } at { $time }, holds again.
button-next-round-for = { $name } waits for the next round
rematch-late =
    Before you ask a new mentor: <b>{ $programme }</b> ends on { $ends }, so a new pair has time for only { $count ->
        [one] one meeting
       *[other] about { $count } meetings
    }. Two ways: { $adept } begins now and the two get more time on their card once they are under way, or { $adept } waits for the next round. Talk to { $adept } about it first.
