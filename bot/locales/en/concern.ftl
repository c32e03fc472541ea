# Something not right? A private word to the programme manager.
concern-whom = Whom is it about?
concern-partners = { $partners }, { $programme }
concern-about =
    { $also ->
        [none] Whom is it about? Only { $to } reads what you answer here.
       *[some] Whom is it about? Only { $to } and { $also } read what you answer here.
    }

    { $phone ->
        [none] If you or somebody else is in danger, call 112.
       *[some] If it is urgent, ring { $ring } at { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }or { $instead } at { $instead-phone }
        }. If you or somebody else is in danger, call 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }If it is about the programme manager, ring { $outsider } at { $outsider-phone }, who is outside the programme.
    }
concern-about-label = About
concern-about-other = None of them
concern-begun = What you wrote is kept here. It is not sent yet.
concern-theme =
    { $also ->
        [none] What is not right? Only { $to } reads what you write here.
       *[some] What is not right? Only { $to } and { $also } read what you write here.
    }

    { $phone ->
        [none] If you or somebody else is in danger, call 112.
       *[some] If it is urgent, ring { $ring } at { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }or { $instead } at { $instead-phone }
        }. If you or somebody else is in danger, call 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }If it is about the programme manager, ring { $outsider } at { $outsider-phone }, who is outside the programme.
    }
concern-theme-label = What it is about
theme-mismatch = We do not suit each other
theme-distance = There is too much distance between us
theme-manipulation = I feel controlled or taken advantage of
theme-inexperience = The other one lacks the experience I need
theme-nothing-works = We get nowhere
theme-other = Something else
concern-text = Would you like to tell more? Write as you feel, or skip this.
concern-text-label = In my own words
concern-urgency =
    How urgent is it?

    If you choose It is urgent, { $also ->
        [none] { $to } hears
       *[some] { $to } and { $also } hear
    } of it at once. Then I say nothing more to you about meetings between you two, until it is sorted out or you say that things are fine.
concern-urgency-label = How urgent
urgency-urgent = It is urgent
urgency-week = Talk to me this week
urgency-later = It can wait
concern-wish = What would you like to happen now? What you write is read, even if you choose Do nothing yet.
concern-wish-label = What I would like
wish-ring = Ring me
wish-write = Write to me
wish-wait = Do nothing yet
concern-summary =
    { $also ->
        [none] Shall I send this? Only { $to } reads it.
       *[some] Shall I send this? Only { $to } and { $also } read it.
    } I never tell anybody else that you have written, whomever it is about.
concern-send = Send
concern-cancelled = Okay. Nothing is sent, and what you wrote here is removed. You can tell me whenever you like.
concern-sent =
    { $also ->
        [none] Thank you for telling us, it is good that you did. It is sent now, and only { $to } can read it.
       *[some] Thank you for telling us, it is good that you did. It is sent now, and only { $to } and { $also } can read it.
    }
concern-sent-ring =
    <b>Next step:</b> { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } will call you by { $by }. There is nothing you need to do just now.
concern-sent-write =
    <b>Next step:</b> { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } will answer you here by { $by }. There is nothing you need to do just now.
concern-owed-ring =
    { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } will call you by { $by }.
concern-owed-write =
    { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } will write to you by { $by }.
concern-owed-late =
    { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } was to be in touch with you by { $by }. Feel free to send a line as a reminder. If you have already talked, there is nothing you need to do.
concern-sent-wait = You have asked for nothing to be done yet. If you change your mind, write it whenever you like.
concern-urgent =
    { $phone ->
        [none] If you or somebody else is in danger, call 112.
       *[some] { $urgent ->
            [1] If it cannot wait
           *[0] If it becomes urgent
        }, ring { $ring } at { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }or { $instead } at { $instead-phone }
        }. If you or somebody else is in danger, call 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }If it is about the programme manager, ring { $outsider } at { $outsider-phone }, who is outside the programme.
    }
concern-no-pair = Here you can say if something is not right once you and somebody else are in touch. If there is something already now, feel free to write to the programme manager.
concern-late =
    Hello { $name }! { $also ->
        [none] { $to }
       *[some] { $to } or { $also }
    } was going to get in touch with you by { $by }, and I cannot see that it has happened. Feel free to send a line as a reminder. If you have been in touch already, there is nothing you need to do.
concern-over = The programme is over. If something is not right all the same, feel free to write to the programme manager.
concern-waits = A private message is waiting for you. Open it when you are by yourself.
concern-waits-urgent = A private message to you is urgent. Open it as soon as you are by yourself.
concern-time-changed = The time of a meeting has changed, and whoever wrote to you in private has not been told. Open it when you are by yourself.
concern-stand-in = A private message of { $day } has had no answer in time. Can you take it? Open it when you are by yourself.
concern-alone = This was written in confidence to you as programme manager. Read it when you are by yourself, with nobody beside you.
concern-from = <b>{ $name }</b>, { $role }, has told this to you alone, as programme manager:
concern-told-label = Written
concern-pair-label = Is in touch with
concern-settled = Okay, it is off the list.
concern-settled-told = The sender is told so now.
concern-still-stopped = { $name } is still stopped for now.
concern-settle-sure = Are you sure that it is sorted out?
concern-undo-reads = If you undo it afterwards, { $name } will read:
concern-settle-unanswered = Whoever wrote was promised a call or an answer, and nothing here says that it is done.
concern-undone-told = Whoever wrote it is told now that you are looking into it again.
concern-line-ring =
    • { $urgent ->
        [1] ❗ urgent: a private message
       *[0] a private message
    }, { $day }{ $eased ->
        [1] , and whoever wrote it says that it is fine now
       *[0] { "" }
    }: { $late ->
        [0] call by { $by }
       *[1] ⚠️ was to get a call by { $by }
    }
concern-line-write =
    • { $urgent ->
        [1] ❗ urgent: a private message
       *[0] a private message
    }, { $day }{ $eased ->
        [1] , and whoever wrote it says that it is fine now
       *[0] { "" }
    }: { $late ->
        [0] answer by { $by }
       *[1] ⚠️ was to get an answer by { $by }
    }
concern-line-wait =
    • { $urgent ->
        [1] ❗ urgent: a private message
       *[0] a private message
    }, { $day }{ $eased ->
        [1] , and whoever wrote it says that it is fine now
       *[0] { "" }
    }
concern-line-answered = • a private message, { $day }: you have been in touch{ $eased ->
        [1] , and whoever wrote it says that it is fine now
       *[0] { "" }
    }
concern-passed-label = Other programme managers may read it since
copy-concern = Something not right, told to the programme manager only
concern-reader-gone = Hello { $name }! { $gone } no longer manages { $programme }.
concern-still-read = What you wrote in private is read by { $readers }.
concern-was-opened = You wrote something in private on { $day }. Only { $gone } has read it.
concern-was-not-opened = You wrote something in private on { $day }. Nobody had read it yet.
concern-pass-on = May { $readers } read it? Otherwise nobody reads it, and nobody learns that you wrote.
concern-nobody-reads = Nobody here can read it now. { $outsider ->
        [none] Please talk to somebody outside the programme whom you trust.
       *[some] Please ring { $outsider }, { $outsider-phone }, who is outside the programme.
    }
button-concern-pass-on = Yes, { $readers } may read it
button-concern-keep = No, it stays with me
concern-kept = Then it stays with you. If you would like to tell later, write /concern.
concern-passed-on-ring = Thank you. { $readers } can read it now, and will ring you by { $by }.
concern-passed-on-write = Thank you. { $readers } can read it now, and will write to you by { $by }.
concern-passed-on-wait = Thank you. { $readers } can read it now. It also says that you do not want anything done yet.
concern-done-by = { $name } has taken care of the private message of { $day }. There is nothing you need to do.
concern-back = { $name } took back that it was done. The private message of { $day } is on the list again.
# About a programme manager.
button-concern-about = It is about { $name }
concern-manager =
    What you write now does not go to { $name }. { $also ->
        [none] Only { $to } reads it.
       *[some] Only { $to } and { $also } read it.
    }

    { $phone ->
        [none] If you or somebody else is in danger, call 112.
       *[some] If it is urgent, ring { $ring } at { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }or { $instead } at { $instead-phone }
        }. If you or somebody else is in danger, call 112.
    }
concern-manager-nobody =
    There is nobody here but { $name } who could read it, so please do not write it here. { $outsider ->
        [none] Please talk to somebody outside the programme whom you trust.
       *[some] Please ring { $outsider } at { $outsider-phone }, who is outside the programme.
    }

    If you or somebody else is in danger, call 112.
# The sender: who has read it, and what comes next.
concern-before = You have written to me before. Would you like to see it again, or write something new?
button-concern-new = Write something new
button-concern-mine = Show what I wrote on { $day }
concern-mine = Here is what you wrote on { $day }. It is only for you and those who may read it, so read it when nobody else can see.
concern-read-by = <b>Opened by:</b>
concern-read-line = • { $name }, { $at }
concern-read-by-nobody = Nobody has opened it yet.
concern-is-settled = It was marked as done on { $day }.
concern-is-answered = You had an answer on { $day }.
concern-spares = Until it is sorted out I say nothing more to you about meetings between you two. If a time changes, whoever reads what you wrote is told. What is booked is under /me.
concern-urged = Thank you for saying so. I have sent word now that it is urgent.
concern-is-it-fine = If you mean that it is fine now, press the button. Otherwise everything stays as it is.
concern-eased =
    { $also ->
        [none] Good to hear. { $to } will learn that you say it is fine now.
       *[some] Good to hear. { $to } and { $also } will learn that you say it is fine now.
    }
concern-eased-meetings = I am no longer silent about meetings between you two for your sake, so reminders and questions about them may come again.
concern-eased-wait = That nothing is to be done yet still stands, as you asked. If you change your mind, just write it whenever you like.
concern-eased-told = Whoever wrote to you in private on { $day } says that it is fine now. If that will do, open it and tap Done with this.
concern-next-meeting =
    { $name } and { $other } meet { $today ->
        [1] <b>today</b> at { $time }
       *[0] on { $day } at { $time }
    }{ $place ->
        [none] { "" }
       *[some] , { $place }
    }.
concern-eased-next = { $name } says that it is fine now. If that will do, tap Done with this.
concern-goes-on =
    Hello { $name }! { $again ->
        [yes] { $manager } takes it to be sorted out once more
       *[no] Thank you for telling us. { $manager } takes it to be sorted out now
    }{ $rests ->
        [yes] .
       *[no] , and I tell you things as usual again.
    } If it does not feel that way to you, say so whenever you like. It is never wrong to say so.
concern-no-answer =
    { $how ->
        [ring] So { $manager } does not call about it.
       *[write] So { $manager } does not write about it.
    }
concern-closed =
    Hello { $name }! { $manager } takes what you told to be sorted out, and so does not { $how ->
        [ring] call
       *[write] write
    } about it.{ $more ->
        [yes] {" "}The other things you told are not done yet.
       *[no] {""}
    } If it does not feel that way to you, say so whenever you like. It is never wrong to say so.
concern-looked-into-still = Hello { $name }! { $manager } is looking into it again, so it is not sorted out yet.
concern-looked-into-again = Hello { $name }! { $manager } is looking into it again, so it is not sorted out yet. Until then I say nothing more to you about meetings between the two of you.
concern-read-wait = Hello { $name }! { $reader } has read what you wrote, and knows that you do not want anything done yet. If you change your mind, say so whenever you like.
button-concern-urge = It is urgent now
button-concern-ease = Things are fine now
concern-urged-label = Urgent since
concern-answered-label = Answered
concern-eased-label = Fine again since
# The manager.
button-concern-talked = We have talked
concern-talked = Good. It stays on the list until you press Done.
# Taken out of the chat.
button-exchange-remove = Take this out of the chat
exchange-removed =
    { $older ->
        [yes] I am taking away from here now what you wrote and I answered in the last two days.
       *[no] I am taking it away from here now, both what you wrote and what I answered.
    }
exchange-nothing = There is nothing of it left here that I can remove.
exchange-letters = Letters that you have sent or received stay here, and so does anything else that you have written straight into the chat. You can remove that yourself: hold your finger on the message and choose <i>Delete</i>.
exchange-older = What is older than two days I can’t remove. You can do that yourself: hold your finger on the message and choose <i>Delete</i>.
exchange-kept = What you have sent is still with those who may read it.
