# Temporary mentor: somebody who is there for the time being, until an adept who has lost their mentor has a new one.
button-bridge = Find a temporary mentor
button-ask-bridge = Ask { $name } as temporary mentor?
button-ask-bridge-sure = Yes, ask { $name }
button-bridge-other = Look for another mentor
bridge-page =
    <b>A temporary mentor for { $adept }</b>

    While { $adept } waits for a new mentor, somebody else can be there for the time being. The two meet as usual, but without a contract. Meanwhile you keep looking. Once { $adept } has begun with the new mentor, I thank the temporary one and end it.

    { $who ->
        [old] You can ask a former mentor, or somebody else. First you see what both will read.
        [both] You can ask a former mentor, or somebody else who fits and has a place. First you see what both will read.
        [new] These fit best of those who have a place. First you see what both will read.
       *[nobody] Just now I find nobody who fits { $adept } and has a place. If you have somebody in mind, look for that mentor, who can be asked without a free place too.
    }
bridge-sure = Shall I ask <b>{ $mentor }</b> to be a temporary mentor for <b>{ $adept }</b>? { $adept } is asked once { $mentor } has said yes.
bridge-asked = I have asked <b>{ $mentor }</b> to be a temporary mentor for <b>{ $adept }</b>.
bridge-to-mentor =
    { $known ->
        [yes] Hello { $name }! { $adept }, whose mentor you have been, is waiting for a new mentor.
       *[no] Hello { $name }! This adept is waiting for a new mentor:
    }
bridge-question-mentor = { $known ->
        [yes] Would you like to be a <b>temporary mentor</b> for { $adept } until then?
       *[no] Would you like to be a <b>temporary mentor</b> for { $adept } until then? If you know each other already, please write to { $manager }.
    } The two of you decide how and when to meet, and what you say stays between you. Once { $adept } has begun with the new mentor your part is done, and I will tell you then. You get each other’s phone and e-mail once both have said yes. Answer as you feel.
bridge-to-adept =
    { $known ->
        [yes] Hello { $name }! While we look for a new mentor for you, <b>{ $mentor }</b> can be your <b>temporary mentor</b>, if you like.
       *[no] Hello { $name }! While we look for a new mentor for you, <b>{ $mentor }</b> can be your <b>temporary mentor</b>, if you like:
    }
bridge-question-adept = The two of you decide how and when to meet, and what you say stays between you. We keep looking all the time, and once you have begun with your new mentor, this comes to an end. Once you have said yes, you get each other’s contact details. Only { $readers } can see what you answer. Please answer by { $day }.
button-bridge-yes-mentor = Yes, I would like to
button-bridge-yes-adept = Yes, please
bridge-no-sure-mentor = Would you like to say no to being a temporary mentor for { $adept }? That is quite all right.
bridge-no-sure-adept = Would you like to say no to { $mentor } as a temporary mentor? That is quite all right. { $manager } keeps looking for a new mentor for you all the same. Only { $readers } can see what you answer.
bridge-begins-adept = How nice! { $mentor } is your temporary mentor until you have a new one. <b>The next step is yours:</b> get in touch with { $mentor } and agree on when to meet.
bridge-begins-mentor = How nice! You are a temporary mentor for { $adept }, until { $adept } has a new one. { $adept } will get in touch with you and agree on when to meet.
bridge-not-to-be-mentor = You will not be a temporary mentor for { $adept } this time. There is nothing you need to do. Thank you for giving your time!
bridge-not-to-be-adept = The question about { $mentor } as a temporary mentor no longer stands. There is nothing you need to do.
bridge-over-adept = You have now begun with your new mentor, so { $mentor } is no longer your temporary mentor.{ $gone }
bridge-over-mentor = { $adept } has now begun with a new mentor, and your part as a temporary mentor is done. Thank you for being there!{ $gone }
bridge-becomes-booked = Your meeting on { $day } at { $time } stays as it is.
bridge-becomes-not-booked = Do agree on when you meet next.
bridge-becomes-adept = How nice! Now the two of you go on, with { $mentor } as your mentor and not only for the time being. { $booked } Afterwards I ask you both how it feels.
bridge-becomes-mentor = How nice! Now the two of you go on, with you as the mentor of { $adept } and not only for the time being. { $booked } Afterwards I ask you both how it feels.
bridge-left-adept = { $other } no longer takes part in <b>{ $programme }</b> and so can’t be your temporary mentor.{ $gone } { $manager } is looking for a new mentor for you, just as before.
bridge-left-mentor = { $other } no longer takes part in <b>{ $programme }</b>, so your part as a temporary mentor is over.{ $gone } Thank you for being there!
ending-bridge-adept = { $mentor } is no longer your temporary mentor. Such things happen, and it is quite all right.{ $gone } { $manager } is looking for a new mentor for you, just as before.
ending-bridge-mentor = Your part as a temporary mentor for { $adept } is over.{ $gone } Thank you for being there!
closing-bridge =
    <b>{ $programme }</b> has ended now. Thank you { $name }, for being there as a temporary mentor!{ $own ->
        [yes] {""}
       *[no] {" "}If you wonder about anything, write to { $manager }.
    }
button-deed-end-bridge = End the temporary mentor?
me-bridge-adept = { $mentor } is your temporary mentor in <b>{ $programme }</b>, until you have a new one.
me-bridge-mentor = You are a temporary mentor for { $adept } in <b>{ $programme }</b>, until { $adept } has a new one.
me-bridge-waits = { $manager } is looking for a new mentor for you and will get in touch.
me-bridge-mentor-asked-mentor = <b>The next step is yours:</b> would you like to be a temporary mentor for { $adept }?
me-bridge-mentor-asked-adept = You have said yes to being a temporary mentor for { $adept }. We will get back to you when it is settled. There is nothing you need to do just now.
me-bridge-adept-asked-adept = { $mentor } can be your temporary mentor. <b>The next step is yours:</b> answer the question, preferably by { $day }.
reopen-bridge-sure = Shall <b>{ $mentor }</b> be a temporary mentor for <b>{ $adept }</b> again? They go on where they were, with their meetings.
reopen-bridge-adept = { $mentor } is your temporary mentor again, since it was ended by mistake. The meetings you have had are still there.{ $gone }
reopen-bridge-mentor = You are a temporary mentor for { $adept } again, since it was ended by mistake. The meetings you have had are still there.{ $gone }
pair-state-bridging = { $mentor } is a temporary mentor for { $adept } since { $day }, until { $adept } has a new one.
pair-state-bridge-asked-mentor = { $mentor } was asked to be a temporary mentor for { $adept } on { $day }.
pair-state-bridge-asked-adept = { $mentor } would like to be a temporary mentor. { $adept } was asked on { $day }.
pair-state-bridge-ended = { $mentor } is no temporary mentor for { $adept }, since { $day }.
roster-bridge-waits = waits for a new mentor
roster-bridge = temporary mentor, { $standing }
export-pair-bridging = temporary mentor
export-end-bridged = temporary mentor, done
export-bridge = { $state } (temporary mentor)
copy-pair-is-bridge = Part
copy-pair-bridge = temporary mentor, until the adept has a new one
match-earlier-bridged = { $day }: { $mentor } had been a temporary mentor for { $adept }.
match-earlier-no-bridge = { $day }: { $mentor } did not become a temporary mentor for { $adept }.
answer-bridge-mentor-yes = yes to being a temporary mentor for { $adept }
answer-bridge-adept-yes = yes to { $mentor } as a temporary mentor
digest-bridge-mentor-yes = • { $mentor } would like to be a temporary mentor for { $adept }, who has been asked
digest-bridge-mentor-no = • { $mentor } said no to being a temporary mentor for { $adept }
digest-bridge-adept-no = • { $adept } said no to { $mentor } as a temporary mentor
digest-bridge-begins = • { $mentor } is now a temporary mentor for { $adept }
digest-bridge-over = • { $mentor } is no longer a temporary mentor for { $adept }
