# Mail: calendar invitations, and the second way to whoever is not reached in Telegram.
button-mail = E-mail
button-mail-offer = My meetings by e-mail, too
mail-off = Would you like your meetings by e-mail? Each meeting then comes as an invitation that goes into your calendar, and moves or disappears there when you two change your plans.
mail-on = Your meetings have been going to <b>{ $address }</b> since { $day }.
mail-no-address = I can send your meetings by e-mail as calendar invitations, but I have no e-mail address for you.
mail-what = When I can’t reach you in Telegram, I also e-mail other things about your meetings. A diploma comes by e-mail too. Letters, answers and what you tell in confidence stay in Telegram. E-mails come from { $sender }, pass through other people’s mail servers and stay in your inbox.
button-mail-yes = Yes, e-mail me
button-mail-no = No more e-mails
button-mail-address = Change the address
button-mail-add-address = Write my e-mail address
mail-yes-done = Done! A first e-mail goes to <b>{ $address }</b>. If you don’t see it in a while, look among the spam or change the address here.
mail-no-done = Done, you will get no more e-mails. What is in your calendar already you remove there.

mail-greeting = Hello { $name },
mail-subject-hello = Your meetings now come by e-mail
mail-subject-calendar = Invitation: meeting { $day } at { $time }
mail-subject-off = Cancelled: the meeting { $day } at { $time }
mail-subject-gathering = Invitation: { $title } { $day } at { $time }
mail-subject-gathering-off = Out of your calendar: { $title } { $day } at { $time }
mail-subject-diploma = Your diploma
mail-subject-words = From your mentor programme
mail-hello =
    So this address is right. From here your meetings come as calendar invitations, and so does what concerns them when I can’t reach you in Telegram.

    You did not ask for this? Say so in the way that is given at the end, and we stop.
mail-hello-here =
    From now on the e-mails about your meetings come here.

    You did not ask for this? Say so in the way that is given at the end, and we stop.
mail-fell-away = The meeting { $day } at { $time } will not take place. Take it out of your calendar, if it is still there.
undelivered-meeting-mailed = I don’t reach <b>{ $name }</b> in Telegram, so the meeting has gone by e-mail instead. If it is urgent, ring: { $phone }
mail-hello-noted =
    { $manager } has noted that you want your meetings by e-mail. From here they come as calendar invitations, so that you have them in your calendar.

    You did not ask for this? Say so in the way that is given at the end, and we stop.
mail-foot-answer =
    This was sent automatically by <b>{ $programme }</b>. { $mail ->
        [yes] Answer this e-mail, and it reaches { $manager }
       *[no] To answer, get in touch with { $manager }
    }{ $phone ->
        [none] .
       *[phone] { $mail ->
            [yes] , or ring
           *[no] , ring
        } { $phone }.
    }{ $answers ->
        [yes] {" "}{ $manager } enters what you say for you.
       *[no] {""}
    }
mail-foot-bot = Everything else is still in Telegram: { $link }
mail-foot-stop-here = You turn the e-mails off in Telegram, under /me.
mail-foot-stop = If you want no more e-mails, tell { $manager }.

mail-why-address = the address does not exist, says the mail server
mail-why-full = the inbox is full
mail-why-policy = the mail server does not want it
mail-why-time = the mail server has not taken it for five days
mail-why-other = the mail server did not take it
mail-refused-mine = I wanted to e-mail you at <b>{ $address }</b>, but that did not work: { $why }. Here in Telegram I reach you as usual.
mail-refused-theirs = The e-mail to <b>{ $name }</b> ({ $address }) did not go through: { $why }. Pass this on, or read it out on the phone: { $phone }

button-send-mail = Send it by e-mail
button-send-mails =
    { $count ->
        [one] E-mail what did not get through
       *[other] E-mail what did not get through ({ $count })
    }
mail-show =
    { $count ->
        [one] This goes as an e-mail to { $name }, <b>{ $address }</b>:
       *[other] These { $count } go as e-mails to { $name }, <b>{ $address }</b>:
    }
mail-show-line = • { $day }: { $text }
mail-show-hidden = • { $day }: something about a meeting. Another programme manager can read it.
mail-show-left-out =
    { $count ->
        [one] One message does not go, since it no longer holds:
       *[other] { $count } messages do not go, since they no longer hold:
    }
button-mail-these =
    { $count ->
        [one] Yes, e-mail it
       *[other] Yes, e-mail { $count }
    }
mail-sent-now =
    { $count ->
        [one] The e-mail goes to <b>{ $address }</b> now.
       *[other] { $count } e-mails go to <b>{ $address }</b> now.
    } If the mail server does not take it, I’ll tell you. If it bounces later, it comes to the programme’s own inbox.
mail-nothing-to-send = There is nothing left to e-mail to { $name }.
button-note-mail = Wants the meetings by e-mail
button-note-no-mail = Wants no more e-mails
mail-noted-yes = Noted: { $name } wants the meetings by e-mail. I e-mail <b>{ $address }</b> and say so. What is not about meetings comes to you, so that you can say it.
mail-noted-no = Noted: { $name } gets no more e-mails. What I have to say comes to you instead.
mail-stopped = Done: { $name } gets no more e-mails. I say so in Telegram, too.
mail-stopped-unreached = Done: { $name } gets no more e-mails. I can’t reach { $name } in Telegram either, so what I have to say comes to you.
mail-stop-sure =
    { $here ->
        [yes] Do you want to stop the e-mails to { $name }? Then I only reach { $name } in Telegram, and { $name } hears about it there.
       *[no] Do you want to stop the e-mails to { $name }? I can’t reach { $name } in Telegram, so what I have to say then comes to you instead.
    }
button-mail-stop-sure = Yes, stop the e-mails
mail-stopped-theirs = { $manager } has stopped the e-mails to <b>{ $address }</b>. If you want them after all, check the address and say yes again under <b>E-mail</b>.
card-mail = Gets the meetings by e-mail: { $address }
card-mail-refused = The last e-mail did not go through: { $why }.
privacy-mail = E-mails only go to those who have said yes to them, or when a programme manager sends one, and only about meetings and with the diploma: they say whom you are to meet, when and where, and how you reach each other.
copy-mail-since = Wants e-mail since
