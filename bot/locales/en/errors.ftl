# Kind answers when something can't be done. No blame, and always what to do instead.
error-empty = I saw no text in your answer. Please write it in a few words.
error-too-long = That is a little too long for me: { $length } characters, and I can take { $longest }. Please shorten it and send it again.
error-name = That does not look like a name. What is your name?
error-called = Please write only what people call you, for example: Karin
error-answer-or-page = Is “{ $word }” your answer to the question? If so, press it. If you would rather open a page, press Cancel first.
error-answer-or-undo = Have you changed your mind? Press Cancel if you want to leave this. If “{ $word }” is your answer to the question, press it.
error-undo-how = Have you changed your mind? Press Cancel if you want to leave this.
error-page-after-this = Words like “participants” open a page, so I have not added it. Send what you have written or press Cancel first, and write the word again.
error-email = That does not look like a whole e-mail address. Write it for example like this: name@example.com
error-email-mistyped = Is there a slip in the address? Press the right one, or write it again.
error-phone-anonymous = That is an anonymous Telegram number, and nobody can ring it. Please write your ordinary number, for example like this: 070-123 45 67
error-phone = I do not recognise that number. Write it for example like this: 070-123 45 67, or +44 20 7946 0958
error-work = Please write both workplace and town, with a comma between them. For example: Nordbygg, Umeå. If you are retired or a student, for example, that word is enough.
error-organisation = Write both the organisation and an e-mail address or a phone number. For example: North Foundation, info@northfoundation.org
error-outsider = Write both name and phone number. For example: Sara Berg, 070-123 45 67
error-only-text = I can only read text. Please write the answer in a few words.
error-press-a-button = Tap one of the buttons, and we can go on.
error-nearest-will-do = It is fine if you are not sure. Tap what comes closest.
error-no-length = I can’t read that as a length. Write for example <i>two hours</i> or <i>1.5 hours</i>, or tap one of the buttons.
error-what-to-change = Okay, let us change it. Tap what you want to change, or Cancel.
error-answers-what = Was that an answer to this? If so, tap the button, because I have said other things since.
error-which-of-two = Do you mean “{ $first }” or “{ $second }”? Tap the one that is right.
error-which-button = That can mean several of the answers. Tap the one you mean.
error-kept-for-later = What you wrote is kept. Please choose one of the answers below, too.
error-not-own-contact = That was somebody else’s contact. Please share your own number, or type it.
error-cannot-skip = This question can’t be skipped. If you want to stop here, write <i>cancel</i>.
error-choose-one = Choose at least one before you tap Done.
error-first-question = This is the first question.
error-closed-question = That question is closed already. Look at the bottom of the chat.
error-number-not-read = I can’t read that as a number. Write a number from 1 to { $most }, or press a button.
error-length-not-read = How long is a meeting? Write for example <i>2 hours</i> or <i>90 minutes</i>, from half an hour to eight hours.
error-meeting-end = Only the start is entered, { $time }. In the calendar the meeting gets the time that a meeting usually takes in the programme. Is this what you mean?
error-programme-length = A programme needs to be between eight weeks and three years long. Change its start or end.
error-programme-over = The programme’s last day has already been. Change its start and end.
error-programme-days =
    { $choices ->
        [some] From { $starts } to { $ends } is not possible: a programme lasts between eight weeks and three years. Tap the day if it is the one you mean, or write another.
       *[none] From { $starts } to { $ends } is not possible: a programme lasts between eight weeks and three years. Write another day.
    }
error-programme-ended = { $ends } has been already, so the programme would be over. Write another day.
error-programme-named-alike = You already have a programme called { $programme }. Give this one a name that tells them apart, for example with the year.
error-programme-has-ended = { $programme } is over, so this is no longer possible. Nothing is waiting for you.
error-not-now = That can’t be done just now. Tap Where am I? to see the next step.
error-not-now-desk = That can’t be done just now. Perhaps it is done already, by you or by a colleague. The card, or To do, shows how it is now.
error-asked-already = { $mentor } has been asked about { $adept } already. How it goes you see under /pairs.
error-has-mentor = { $adept } already has a mentor or an open proposal: { $mentor }. How it goes you see under /pairs.
error-not-allowed = I can’t open that for you. It may be gone. Write /start to see what you can do.
error-only-managers = Only the programme’s managers do that.
error-colleague-own = This link is for the person you want to invite. Pass it on, and I’ll tell you when there is an answer.
error-colleague-already = { $role ->
        [manager] You are already a manager of { $programme }. /todo shows what is waiting.
       *[assistant] You already help in { $programme }. /todo shows whom to ring.
    }
error-colleague-last = You are the only manager of { $programme }. First invite somebody under Who runs the programme, so that the participants have somebody to turn to.
error-gone = That is no longer there.
error-unknown-command = I do not know that command. Here is what you can do:
error-cannot-read = I can’t read that, only text and buttons. Here is what you can do:
error-cannot-read-file = I can’t read pictures and files like that, only text and buttons. If it is a list of participants, send it as Excel (.xlsx) or .csv.
error-no-manager = You are not in a programme yet, so there is nobody to write to. Write /start to register.
error-write-from-card = Open the person’s card under Participants. There you can write to them.
error-nothing-open = There is nothing to cancel right now.
error-link-unknown = That link leads nowhere. Ask for a new one, or write /start.
error-link-used = That link has been used already or is too old. Ask for a new one.
error-not-for-you = This invitation is for a mentor from outside, so I can’t open it for you. It can still be used.
error-adept-taken = { $adept } no longer waits for a proposal. What you wrote is kept, so nothing is lost.
error-move-not-yours = I can’t make this link for you. { $name } can make it in the old account, under /privacy. If that can’t be done, get in touch with whoever runs the bot.
error-account-taken = This Telegram account already takes part. Open the link from the new account instead.
error-twin-same-role = The two have the same role in the same programme, so they can not be joined. Delete one of them instead.
error-twin-elsewhere = { $name } is in one more programme and has no Telegram in which I could ask. So I can not join the two.
error-same-contact = The two have the same phone number or e-mail address, so they can not be suggested to each other.
error-ruled-out = The two are not suitable: there is a tie, or one of them has said no.
error-left-alone = Talk with { $name } first, whose mentor or adept is no longer with us. Then tap Waits for a new match on the card.
error-untold = Tell { $name } first that the mentor or adept no longer takes part. Then you can ask.
error-concern-no-reader =
    Right now nobody here could read it without being part of it. { $outsider ->
        [none] Please talk with somebody outside the programme whom you trust.
       *[some] Please ring { $outsider }, { $outsider-phone }, outside the programme.
    }
error-not-yet = Let the two answer in peace first. Wait until their time to answer is over, so that nobody can tell what anybody has answered.
error-no-room = That mentor has no place left. Write down a no, or take the proposal back.
error-contract-changed = That text is no longer there. Write /me to see how things stand with your contract.
error-contract-signed = That signature is there already.
error-nobody-looks-after = The two need a programme manager who may read what both of them tell. Invite another: /programme and then Who runs the programme.

# Days and times as people write them: what is said before they count.
error-read-not-understood =
    { $wanted ->
        [time] I can’t read that time. Write it for example like this: 14:30
       *[day] I can’t read that day. Write it for example like this: Thursday next week, or 9 March
    }
error-read-unknown-words = I did not understand every word. Do you mean this? Tap, or write just the day and the time.
error-read-unsure = Do you mean this? Tap, or write it again.
error-read-several = That can mean different things. Which do you mean?
error-read-contradiction =
    That does not quite fit: weekday, date or time do not agree. { $choices ->
        [single] Do you mean this? Tap, or write it again.
       *[some] Which do you mean?
    }
error-read-no-such-day =
    There is no such day. { $choices ->
        [single] Do you mean this one? Tap, or write it again.
       *[some] Which one do you mean?
    }
error-read-no-such-time =
    There is no such time on the clock. { $choices ->
        [none]
            { $wanted ->
                [time] Write it for example like this: 14.30
               *[day] Write for example: Thursday 14.30
            }
        [single] Do you mean this? Tap, or write the day and the time again.
       *[some] Which day do you mean? Tap, or write the day and the time again.
    }
error-read-which-day =
    { $choices ->
        [none] Which day will it be? Write it for example like this: 9 March
        [single] Do you mean that day? Tap, or write another.
       *[some] Which of the days?
    }
error-read-day-or-night =
    { $choices ->
        [single] Do you mean that time? Tap, or write another.
       *[some] In the daytime, or early in the morning? Choose the one you mean.
    }
error-read-roughly = Do you mean that time? Tap, or write another.
error-read-past = { $day } has already been. Write a day that is still to come.
error-read-too-early = { $day } is too early: you did not know of each other yet. Write a day from { $first } on.
error-read-too-late = The programme’s last day is { $last }, so { $day } is too late. Write an earlier day. If none suits, write cancel: after the last day you meet as often as you like, but it is not entered here.
error-read-far = That day is too far away. Write one that is closer.
error-read-time-is-kept = I have the time. Which day will it be?
error-read-day-is-kept = I have the day. What time will it be?
read-past = That day has already been.
read-quiet-day = It is a weekend or a day off, so check that it suits you both.
read-away-day = Many are away then, so do check that the day suits you both.
error-personal-link = That link is personal, for somebody on your list. Send it to that person; it can still be used.
error-list-no-programme = None of your programmes is open for new participants right now.
error-list-busy = I am reading a list for you already. Wait until it is done, and then send this one again.
error-list-too-large = That file is too large for me (5 MB at most). Remove pictures and pages that aren’t needed, or save the list as .csv, and send it again.
error-list-empty = That file is empty.
error-list-old = This is an older Excel file (.xls). Open it, choose <b>Save as</b> and <b>Excel workbook (.xlsx)</b>, and send the new file.
error-list-locked = The file is protected by a password, so I can’t open it. Save a copy without a password and send it.
error-list-other = I can’t read that kind of file. Save the list as Excel (.xlsx) or .csv (in Numbers: <b>Export</b>) and send it again.
error-list-picture = I can’t read a picture or a PDF. Send the list as Excel (.xlsx) or .csv.
error-list-broken = The file could not be opened. Open it in Excel, save it anew and send it again.
error-list-no-headings = I find no headings in the list. Write for example Name, Role, Phone and E-mail in the cells at the top, and send it again.
error-list-gone = I could not get the file from Telegram. Send it again.
error-digest-hour = The digest can come between 7:00 and 18:00. Which time suits you?
error-absence-backwards = The last day is before the first. Change one or the other.
error-absence-long = That is more than half a year. Choose a shorter time, or invite somebody to take over.
error-absence-past = Those days have been. Choose others.
error-absence-both-away = { $name } can’t step in on just those days. Change the days, or choose somebody else. If there is nobody, invite another manager.
error-quiet-not-read = I don’t understand <i>{ $part }</i>. Nothing is changed. Write weeks or days, for example <i>week 8</i>, <i>16–20 February</i> or <i>22 Dec–7 Jan</i>.
error-quiet-past = <i>{ $part }</i> has been already. Nothing is changed. If you mean another year, write the year, too.
error-quiet-outside = <i>{ $part }</i> is outside the days of the programme. Nothing is changed. Write days while the programme goes on.
error-quiet-too-much = Then more than half of the programme would be quiet. Nothing is changed. Write shorter times.
error-pause-begins-today = The break begins today. Please write only the day on which it begins again.
error-pause-too-early = The earliest is tomorrow. On which day does it start again?
error-pause-long = That is more than a year away. Please write a day within a year, or choose For the time being.
error-rests = { $name } would like no proposals just now.
error-meetings-rest = Your meetings with { $other } rest for now, so nothing is booked. { $phone ->
        [none] { $manager } will gladly tell you more. Write, and you get an answer.
       *[some] { $manager } will gladly tell you more. Ring { $phone }, or write.
    }
error-suspended =
    This is not possible right now, because your place in the programme stands still. { $phone ->
        [none] { $manager } will gladly tell you more. Write, and you get an answer.
       *[some] { $manager } will gladly tell you more. Ring { $phone }, or write.
    }
error-diploma-too-early = Diplomas can be given from { $day } on.
error-diploma-nobody = Everybody who is to have a diploma has got theirs.
error-diploma-none-yet = No diploma is issued yet.
error-goals-too-many =
    That looks like { $count } goals at once. { $free ->
        [one] Write one goal here.
       *[other] There is room for { $free } here, so write the most important ones.
    }
