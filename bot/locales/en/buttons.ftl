# Buttons say what they do.
button-back = ← Back
button-cancel = Cancel
button-skip = Skip this
button-done = Done →
button-change = Change: { $label }
button-resume = Go on
button-keep = No, leave it

button-me = Where am I?
button-help = Help
button-privacy = My data
button-language = Språk / Language
button-todo = To do
button-people = Participants
button-links = Links
button-write = Write to { $name }
button-answer = Answer { $name }
button-letter-read = Needs no answer
button-open-card = Open the card

button-as-adept = I would like a mentor
button-as-mentor = I would like to be a mentor
button-consent = Yes, I am 18 or older
button-no-thanks = No, thank you
button-register-again = Register again

button-copy = Give me a copy
button-withdraw = Take back my registration
button-withdraw-from = Take back my registration for { $programme }
button-withdraw-sure = Yes, take it back
button-ask-deletion = Delete my data
button-deletion-sure = Yes, ask for deletion
button-new-account = I am changing Telegram account

button-move = Link to a new account
button-delete = Delete this person
button-delete-sure = Yes, delete everything
button-earlier = ← Previous
button-later = Next →
button-interview = Fill in the talk
button-interview-again = Change the talk
button-approve = Approve
button-hold = Wait
button-decline = Decline
button-ask-mentor = Ask { $name }
button-other-mentors = Show other mentors
button-leave-out = Leave this for now
button-ask-all = Ask all { $count } mentors
button-ask-all-sure = Yes, ask all { $count }
button-mentor-yes = Yes, I would like to meet { $name }
button-not-this-time = Not this time
button-adept-yes = Sounds good
button-adept-no = I would rather not, or have a tie
button-tie = We have a tie
button-other-reason = For another reason
