# Building blocks used everywhere.
plain = { $text }
lines = { $lines }
date = { $day }
date-today = today, { $day }
date-tomorrow = tomorrow, { $day }
time-of-day = { $hour }:{ $minute }
day-and-time = { $day } at { $time }
urgent-news = ❗ { $text }
quoted = <blockquote>{ $text }</blockquote>
labelled = <b>{ $label }:</b> { $value }
ticked = ✓ { $label }
nobody = unknown name
names-and = { $others } and { $last }
asked-since = Something has changed since I asked, so I am asking again.
asked-since-away = { $name } no longer takes part in { $programme }.
asked-since-back =
    { $name } takes part in { $programme } again{ $day ->
        [none] {""}
       *[day] {" "}since { $day } at { $time }
    }.
asked-since-to-be-deleted =
    { $name } has asked to be deleted{ $day ->
        [none] {""}
       *[day] {" "}on { $day } at { $time }
    }.
asked-since-kept = { $name } no longer wants to be deleted.
asked-since-stopped = { $name } is suspended for now.
asked-since-not-stopped = { $name } is no longer suspended.
asked-since-urgent = ❗ One more urgent private message has come.
asked-again = I asked this a while ago, so I am asking again.
press-spent = You have answered this already. You need not press again.

role-adept = adept
role-mentor = mentor

preset-leadership = Leadership
preset-entrepreneur = Entrepreneur

language-sv = Svenska
language-en = English

dialog-progress = <i>{ $number } of { $count }</i>
dialog-present = <b>Now it says:</b> { $answer }
dialog-resumed = Let’s go on where you left off.
dialog-back = Now back to this, which had to wait.
dialog-asked-since =
    { $held ->
        [yes] What you wrote is not saved yet, because I do not know whether it was an answer to this question. If it belongs here, tap the button. If it was about something else, answer there instead.
       *[no] What you wrote is not saved, because I do not know whether it was an answer to this question. If it belongs here, tap the button and write it again. If it was about something else, answer there instead.
    }
dialog-when-ready = Something else is already open here, and it stays. Press the button when you want to answer this.
dialog-skipped = –
dialog-noted = Thank you! I have saved { $answer }.
dialog-okay = Okay.
first-of-several = You wrote more than one, and I took the first: { $answer }
dialog-too-early = Your answer came before my question had reached you, so I left it out. Please read the question and answer again.
flood-unread = A lot of messages came at once, and I could not keep up. I have not read this one, or those that came after it. Wait ten seconds, and then send what matters most again.
edited = I see that you changed a message, but I only read what you sent first. Write what you want to change as a new message.
edited-announcement = I see that you have changed a message, but what goes out is what you sent first. Tap Change or Back, and send the new one.
edited-in-dialog = I see that you changed a message, but your first answer stands. You can change every answer in the summary before you send.
not-in-groups = Hello! I talk with one person at a time, so that what you say stays there. Tap my name and write to me there.
apology = Something went wrong on our side, and what you just did was not saved. The fault has been noted. Please try again in a while. (Marked { $id })
operator-fault = <b>Fault { $id }</b>: { $reason }
operator-parked = <b>A message could not be sent</b> (row { $row }): { $reason }

keyboard-share-contact = 📱 Share my number
keyboard-back = ← Back
keyboard-skip = Skip this
keyboard-cancel = Cancel
keyboard-hint = Type, or tap below

spoken-sv = Swedish
spoken-en = English
spoken-fi = Finnish
spoken-ar = Arabic
spoken-fa = Persian
spoken-so = Somali
spoken-es = Spanish
spoken-de = German

competence-leadership = leadership
competence-strategy = strategy
competence-sales = sales
competence-marketing = marketing
competence-finance = finance
competence-people = people and hiring
competence-digital = digital and IT
competence-international = international business
competence-growth = growing and raising capital
competence-board = board work
competence-operations = operations and production
competence-communication = communication

# How a programme gets another manager; stands in several texts.
needs-manager = A manager who is in a pair, or is the boss of one of the two, does not read what they tell.
another-manager = To get another: /programme and then <i>Who runs the programme</i>. There you invite with a link.
former-participant = a former participant
listed-and = { $others } and { $last }
switch-waiting = { $name } ({ $count })
heading-programme = <i>{ $programme }</i>
discreet-first = A message to you from the mentor programme. Do read it in peace and quiet, when you have a moment to yourself.
dialog-dropped = Okay, what you wrote is gone.
