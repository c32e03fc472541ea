# Buttons say what they do.
button-back = ← Back
button-cancel = Cancel
button-skip = Skip this
button-keep-answer = Leave it as it is
button-remove-answer = Remove the answer
button-done = Done →
button-change = Change: { $label }
button-resume = Go on
button-answer-now = Answer
button-let-be = Leave it for now
button-belongs = It belongs to: { $label }
button-drop = Throw away what I have written
button-keep = No, leave it

button-me = Where am I?
button-help = Help
button-privacy = What is kept about me
button-language = Språk / Language
button-todo = To do
button-todo-in = To do in { $programme }
button-people = Participants
button-pairs = Pairs
button-back-to-list = ← Back to the list
button-links = Links
button-write = Write to { $name }
button-answer = Answer { $name }
button-letter-read = Needs no answer
button-open-card = Open the card

button-as-adept = I would like a mentor
button-as-mentor = I would like to be a mentor
button-other-role = Yes, as { $role }
button-same-role = No, still as { $role }
button-consent = Yes, that’s fine, and I am 18 or over
button-no-thanks = No, thank you
button-register-again = Register again

button-copy = Give me a copy
button-export = Fetch as a spreadsheet
button-export-of = Fetch { $programme }
button-withdraw = Take back my registration?
button-withdraw-from = Take back my registration for { $programme }?
button-withdraw-sure = Yes, take it back
button-stop = Leave the programme?
button-stop-in = Leave { $programme }?
button-stop-sure = Yes, I leave
button-ask-deletion = Delete my data?
button-deletion-sure = Yes, delete everything about me
button-deletion-stop = Undo, keep my data
button-new-account = I am changing Telegram account

button-move = Link to a new account
button-delete = Delete this person?
button-has-died = This person has died
button-died-sure-words = Yes, delete, and send my words
button-died-sure = Yes, delete and send nothing
button-delete-sure = Yes, delete everything
button-earlier = ← Previous
button-later = Next →
button-interview = Fill in the interview
button-interview-again = Change the interview
button-approve = Approve
button-hold = Wait
button-decline = Decline
button-ask-mentor = Ask { $name }?
button-ask-adept = Ask { $adept } about { $mentor }?
button-other-mentors = Show other mentors
button-invite-mentor = Invite somebody from outside
button-add-mentor = Somebody said yes by phone
button-leave-out = Leave this for now
button-ask-all =
    { $count ->
        [one] Ask the mentor?
        [2] Ask both mentors?
       *[other] Ask all { $count } mentors?
    }
button-ask-all-adepts =
    { $count ->
        [one] Ask the adept?
        [2] Ask both adepts?
       *[other] Ask all { $count } adepts?
    }
button-ask-all-sure =
    { $count ->
        [one] Yes, ask
        [2] Yes, ask both
       *[other] Yes, ask all { $count }
    }
button-mentor-yes = Yes, I would like to meet { $name }
button-not-this-time = Not this time
button-adept-yes = Sounds good
button-adept-no = Say no?
button-tie = We know each other
button-tie-sure = Yes, we know each other
button-no-sure = Yes, say no
button-in-telegram = Open { $name } in Telegram
button-telegram-of = { $name } in Telegram
button-ring = Call { $name }
button-write-it = Write it to { $name }
button-concern = Something not right?
button-concern-in = Something not right in { $programme }?
button-open-concern = Open the message
button-concern-done = Done with this
button-concern-resolved = Done with this?
button-concern-sure = Yes, it is sorted out
button-end-sure = Yes, end it and tell them
button-about = { $label } ({ $name })
button-pair = { $adept } – { $mentor }
button-write-contract = Write the contract with { $other }
button-read-contract = Read the contract with { $other }
button-change-contract = Change the text
button-read-version = Read the proposal with { $other }
button-earlier-version = The version of { $day }
button-propose-version = Propose a change
button-take-back-version = Take the proposal back?
button-take-back-sure = Yes, take the proposal back
button-decline-version = I’d like to keep it as it is
button-sign = Sign?
button-sign-sure = Yes, I sign
button-ask-now = Yes, ask { $name }
button-same-employer = Change the rule about employers
button-import = Add a list of participants
button-get-links = Get the links: { $file }
button-get-links-again = Get the links again
button-columns = Correct the columns
button-leave-list = Put nobody in
button-take-off-list = Take off the list?
button-take-off-list-sure = Yes, take off
button-entries = Not said yes yet ({ $count })
button-take-in = { $count ->
        [one] Add the person
       *[other] Add { $count } people
    }
button-all-are-adept = { $count ->
        [one] It is an adept
       *[other] They are adepts
    }
button-all-are-mentor = { $count ->
        [one] It is a mentor
       *[other] They are mentors
    }
button-not-me = That’s not me
button-seek-mentor = Look for a certain mentor
button-mentors-places = Change places: { $name }
button-deed-reopen = Ended by mistake? Reopen
button-reopen-sure = Yes, reopen and tell them
button-deed-extend = More time for the two
button-extend-until = { $months ->
        [one] One month more: { $day }
       *[other] { $months } months more: { $day }
    }
button-extend-back = Like the programme again
button-extend-sure = Yes, change it and tell them
button-agreed-elsewhere = They have agreed already
button-agreed-sure = Yes, write down a yes from both
button-more = More choices
button-back-to-me = ← Where am I?
