# When and where the two meet.
meeting-day =
    { $moved ->
        [none]
            { $other ->
                [none] Which day do { $adept } and { $mentor } meet?
               *[partner] Which day are you and { $other } meeting?
            } Press a day, or write it all on one line: Thursday 14:30 at my place.
       *[day]
            { $other ->
                [none] { $adept } and { $mentor } are to meet on { $moved }. Which day will it be instead?
               *[partner] You and { $other } are to meet on { $moved }. Which day will it be instead?
            } Press a day, or write it all on one line: Thursday 14:30 at my place.
    }
meeting-day-label = Day
meeting-time = At what time? Press one, or write it, for example 14:30.
meeting-time-label = Time
meeting-place = Where do you meet? Write the place, or a link to the video meeting.
meeting-no-place = Save without a place
meeting-place-label = Place
meeting-summary =
    { $other ->
        [none] This is the meeting of { $adept } and { $mentor }. Is that right?
       *[partner]
            { $moved ->
                [none] This is your meeting with { $other }. Is that right?
               *[day] This is your meeting with { $other } instead. Is that right?
            }
    }
meeting-send = Save the meeting
meeting-cancelled =
    { $moved ->
        [none] All right, nothing has been added.
       *[day] All right, nothing has changed. The meeting stands.
    }
meeting-noted-mine = The meeting with { $other } is booked: { $day } at { $time }.
meeting-been-mine = Done! The meeting on { $day } with { $other } has been added. On the next working day I’ll ask how it felt.
meeting-noted-theirs =
    { $other ->
        [none] { $author } has added that you two meet on { $day } at { $time }.
       *[partner] { $author } has added that you and { $other } meet on { $day } at { $time }.
    } { $other ->
        [none] Does that suit you?
       *[partner] If that does not suit you, change it here.
    }
meeting-noted-theirs-for-paper =
    { $other ->
        [none] { $author } has added that you two meet on { $day } at { $time }.
       *[partner] { $author } has added that you and { $other } meet on { $day } at { $time }.
    } If that does not suit you, say so.
meeting-been-theirs =
    { $other ->
        [none] { $author } has added that you two met on { $day }.
       *[partner] { $author } has added that you and { $other } met on { $day }.
    } If that is not right, change it here.
meeting-been-theirs-for-paper =
    { $other ->
        [none] { $author } has added that you two met on { $day }.
       *[partner] { $author } has added that you and { $other } met on { $day }.
    } If that is not right, say so.
meeting-hear-of-change = If { $other } suggests another time, you will hear it here.
meeting-where = Place: { $place }
first-meeting-nudge-adept = Have you and { $mentor } found a time to meet? Do get in touch with { $mentor }. If you need help, write to { $manager }.
first-meeting-nudge-mentor = Have you and { $adept } found a time to meet? If you have a time, you can add it here. If you need help, write to { $manager }.
first-meeting-nudge-mentor-for-paper = Have you and { $adept } found a time to meet? If you have a time, say so. If you need help, write to { $manager }.
meeting-moved-mine = Done! The meeting with { $other } has been moved to { $day } at { $time }.
meeting-met-mine = Done! The meeting on { $day } with { $other } has been added.
meeting-moved-theirs =
    { $other ->
        [none] { $author } has moved your meeting: you two meet on { $day } at { $time }.
       *[partner] { $author } has moved the meeting: you and { $other } meet on { $day } at { $time }.
    } { $other ->
        [none] Does that suit you?
       *[partner] If that does not suit you, change it here.
    }
meeting-moved-theirs-for-paper =
    { $other ->
        [none] { $author } has moved your meeting: you two meet on { $day } at { $time }.
       *[partner] { $author } has moved the meeting: you and { $other } meet on { $day } at { $time }.
    } If that does not suit you, say so.
meeting-reminder =
    { $ahead ->
        [0] A reminder: you and { $other } meet today, { $day }, at { $time }.
        [1] A reminder: you and { $other } meet tomorrow, { $day }, at { $time }.
       *[later] A reminder: you and { $other } meet on { $day } at { $time }.
    } I hope it will be a good meeting!
meeting-overtaken = The time changed while you were writing, so I have added nothing. The meeting with { $other } is now on { $day } at { $time }. If that does not suit you, change it here.
meeting-overtaken-gone = The meeting with { $other } is no longer there, so I have added nothing. To add a new one, press the button.
meeting-pair-ended = You and { $other } no longer meet in the programme, so that time no longer holds.
meeting-stands = You already have a time: you and { $other } meet on { $day } at { $time }. If that does not suit you, change it here.
meeting-cancel-sure = Would you like to call off the meeting with { $other } on { $day } at { $time }?
meeting-cancel-proposed = { $name } has asked { $other } about { $day } at { $time } instead, and has no answer yet.
meeting-cancelled-mine = Okay, the meeting with { $other } on { $day } at { $time } has been called off. When you have a new time, you can add it here.
meeting-cancelled-theirs = { $author } has called off your meeting on { $day } at { $time }. These things happen. When you have a new time, you can add it here.
meeting-cancelled-theirs-for-paper = { $author } has called off your meeting on { $day } at { $time }. These things happen. Say so when you have a new time.
meeting-state-planned = planned
meeting-state-held = took place
meeting-state-not-held = did not take place
meeting-state-cancelled = called off
me-meeting = You and { $other } meet on { $day } at { $time }.
button-cancel-meeting = Call the meeting off?
button-cancel-sure = Yes, call it off
button-change-with = Change the time with { $other }
copy-meeting = Meeting
copy-meeting-before = Noted before that
copy-meeting-planned = { $at }, place: { $place }
copy-meeting-state = How it went
me-booked =
    { $known ->
        [yes] You and { $other } meet on { $day } at { $time }.
       *[no] You and { $other } meet for the first time on { $day } at { $time }.
    }

button-booked = We have booked a time
button-meet-after-all = Yes, I want to book
button-move-after-all = Yes, I want to change the time
button-change-meeting = Change the time
button-day-with = { $day } with { $other }
error-meeting-has-been = That time passed before you saved, so I have added nothing. Change the day or the time. If you did meet then, press Cancel and add the meeting again.
error-meeting-over = The meeting on { $day } at { $time } has already taken place. Book the next one under Where am I?
error-meeting-off = The meeting on { $day } at { $time } has been called off. Book a new one under Where am I?
error-meeting-fell = The meeting does not take place. If you wonder about it, ask { $manager }.

# The meetings in their order, the newest first.
meetings-title = <b>Meetings</b>
meetings-mine-title = <b>Your meetings</b>
    You both see the days. Your answers are shown here to you alone.
meetings-none = No meeting yet.
meeting-state-untold = no answer about it yet
meeting-state-apart = they have answered differently on whether it took place
meeting-unanswered = no answer yet
meeting-state-off = no longer stands
meeting-entry =
    { $other ->
        [none] • <b>{ $day }</b>: { $state }
       *[some] • <b>{ $day }</b> with { $other }: { $state }
    }{ $recorded ->
        [1] {" "}(noted for them)
       *[0] {""}
    }
meeting-moved-from = – moved from { $day } at { $time }
meeting-side = – { $name }: { $told }
meeting-told-for = { $told } (noted for them)
meeting-mine =
    { $other ->
        [none] • { $day }
       *[some] • { $day } with { $other }
    }{ $told ->
        [none] {""}
       *[some] : { $told }
    }
meeting-decided =
    { $state } according to the manager{ $own ->
        [none] {""}
       *[some] {" "}(you answered: { $own })
    }
meeting-felt-yes = wants to go on
meeting-felt-no = does not want to go on
meeting-felt-unsure = not sure whether they should go on
meeting-told-moved = was moved
meeting-told-no = did not take place
meeting-useful-5 = very useful
meeting-useful-4 = useful
meeting-useful-3 = so-so
meeting-useful-2 = not very useful
meeting-useful-1 = not useful at all
meeting-progress-5 = has reached the goals
meeting-progress-4 = nearly at the goals
meeting-progress-3 = about half-way to the goals
meeting-progress-2 = some way to the goals
meeting-progress-1 = right at the beginning
meeting-wants-to-talk = <b>wants to talk</b>
met-numbers =
    { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }{ $hours ->
        [0] {""}
        [one] , { $about ->
            [yes] about{" "}
           *[no] {""}
        }one hour
       *[other] , { $about ->
            [yes] about{" "}
           *[no] {""}
        }{ $hours } hours
    }
me-meetings =
    So far { $numbers }{ $count ->
        [one] :
       *[other] , the newest first:
    }
button-all-meetings = All meetings ({ $count })
button-my-meetings = All your meetings
button-newer-meetings = ← Newer
button-older-meetings = Older →

# /meet
meet-after-all =
    { $day ->
        [none] Do you want to book a meeting now? I say nothing to you about meetings between you two for now, so it is entirely your choice. If you book, { $other } will be told.
       *[day] Do you want to change the time { $day } at { $time } now? I say nothing to you about meetings between you two for now, so it is entirely your choice. If you change it, { $other } will be told.
    }
meet-nobody = You have nobody to book a meeting with yet. Once you and your adept or mentor have each other’s contact details, you book here.
meet-nothing-booked = You and { $other } have no meeting booked.

# The meeting in one’s own calendar.
button-calendar = Add to my calendar
button-calendar-off = Remove it from my calendar
button-calendar-for = Calendar file for { $name }
button-calendar-google = Google Calendar
button-calendar-outlook = Outlook
calendar-caption = The meeting for your calendar. Open the file, or choose your calendar below. If that doesn’t work on your phone, add the time yourself.
calendar-caption-off = Open the file, and calendars that can will remove the meeting. If it is still there, delete it yourself.
calendar-caption-for = The meeting as a calendar file, to pass on to { $name }.
calendar-title = Meeting with { $other }
calendar-description = The time comes from the bot in Telegram. Change or call off the meeting there, and you’ll both know.
calendar-file-name = Meeting { $day }

# Does it suit? The other one answers, or suggests another time, once.
button-meeting-suits = That’s fine
button-other-time = Suggest another time
button-other-time-yes = { $day } at { $time } is fine
button-other-time-no = No, we’ll talk instead
meeting-does-it-suit = Does that suit you?
meeting-suits-mine = Lovely! You and { $other } meet on { $day } at { $time }.
meeting-suits-theirs = The time suits { $other }: you meet on { $day } at { $time }.
meeting-agreed-mine = Done! You and { $other } meet on { $day } at { $time } instead.
meeting-agreed-theirs = { $author } says yes: you two meet on { $day } at { $time } instead.
other-time-day = Which day suits you better? Press a day, or write it all on one line: Thursday 14:30 at my place.
other-time-day-label = Day
other-time-time = At what time? Press one, or write it, for example 14:30.
other-time-time-label = Time
other-time-place = Where do you meet? Write the place, or a link to the video meeting.
other-time-place-label = Place
other-time-where = The place that is suggested: { $place }
other-time-summary = This is what I’ll ask { $other }. Is that right?
other-time-send = Send the suggestion
other-time-cancelled = All right, I won’t ask. The meeting stands.
other-time-mine = Your suggestion is noted: { $day } at { $time }. If { $other } answers, you will hear it here. For now, { $present } still stands.
other-time-theirs = { $other } wonders whether you can meet on { $day } at { $time } instead of { $present }. Does that suit you?
other-time-theirs-for-paper = { $other } wonders whether you can meet on { $day } at { $time } instead of { $present }. Please tell { $other } whether that suits you.
other-time-waits = { $other } has asked about { $day } at { $time } instead.
other-time-waits-mine = You have suggested { $day } at { $time } instead.
other-time-declined-mine = All right! Then it’s easiest if the two of you talk and find a time.

    { $contact }

    For now, { $day } at { $time } still stands.
other-time-declined = That time doesn’t suit { $other }. It’s easiest if the two of you talk and find a time.

    { $contact }

    For now, { $day } at { $time } still stands.
other-time-talk = You have already suggested a time. Now it’s easiest if you and { $other } talk.

    { $contact }

    For now, { $day } at { $time } still stands.
error-other-time-has-been = That time has already passed. Change the day or the time, and I’ll send the question.
copy-meeting-reply = Your answer about the time

# Has the adept got in touch? The mentor is asked once.
heard-from-question = Has { $adept } been in touch with you? If you say no, { $adept } may get a friendly reminder to find a time. It says nothing about what you answered.
button-heard-from-yes = Yes
button-heard-from-no = No, not yet
heard-from-yes = How nice! When you have a time, you can add it here.
heard-from-no = Thank you for saying so. { $manager } can see that you two have no time yet. Feel free to get in touch with { $adept } yourself.
heard-from-no-reminded = Thank you for saying so. { $adept } has had a friendly reminder to find a time, and { $manager } can see that you don’t have one yet.
button-goals = Your goals and the contract
# What has changed for somebody who hears nothing about meetings for a while.
meeting-reads = The words to { $name }:
unheard-booked =
    A meeting with { $other } is booked for { $day } at { $time }.{ $place ->
        [none] { "" }
       *[some] { " " }Place: { $place }
    }
unheard-moved =
    The meeting with { $other } { $before } is moved to { $day } at { $time }.{ $place ->
        [none] { "" }
       *[some] { " " }Place: { $place }
    }
unheard-off = The meeting with { $other } { $before } no longer holds.
unheard-contract =
    { $what ->
        [written] { $other } has written your moral contract. You can read it whenever you like.
        [signed] { $other } has signed your moral contract. You can read it whenever you like.
       *[proposed] { $other } has proposed a new version of your moral contract. You can read it whenever you like.
    }
unheard-for-manager = ⚠️ { $name } has not been told this, a call would help: { $what }
