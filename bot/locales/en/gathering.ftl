# The programme's gatherings: kick-off, information, networking, closing.
button-gatherings = Gatherings
button-gathering-new = Plan a gathering
gathering-kind-kick-off = Kick-off
gathering-kind-information = Information meeting
gathering-kind-networking = Networking evening
gathering-kind-closing = Closing
gathering-list =
    { $count ->
        [0] <b>Gatherings in { $programme }</b>
            No gatherings ahead just now.
        [one] <b>Gatherings in { $programme }</b>
            { $count } gathering ahead. Press one to see how it stands.
       *[other] <b>Gatherings in { $programme }</b>
            { $count } gatherings ahead. Press one to see how it stands.
    }
gathering-button-open = { $title }, { $day }
gathering-button-draft = Draft: { $title }, { $day }
gathering-button-off = Called off: { $title }, { $day }

# The questions when one is planned.
gathering-kind = What kind of gathering is it?
gathering-kind-label = Kind
gathering-title = What shall it be called? Press, or write a name of your own.
gathering-title-label = Name
gathering-as-is = as its kind
gathering-day = Which day? Press one, or write all of it on a line: 12 March at 17–19 Town Hall.
gathering-day-label = Day
gathering-time = What time does it begin? Press one, or write it: 17:30, or 17–19.
gathering-time-label = Time
gathering-minutes = How long will it be? Press, or write it, for example 2.5 hours.
gathering-minutes-label = Length
gathering-length =
    { $minutes ->
        [0]
            { $hours ->
                [one] { $hours } hour
               *[other] { $hours } hours
            }
       *[some]
            { $hours ->
                [0] { $minutes } minutes
                [one] { $hours } h { $minutes } min
               *[other] { $hours } h { $minutes } min
            }
    }
gathering-place = Where is it? Write the place, or a link to the video meeting.
gathering-place-label = Place
gathering-seats = How many seats are there? Press, or write a number.
gathering-so-many-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
gathering-seats-label = Seats
gathering-no-limit = No limit
gathering-to = Who shall be invited?
gathering-to-label = To
gathering-to-everybody = Everybody ({ $count })
gathering-to-adepts = All adepts ({ $count })
gathering-to-mentors = All mentors ({ $count })
gathering-to-chosen = Choose people
gathering-summary = This is how it will be.
gathering-send = Show the invitation
gathering-cancelled = Okay, no gathering is planned and nobody is invited.
error-gathering-length = How long? Write for example 2 hours or 90 minutes. A gathering can be between a quarter of an hour and twelve hours.
error-gathering-seats = How many seats? Write a number from 1 to 999, or choose No limit.
error-gathering-has-been = That time has passed already. Choose one that is ahead.

# Changes.
gathering-change-title = What shall it be called? Press, or write a name of your own.
gathering-change-title-label = Name
gathering-change-day = Which day will it be? Press one, or write it.
gathering-change-day-label = Day
gathering-change-time = What time does it begin? Press one, or write it: 17:30, or 17–19.
gathering-change-time-label = Time
gathering-change-minutes = How long will it be? Press, or write it, for example 2.5 hours.
gathering-change-minutes-label = Length
gathering-change-place = Where is it? Write the place, or a link to the video meeting.
gathering-change-place-label = Place
gathering-change-seats = How many seats are there? Press, or write a number.
gathering-change-seats-label = Seats
gathering-change-to = Who shall be invited?
gathering-change-to-label = To
gathering-change-summary = This is the gathering. What would you like to change?
gathering-change-send = Save
gathering-change-cancelled = Okay, nothing is changed.
gathering-change-tells =
    { $count ->
        [0] The name, time or place is another. Nobody needs to hear of it.
        [one] The name, time or place is another. { $count } person hears of it.
       *[other] The name, time or place is another. { $count } people hear of it.
    }
gathering-change-quiet = Name, time and place are as before. Only somebody who gets a seat from the waiting list will hear.
gathering-change-saved = Saved.
gathering-change-told = Saved. Those who are invited hear of it, and those who have said yes are asked whether they are still coming. Whoever has said no sees it in the invitation.
error-gathering-too-few-seats =
    { $taken ->
        [one] { $taken } person has said yes already, so there can’t be fewer seats than that.
       *[other] { $taken } people have said yes already, so there can’t be fewer seats than that.
    }

# Before it goes out.
gathering-preview = <i>This is what those who are invited read:</i>
gathering-same-time = You have a gathering at the same time already: { $title }, { $day } at { $time }.
gathering-quiet-day = That is a weekend or a public holiday.
gathering-away-day = Many people are away then.
gathering-after-the-end = That is after the programme’s last day, { $last }. The invitation and the reminder come all the same.
gathering-sent-later = It is a quiet time for the participants. The invitation goes out { $day } at { $time }.
button-gathering-invite = Invite { $count }
button-gathering-invite-more = Invite { $count } more
button-gathering-pick-more = Invite more
button-gathering-change = Change
button-gathering-drop = Drop the draft
button-gathering-off = Call it off?
button-gathering-off-sure = Yes, call it off
gathering-pick = <b>Who shall be invited?</b> Press the names.
gathering-pick-more = <b>Who else is to be invited?</b> Press the names. Whoever has a tick already is invited.
gathering-dropped = Okay, the draft is gone. Nobody was invited.
gathering-invited =
    { $count ->
        [one] <b>{ $count } person</b> is invited.
       *[other] <b>{ $count } people</b> are invited.
    }
gathering-off-sure =
    { $count ->
        [0] Would you like to call off { $title } { $day } at { $time }? Nobody needs to hear of it.
        [one] Would you like to call off { $title } { $day } at { $time }? { $count } person reads:
       *[other] Would you like to call off { $title } { $day } at { $time }? { $count } people read:
    }
gathering-off-done = It is called off, and those who are invited hear of it.
gathering-is-off = Called off.
error-nobody-to-invite = Everybody is invited already, or there is nobody to invite yet.
error-gathering-off = That gathering is called off.
error-gathering-begun = The gathering has begun already.
error-gathering-been = The gathering has already been.
error-gathering-not-yet = The gathering has not begun yet. Once it has, you can tick who came.
error-nobody-came = First tick who came, then you can write to them.

# The page of a gathering, at the desk.
gathering-what = <b>{ $title }</b>
gathering-when = { $day } at { $time }–{ $ends }
gathering-no-place = The place is not settled yet.
gathering-count =
    { $count ->
        [one] <b>{ $count } invited</b>
       *[other] <b>{ $count } invited</b>
    }
gathering-count-yes =
    { $seats ->
        [0] Yes: { $count }
       *[some] Yes: { $count } of { $seats } seats
    }
gathering-count-waiting = On the waiting list: { $count }
gathering-count-maybe = Maybe: { $count }
gathering-count-no = No: { $count }
gathering-count-asked = No answer yet: { $count }
gathering-count-unsure =
    { $count ->
        [one] { $count } who has said yes has not answered since the change.
       *[other] { $count } who have said yes have not answered since the change.
    }
gathering-guest-unsure = { $label } (before the change)
gathering-guest-not-reached = { $label } (not reached)
gathering-came =
    { $count ->
        [one] <b>{ $count } came</b>
       *[other] <b>{ $count } came</b>
    }
gathering-by-hand =
    { $count ->
        [one] <b>Not reached in Telegram ({ $count })</b>: please get in touch yourself, and write the answer down here.
       *[other] <b>Not reached in Telegram ({ $count })</b>: please get in touch yourself, and write the answers down here.
    }
gathering-joined-since =
    { $count ->
        [one] { $count } person has joined since then, and is not invited yet.
       *[other] { $count } people have joined since then, and are not invited yet.
    }
gathering-picked-since =
    { $count ->
        [one] { $count } person is picked, and is not invited yet.
       *[other] { $count } people are picked, and are not invited yet.
    }
gathering-view = <b>{ $title }</b> – { $label }: { $count }
gathering-view-yes = yes
gathering-view-waiting = on the waiting list
gathering-view-maybe = maybe
gathering-view-no = no
gathering-view-asked = no answer yet
gathering-view-picked = chosen
button-gathering-view-yes = Yes ({ $count })
button-gathering-view-waiting = Waiting list ({ $count })
button-gathering-view-maybe = Maybe ({ $count })
button-gathering-view-no = No ({ $count })
button-gathering-view-asked = No answer ({ $count })
gathering-guest = <b>{ $name }</b>, { $title } { $day }: { $answer }.
gathering-record = Have you heard otherwise? Press the answer, and { $name } hears what you have written down.
gathering-recorded-by = The answer was written down by { $name }.
gathering-recorded = { $author } has written down your answer:

# Who came.
button-gathering-attendance = Tick who came
button-gathering-attended = Done, { $count } came
button-gathering-thank = Thank those who came
gathering-attendance = <b>Who came to { $title }?</b> { $count } of { $all } are ticked. Press a name to change it.
gathering-attendance-done = Thank you! { $count } came.
gathering-met =
    { $count ->
        [one] One adept and one mentor have had their first meeting now. On the next working day I ask them how it felt, or after the pause where there is one.
       *[other] { $count } adepts and their mentors have had their first meeting now. On the next working day I ask them how it felt, or after the pause where there is one.
    }
gathering-untold = Who came to { $title } { $day }? Tick them under Gatherings when you like.
gathering-untold-first = Who came to { $title } { $day }? Tick them, and I ask the pairs who met there how it felt. Until then I do not know that they have had their first meeting.
announcement-to-who-came = Those who came ({ $count })

# A guest's side.
gathering-invitation = { $manager } invites you to a gathering in <b>{ $programme }</b>:
gathering-first-meeting-adept = If you have a mentor you have not met yet, this is your first meeting if you both come. Then you need not book a time of your own before it.
gathering-first-meeting-mentor = If you have an adept you have not met yet, this is your first meeting if you both come. Then you need not book a time of your own before it.
gathering-comes = Will you come?
gathering-left =
    { $left ->
        [0] All seats are taken as I write this. With a yes you are on the waiting list.
        [one] { $left } of { $seats } seats is free as I write this. If it is full when you say yes, you are on the waiting list.
       *[other] { $left } of { $seats } seats are free as I write this. If it is full when you say yes, you are on the waiting list.
    }
button-gathering-yes = Yes
button-gathering-maybe = Maybe
button-gathering-no = No
gathering-said-yes = Thank you, how nice that you are coming! If that changes, press another answer.
gathering-still = You have said yes. Are you still coming? Press yes or no.
gathering-said-maybe = Thank you! You have said maybe. Once you know, press yes or no.
gathering-said-no = Thank you for your answer! If you change your mind, press yes.
gathering-said-waiting = It is full just now. You are number { $number } on the waiting list as I write this, and I will tell you if you get a seat. Press yes again to see where you are now. If you hear nothing before it begins, no seat came free. If you would rather not wait, press no.
gathering-said-waiting-for-paper = It is full just now. You are number { $number } on the waiting list as I write this, and I will tell you if you get a seat. If you hear nothing before it begins, no seat came free.
gathering-again = Here is the invitation again, if you would like to answer:
gathering-reminder-yes =
    { $ahead ->
        [0] A reminder: the gathering is today.
        [1] A reminder: the gathering is tomorrow.
       *[later] A reminder: the gathering is { $day }.
    }
gathering-reminder-maybe =
    { $ahead ->
        [0] It is today, and you have said maybe.
        [1] It is tomorrow, and you have said maybe.
       *[later] It is soon: { $day }. You have said maybe.
    }
gathering-changed = The gathering has changed. This is how it will be now:
gathering-called-off = { $title } { $day } at { $time } is called off, unfortunately.
gathering-moved-up = A seat has come free, and it is yours. Welcome to { $title }! If you can’t any more, press no.
gathering-offer = A seat has come free. Would you like it? It is yours until { $until } if you say yes.
gathering-caption = The gathering for your calendar. Open the file, or choose your calendar below. If that doesn’t work on your phone, add the time yourself.
gathering-file-name = Gathering { $day }
calendar-gathering = The time comes from the bot in Telegram. Answer, or change your answer, there.
button-gathering-mine = { $title } { $day }
gathering-mine-asked = { $title }, { $day } at { $time }. Please say whether you come.
gathering-mine-yes = { $title }, { $day } at { $time }. You are coming.
gathering-mine-unsure = { $title }, { $day } at { $time }. The time or the place has changed. Please say whether you are still coming.
gathering-mine-maybe = { $title }, { $day } at { $time }. You have said maybe. Say yes or no once you know.
gathering-mine-waiting = { $title }, { $day } at { $time }. You are on the waiting list, and I will tell you if you get a seat. If you hear nothing before it begins, no seat came free.
gathering-mine-offered = { $title }, { $day } at { $time }. A seat is yours until { $until } if you would like it. <b>The next step is yours:</b> say yes or no.
gathering-mine-no = { $title }, { $day } at { $time }. You are not coming.
contact-kick-off-adept = How nice! This is how you reach { $mentor }. Your first meeting is at the kick-off, { $day } at { $time }. Do get in touch and say hello before that.
contact-kick-off-mentor = How nice! Your first meeting is at the kick-off, { $day } at { $time }. This is how you reach { $adept }:
me-kick-off = You and { $other } meet for the first time at the kick-off, { $day } at { $time }. If it suits you both to meet before that, note a time.
me-kick-off-been = Did you and { $other } meet at the kick-off { $day }? Then there is nothing for you to do: when { $manager } has ticked who came, I ask how it felt. If you did not meet there, find a time for your first meeting.
copy-gatherings = Gatherings you were invited to
copy-gathering = { $title }, { $at }: { $answer }{ $came ->
        [yes] , came
        [no] , did not come
       *[none] {""}
    }
export-gatherings = Gatherings
export-gathering = Gathering
export-answer = Answer
export-attended = Came

# The same words where there are no buttons: in mails, and for whoever has no Telegram.
gathering-said-yes-for-paper = You have said yes. If that changes, please say so.
gathering-still-for-paper = You have said yes. If you can’t any more, please say so.
gathering-said-maybe-for-paper = You have said maybe. Please say so once you know.
gathering-said-no-for-paper = You have said no. If you change your mind, please say so.
gathering-moved-up-for-paper = A seat has come free, and it is yours. Welcome to { $title }! If you can’t any more, please say so.
copy-nudge-gathering = an invitation to a gathering
