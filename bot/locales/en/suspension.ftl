# Suspending somebody: with one press. On the way back one reads first who hears of it, and in which words.
button-suspend = Stop { $name } for now
button-suspended-lift = Let { $name } take part again?
button-suspended-lift-sure = Yes, let { $name } take part again
button-suspended-tell = Tell { $name } that the meetings rest?
button-suspended-send = Send to { $name }
button-suspended-still = Ask me again in a week
button-suspend-after-all = Yes, stop { $name } all the same
suspended-asked-to-wait = Whoever wrote to you in confidence has asked that nothing is done yet. Do you want to stop { $name } for now all the same?
suspended-sure-theirs = { $name } gets no message. Booking meetings and seeing contact details is not possible there, and their own page says that the place is at a standstill right now.
suspended-sure-other =
    { $role ->
        [adept] { $other } is also an adept of { $name }
       *[mentor] { $other } is also a mentor of { $name }
    }, and gets no message and no reminders about meetings with { $name }. { $day ->
        [none] No meeting is booked.
       *[day] A meeting is booked for { $day } at { $time }. It stays booked until you tell { $other }.
    }{ $phone ->
        [none] {""}
       *[some] {" "}Phone: { $phone }
    }
suspended-sender-reads = <b>Whoever wrote will read this:</b>
suspended-though-asked = You have asked that nothing is done yet. { $manager } has chosen to stop this for now all the same. I tell nobody else that you have written.
suspended-done = { $name } is stopped for now, and has got no message. I send { $name } no reminders, questions or proposals, and { $name } can’t book meetings or see contact details. What stands in the chat already stays there. In a week I bring it up with you again.
suspended-partner-hears =
    { $other } has got no message either, and gets no reminders about meetings with { $name }. If { $other } books or changes a meeting all the same, it is on your list with the time, and { $name } hears of it when you let { $name } take part again. { $day ->
        [none] No meeting is booked.
       *[day] A meeting is booked for { $day } at { $time }. It stays booked until you tell { $other }, so both may go there.
    }{ $phone ->
        [none] {""}
       *[some] {" "}Phone: { $phone }
    }
suspended-partner-hello = Hello { $name }! This comes from { $manager }, about how things go on in the programme. You may want to read it when you are by yourself.
suspended-partner =
    The meetings between you and { $other } rest for now. You have done nothing wrong.{ $day ->
        [none] {""}
       *[day] {" "}The meeting on { $day } at { $time } will not take place.
    } { $manager } will get in touch with you. { $phone ->
        [none] If you want to talk before that, just write.
       *[some] If you want to talk before that, ring { $phone }.
    }
suspended-told = { $name } is now told that the meetings rest.
suspended-lift-sure = Are you sure that { $name } is to take part again?
suspended-lift-urgent = ❗ An urgent private message is not settled yet. You may want to read it first. Whoever wrote it hears nothing from me about meetings with the other until it is settled.
suspended-lift-nobody = Nobody gets a message about it.
suspended-lifted =
    { $name } takes part again. { $told ->
        [yes] { $name } is told now.
       *[no] { $name } has got no message about this.
    }
suspended-lifted-partner = { $other } is told that the meetings can begin again.
suspended-partner-over = Hello { $name }! { $manager } has seen to it that meetings can be booked again in { $programme }, and you don’t need to do anything special. You can book meetings with { $other } whenever you like.
suspended-partner-over-spared = What you wrote is not sorted out yet. So I still say nothing to you about meetings between you two, until it is sorted out or you say that it is fine.
suspended-over = Hello { $name }! Things are as usual again for you in { $programme }. You don’t need to do anything special, and you can book meetings whenever you like.
me-meetings-rest = Your meetings with { $other } rest for now. { $phone ->
        [none] { $manager } will gladly tell you more. Write, and you get an answer.
       *[some] { $manager } will gladly tell you more. Ring { $phone }, or write.
    }
me-pair-spared = You need not think about the next meeting with { $other } for now. If you would still like to book, write /meet.
suspended-stays = Okay. { $name } is stopped now after the end, too, and you can change that on the card whenever you want.
suspended-after-end = The programme is over. As long as { $name } is stopped, I show no contact details between { $name } and the other one.
button-suspended-stays = Leave it like this
me-suspended =
    Your place in { $programme } stands still right now. { $phone ->
        [none] { $manager } will gladly tell you more. Write, and you get an answer.
       *[some] { $manager } will gladly tell you more. Ring { $phone }, or write.
    }
card-suspended =
    { $by ->
        [none] <b>Stopped for now</b> since { $day }.
       *[some] <b>Stopped for now</b> since { $day }, by { $by }.
    }
pair-suspended = <b>{ $name } is stopped for now</b>, since { $day }.
todo-suspended = <b>Stopped for now, how will it go on? ({ $count })</b>
todo-suspended-line = • { $name }, since { $day } { $phone }{ $unheard }
todo-suspended-unheard = { "" } ⚠️ has not been told this: { $what }
matter-kind-suspended = stopped for now
copy-suspended = The place stands still since
export-suspended = Stopped since
