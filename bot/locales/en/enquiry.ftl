# Asking now: a programme manager sends a pulse or the half-year follow-up.
button-surveys = Follow-ups
button-enquiry-pulse = Send a short check-in
button-enquiry-survey = Send the half-year follow-up
button-enquiry-pair = Ask both
button-enquiry-all = Everybody ({ $count })
button-enquiry-adepts = All adepts ({ $count })
button-enquiry-mentors = All mentors ({ $count })
button-enquiry-send = Send to { $count }
button-enquiry-stop = Stop
button-enquiry-stop-of = Stop what was sent on { $day }
enquiry-pulse = Short check-in
enquiry-survey = The half-year follow-up
enquiry-whom = <b>{ $form }</b>
    Who should get the questions?
enquiry-whom-pair = Only for one pair? Write the name of one of the two, open the pair and press <i>Ask both</i>.
enquiry-nobody = There is nobody to ask just now.
enquiry-none-going = No pair is under way just now, so there is nobody to ask.
enquiry-title = <b>{ $form }</b> to { $whom ->
        [adepts] the adepts
        [mentors] the mentors
        [pair] both of the pair
       *[all] everybody
    }
enquiry-looks = <i>This is how it begins for { $name }:</i>
enquiry-goes-to =
    { $count ->
        [one] Goes to <b>{ $count } person</b>.
       *[other] Goes to <b>{ $count } people</b>.
    }
enquiry-by-hand =
    { $count ->
        [one] { $count } of them does not have Telegram, so ask in a call. It says so on the card.
       *[other] { $count } of them do not have Telegram, so ask in a call. It says so on the cards.
    }
enquiry-unreachable =
    { $count ->
        [one] { $count } of them cannot be reached in Telegram at present.
       *[other] { $count } of them cannot be reached in Telegram at present.
    }
enquiry-out-lately =
    { $count ->
        [one] { $count } person got questions in the last 30 days, and gets none now.
       *[other] { $count } people got questions in the last 30 days, and get none now.
    }
enquiry-out-once =
    { $count ->
        [one] { $count } person has had it already.
       *[other] { $count } people have had it already.
    }
enquiry-out-rests =
    { $count ->
        [one] { $count } person takes a break.
       *[other] { $count } people take a break.
    }
enquiry-out-new =
    { $count ->
        [one] { $count } person has not been going for long enough.
       *[other] { $count } people have not been going for long enough.
    }
enquiry-out-ends =
    { $count ->
        [one] { $count } person soon gets the questions at the end instead.
       *[other] { $count } people soon get the questions at the end instead.
    }
enquiry-out-unread =
    { $count ->
        [one] { $count } person is not asked, since no programme manager may read the answers.
       *[other] { $count } people are not asked, since no programme manager may read the answers.
    }
enquiry-at-once = The questions go out at once.
enquiry-at = It is a quiet time for the participants. The questions go out on { $day } at { $time }.
enquiry-later =
    { $count ->
        [one] { $count } person has heard from me just now, and gets them on { $day } at the latest.
       *[other] { $count } people have heard from me just now, and get them a little later, the last on { $day }.
    }
enquiry-changed = <i>Something has changed since you looked, so nothing was sent. This is how it is now:</i>
enquiry-sent =
    { $count ->
        [one] <b>Done.</b> The questions are on their way to { $count } person.
       *[other] <b>Done.</b> The questions are on their way to { $count } people.
    }
enquiry-after = Whoever does not answer gets one reminder, and then I ask no more.
enquiry-stopped =
    { $count ->
        [0] <b>Stopped.</b> Nobody got the questions.
        [one] <b>Stopped.</b> { $count } person had got the questions and can answer.
       *[other] <b>Stopped.</b> { $count } people had got the questions and can answer.
    }
enquiry-lately = <b>Sent lately</b>
enquiry-line =
    { $count ->
        [one] { $form } on { $day }: { $count } has got the questions
       *[other] { $form } on { $day }: { $count } have got the questions
    }{ $waiting ->
        [0] {""}
        [one] , { $waiting } to come
       *[other] , { $waiting } to come
    }{ $stopped ->
        [yes] , then it was stopped
       *[no] {""}
    }
enquiry-to-come = <i>Whoever is still to come has just heard from me, cannot be reached at present, or is to get an answer to something else first.</i>
