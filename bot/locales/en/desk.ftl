# The manager's desk.
manager-new-registration = <b>{ $name }</b> has registered as { $role } for { $programme }.
manager-withdrawn = <b>{ $name }</b> ({ $role }) has taken back the registration.
manager-deletion-asked = <b>{ $name }</b> ({ $role }) would like everything that is stored to be deleted. You do that from the card.
todo-title = <b>To do in { $programme }</b>
todo-nothing = Nothing waits for you right now.
todo-deletions = <b>Would like to be deleted ({ $count })</b>
todo-letters = <b>Letters without an answer ({ $count })</b>
todo-interviews = <b>Book a talk with ({ $count })</b>
todo-unreachable = <b>Can’t be reached in Telegram ({ $count })</b>
todo-line = • { $name }, { $day }
todo-interview = • { $name }, { $role }, by { $day }
todo-interview-late = • { $name }, { $role }, ⚠️ was to hear from you by { $day }
todo-unreachable-line = • { $name }, ring { $phone }
todo-more = … and { $count } more
people-title = <b>Participants</b>
people-nobody = Nobody has registered yet. Under Links are the links to send out.
people-button = { $name }, { $role }
card-title = <b>{ $name }</b>, { $role }
card-programme = Programme
card-email = E-mail
card-phone = Phone
card-employer = Workplace
card-town = Town
card-languages = Languages
card-competences-adept = Would like to get better at
card-competences-mentor = Knows most about
card-goal = Goal or idea
card-capacity = Number of adepts
card-registered = Registered
card-thread = <b>Letters</b>
card-letter = { $day }, { $name }: { $text }
card-next-interview = <b>The next step is yours:</b> get in touch and book a talk, by { $by }.
card-deletion-asked = <b>The next step is yours:</b> since { $day } a wish waits that everything be deleted.
card-unreachable = Since { $day } this person receives no messages in Telegram. Please ring instead.
card-state-invited = Has not said yes to our storing the answers.
card-state-registering = Is filling in the registration.
card-state-withdrawn = Has taken back the registration.
links =
    <b>Links to { $programme }</b>

    For adepts:
    { $adept }

    For mentors:
    { $mentor }

    For both (they choose themselves):
    { $either }
move-offer-other =
    Send this link to { $name }. Whoever opens it moves the place in the programme to that account, and the old one is cut off. It can be used once, within { $days } days.

    { $link }
move-offer-new =
    Send this link to { $name }. Whoever opens it brings the place in the programme to their Telegram account, and can answer there from then on. It can be used once, within { $days } days.

    { $link }
move-offer-own =
    Open this link from your new Telegram account. Your place in the programme moves there, and the old account is cut off. It can be used once, within { $days } days. Share it with nobody.

    { $link }
moved = Welcome back! Your place in the programme has moved here, and the old account is cut off.
moved-in = Welcome, { $name }! Your place in the programme now belongs to this account. Tap Where am I? to see the next step.
delete-sure = Shall everything about { $name } be deleted? It can’t be undone.
deleted-tell = { $name } has not been told anything. <b>The next step is yours:</b> ring and tell them. { $phone }
deleted = Everything about the person is deleted.
todo-decisions = <b>Give word after the talk ({ $count })</b>
todo-decision = • { $name }, { $role }
card-interview = <b>From the talk</b>
card-next-decision = <b>The next step is yours:</b> approve, wait or decline.
card-state-waiting = Approved. Waits for a proposal.
card-state-on-hold = Waits. You have said that it will take a while.
card-state-declined = You have declined.
todo-mentors = <b>Ring the mentor about the proposal ({ $count })</b>
card-state-completed = Took part to the end.
