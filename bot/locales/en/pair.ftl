# The two on the manager’s desk: where they are, who does the next thing, and what can be done with one press.
pair-title = <b>{ $adept }</b> and <b>{ $mentor }</b>
pair-button = { $adept } and { $mentor }
pair-state-asked-mentor = { $mentor } was asked on { $day }.
pair-state-asked-adept = { $mentor } said yes. { $adept } got the proposal on { $day }.
pair-state-asked-adept-first = { $adept } got the proposal on { $day }. { $mentor } has not been asked yet.
pair-state-asked-mentor-first = { $adept } has nothing against the proposal. { $mentor } was asked on { $day }.
pair-state-meeting-ahead = { $adept } and { $mentor } are to meet for the first time. They got each other’s contacts on { $day }.
pair-state-fit-asked = { $adept } and { $mentor } have met. They were asked how it felt on { $day }.
pair-state-active = { $adept } and { $mentor } have been under way since { $day }.
pair-state-paused =
    { $until ->
        [none] { $adept } and { $mentor } have paused since { $day }, for the time being.
       *[day] { $adept } and { $mentor } have paused since { $day }. They pause until { $until }.
    }
pair-state-ended-with-the-programme = { $adept } and { $mentor } took part to the end, { $day }.
pair-state-ended = { $adept } and { $mentor } do not go on together, since { $day }.
pair-meeting = First meeting
pair-no-answer = has not answered
pair-recorded = { $answer } (written down by the manager)
pair-signed = signed the contract on { $day }
pair-not-signed = has not signed the contract
pair-next-mentor-answer = <b>Next step:</b> { $mentor } answers. Ring if nothing has happened by { $day }.
pair-next-adept-answer = <b>Next step:</b> { $adept } answers. Ring if nothing has happened by { $day }.
pair-next-objection = <b>Next step:</b> { $adept } can say if something is wrong. Otherwise it goes on, { $day }.
pair-next-booked = <b>Next step:</b> { $adept } and { $mentor } book the first meeting, preferably before { $day }.
pair-next-heard-from = <b>Next step:</b> { $adept } and { $mentor } book the first meeting. { $mentor } is asked whether they have been in touch on { $day }.
pair-next-held = <b>Next step:</b> { $adept } and { $mentor } meet, preferably before { $day }.
pair-next-fit = <b>Next step:</b> both are asked how it felt, { $day }.
pair-next-outcome = <b>Next step:</b> both answer. Nobody hears an outcome before { $day }.
pair-next-decision = <b>The next step is yours:</b> talk with { $adept } and { $mentor }, one at a time.
pair-next-confirm = <b>The next step is yours:</b> confirm the start, and { $adept } and { $mentor } will hear it at the same time.
pair-next-start = <b>Next step:</b> both hear about the start, { $day } at 9.
pair-version = A new version of the contract waits for signatures:
pair-next-version = <b>Next step:</b> { $adept } and { $mentor } read a new version of the contract. Whoever has not signed is reminded on { $day }.
pair-next-version-over = <b>Next step:</b> { $adept } and { $mentor } sign the new version of the contract before { $day }. Otherwise the contract that they have counts.
pair-next-contract = <b>Next step:</b> { $adept } and { $mentor } sign the contract, preferably before { $day }.
pair-next-partner =
    <b>The next step is yours:</b> { $other } has left the programme{ $back ->
        [yes] {" "}and come back, but the two are no longer a pair
       *[no] {""}
    }. Tell { $who }.
pair-phone = { $name }: { $phone }
pair-no-phone = no number
pair-done = Done.
pair-reminded = I have reminded { $name }.
pair-reminded-today = { $name } got a reminder today at { $at }. Shall another one go out?
pair-later = I will bring it up again, { $day }.

button-open-pair = Show the two
button-they-booked = They have booked a time
button-card-of = Card: { $name }
button-record = Yes, write it down
button-remind-sure = Yes, remind { $name }
button-confirm-start-sure = Yes, confirm the start
start-sure = Shall <b>{ $adept }</b> and <b>{ $mentor }</b> begin? They will hear it at the same time, { $day } at 9. Until then you can change your mind.
button-deed-remind-adept = Remind { $adept }?
button-deed-remind-mentor = Remind { $mentor }?
button-deed-mentor-yes = { $mentor } says yes
button-deed-mentor-no = { $mentor } says no
button-deed-adept-yes = { $adept } says yes
button-deed-adept-tie = { $adept } has a tie
button-deed-adept-other = { $adept } would rather not
button-deed-adept-fit-yes = { $adept }: yes
button-deed-adept-fit-no = { $adept }: no
button-deed-adept-fit-unsure = { $adept }: unsure
button-deed-mentor-fit-yes = { $mentor }: yes
button-deed-mentor-fit-no = { $mentor }: no
button-deed-mentor-fit-unsure = { $mentor }: unsure
button-deed-confirm-start = Confirm the start?
button-deed-no-start = End it without a start?
button-deed-take-back = Take the proposal back?
button-deed-rematch = End it and match again?
button-deed-rematch-never = End it, and never these two again?
button-deed-adept-signed = { $adept } signed on paper
button-deed-mentor-signed = { $mentor } signed on paper
button-deed-adept-keeps-contract = { $adept } keeps the contract
button-deed-mentor-keeps-contract = { $mentor } keeps the contract
button-deed-later = Bring it up in three days
button-deed-told-partner = I have told them
button-deed-tell-partner = Send the words to whoever is left
button-send-words = Yes, send them
pair-partner-told = { $name } has been told, in the words that you have just read.

record-sure = Shall I write down that { $name } has answered: <b>{ $answer }</b>?
record-sure-signed = Shall I write down that { $name } has signed the contract on paper?
recorded = { $manager } has written down your answer: <b>{ $answer }</b>. If that is not right, write to { $manager }.
answer-mentor-yes = yes to meeting { $adept }
answer-mentor-no = not this time
answer-adept-yes = yes to meeting { $mentor }
answer-adept-tie = there is a tie to { $mentor }
answer-adept-other = not { $mentor } this time
answer-fit-yes = yes, wants to go on
answer-fit-no = no, rather not
answer-keeps-contract = keep the contract as it is
answer-fit-unsure = unsure
reminder = A friendly reminder from { $manager }.
adept-and-mentor = { $adept } and { $mentor }

copy-pair = You and somebody else in the programme
copy-pair-with = Together with
copy-pair-since = Last changed
copy-pair-fit = Your answer after the first meeting
pair-next-reminder = <b>Next step:</b> they are reminded of the meeting, { $day }.
pair-next-report = <b>Next step:</b> both are asked how the meeting was, { $day }.
pair-next-report-again = <b>Next step:</b> whoever has not told about the meeting is asked again, { $day }.
pair-next-reports = <b>The next step is yours:</b> ask { $adept } and { $mentor } whether the meeting took place.
pair-next-cadence = <b>Next step:</b> { $adept } and { $mentor } book a new meeting. I will ask on { $day }.
pair-next-silent = <b>The next step is yours:</b> ask { $adept } and { $mentor } about their next meeting.
pair-next-unsafe = <b>The next step is yours:</b> ring { $name } and hear how it is. { $other } knows nothing of the answer.
pair-next-pause = <b>Next step:</b> { $adept } and { $mentor } have a break. On { $day } the next thing happens by itself.
pair-next-paused-long = <b>The next step is yours:</b> { $adept } and { $mentor } have had a break for long. Ask how it will go on.
pair-next-close = The programme ends on { $day }, and then the two are thanked.
pair-held = So far
pair-hours = { $mine ->
        [one] As { $adept } has answered, the sum is one hour
       *[other] As { $adept } has answered, the sum is { $mine } hours
    }, and as { $mentor } has answered, { $theirs }. Here it is counted midway.
pair-held-none = no meeting yet
pair-next-meeting = Next meeting
pair-meeting-unanswered = The meeting without an answer yet
pair-nothing-booked = nothing booked
button-deed-meeting-held = The meeting took place
button-deed-meeting-not-held = There was no meeting
