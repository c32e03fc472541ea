# A meeting for all three: the mentor asks two adepts, and each answers alone.
button-joint = Meet two adepts at once
joint-explained = You can meet two of your adepts at once. I ask each of them alone. If both say yes, they learn each other’s names, and you book a time. Otherwise you meet each of them as usual. I never tell who said what.

    This is what each of them reads:
button-joint-ask = Ask { $one } and { $two }
joint-question = { $mentor } wonders whether you would like to have a meeting for three: you, { $mentor } and another adept. If both you and the other adept say yes, you learn each other’s names. Otherwise you and { $mentor } meet as usual, and I don’t tell anyone what you answered. Please answer before { $day }.
button-joint-yes = Yes, please
button-joint-no = No, rather just us two
joint-asked = I have asked { $one } and { $two }. By { $day } you’ll know whether there will be a joint meeting.
button-joint-drop = Take the question back
joint-dropped = All right, the question is taken back. You meet each of them as usual.
joint-said-yes = Thank you! If the other one would like to as well, all three of you hear. Otherwise you’ll hear from me on { $day }, and then I don’t tell anyone what you answered.
joint-said-no = Thank you for your answer! You and { $mentor } meet on your own as usual. I don’t tell anyone what you answered.
button-joint-yes-after-all = I’d like to after all
button-joint-no-after-all = Rather just us two
joint-agreed = How nice, you both would like to! The other one is { $other }. { $mentor } now books a time for the three of you.
joint-agreed-mine = How nice, both { $one } and { $two } would like to meet at once! Now they know who they are. Book a time for the three of you when it suits you.
joint-agreed-next = Both { $one } and { $two } would like to meet at once. <b>The next step is yours:</b> book a time for the three of you.
joint-remind = { $one } and { $two } would both like to meet you at once. Would you like to book a time for the three of you? If it doesn’t suit right now, you can leave it.
joint-under-way = You and { $mentor } are under way in <b>{ $programme }</b>.
button-joint-book = Book with { $one } and { $two }
joint-end-sure = Would you rather meet { $mentor } on your own? Then there is no meeting for the three of you, and { $mentor } and { $other } hear so. { $mentor } reads:
button-joint-end = Yes, rather just us two
joint-without = You are not part of the joint meeting. You and { $mentor } meet on your own instead.
joint-not-this-time = There will be no joint meeting this time. You and { $mentor } meet on your own as usual.
joint-not-this-time-mine = There will be no joint meeting this time. You meet each of your adepts as usual.
joint-too = { $others } will be there too.
joint-moves-too = If you say yes, the meeting moves for { $others } too, and I ask whether the time suits.
joint-gives-way = You and { $other } have a time already: { $day } at { $time }. The joint meeting takes its place.

# The booking.
joint-day =
    { $moved ->
        [none] Which day are you, { $one } and { $two } meeting?
       *[day] You, { $one } and { $two } are to meet on { $moved }. Which day will it be instead?
    } Press a day, or write it all on one line: Thursday 14:30 at my place.
joint-day-label = Day
joint-time = At what time? Press one, or write it, for example 14:30.
joint-time-label = Time
joint-place = Where do you meet? Write the place, or a link to the video meeting.
joint-place-label = Place
joint-summary = This is your meeting with { $one } and { $two }. Is that right?
joint-send = Save the meeting
joint-cancelled =
    { $moved ->
        [none] All right, nothing has been added.
       *[day] All right, nothing has changed. The meeting stands.
    }
joint-overtaken = One of the times changed while you were writing, so I have added nothing. Would you like to book all the same?
error-joint-has-been = That time has already passed. Change the day or the time, and I’ll book the meeting.
error-joint-rests = One of your adepts has a pause right now. When it is over, you can book.
error-joint-by-mentor = It is a joint meeting with one more adept. { $mentor } moves it for everybody. You can call it off for these two.
joint-noted-mine = The meeting with { $one } and { $two } is booked: { $day } at { $time }.
joint-moved-mine = Done! The meeting with { $one } and { $two } has been moved to { $day } at { $time }.
joint-noted-theirs = { $author } has added a joint meeting: you meet on { $day } at { $time }. Does that suit you?
joint-noted-theirs-for-paper = { $author } has added a joint meeting: you meet on { $day } at { $time }.
joint-instead = It takes the place of your time on { $day } at { $time }.
joint-moved-theirs = { $author } has moved your joint meeting: you meet on { $day } at { $time }. Does that suit you?
joint-moved-theirs-for-paper = { $author } has moved your joint meeting: you meet on { $day } at { $time }.
joint-agreed-theirs = { $author } says yes: the joint meeting has been moved to { $day } at { $time }. I now ask whether the time suits the other adept.

# Another time for all, called off for all, and somebody who can’t come.
joint-talk = Another time for all three can be suggested here once, and that has been done. Now it’s easiest if you and { $other } talk.

    { $contact }

    For now, { $day } at { $time } still stands.
button-joint-leave-sure = Yes, I can’t come
button-joint-leave = I can’t come
joint-cancel-sure = Would you like to call off the meeting on { $day } at { $time } with { $others }? If only one of them can’t come, they can say so themselves.
joint-cancelled-mine = Okay, the meeting on { $day } at { $time } with { $others } has been called off. When you have a new time, you can book it here.
joint-leave-sure =
    { $mine ->
        [1] Would you like to say that you can’t come on { $day } at { $time }? The others meet all the same.
       *[0] Would you like to call it off for { $name } on { $day } at { $time }? The others meet all the same.
    }
joint-left-mine =
    { $mine ->
        [1] Okay, you are not coming on { $day } at { $time }. When you and { $mentor } have a time, you can add it here.
       *[0] Okay, { $name } is not coming on { $day } at { $time }. The others meet all the same.
    }
joint-left-theirs = { $author } can’t come on { $day } at { $time }. You and { $other } meet all the same, as booked.
copy-joint = The question about a joint meeting
copy-joint-said =
    { $said ->
        [yes] { $at }: yes
        [no] { $at }: no
       *[none] { $at }: no answer
    }
copy-joint-with = Also there
joint-with = – together with { $others }
