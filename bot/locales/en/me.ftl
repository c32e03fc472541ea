# Where am I, who acts next, and by when.
me-manager = Hello { $name }! You manage <b>{ $programme }</b>, from { $starts } to { $ends }.
me-assistant = You help in <b>{ $programme }</b>. { $managers ->
        [none] Nobody manages it right now.
       *[some] Managed by { $managers }.
    }
me-stranger = You are not registered for a mentor programme. If you would like to take part, write /start.
me-over = <b>{ $programme }</b> is over. Thank you for wanting to take part! Nothing is waiting for you.
me-manager-over = Hello { $name }! You managed <b>{ $programme }</b>, from { $starts } to { $ends }. The programme is over.
me-invited = You have begun to register for <b>{ $programme }</b> as { $role }. The next step is yours: say whether we may store your answers.
me-registering = You are registering for <b>{ $programme }</b> as { $role }. The next step is yours: question { $number } of { $count }.
me-registered = You are registered for <b>{ $programme }</b> as { $role }.
me-withdrawn = You do not take part in <b>{ $programme }</b>. Nobody expects anything from you.
me-waiting = You are part of <b>{ $programme }</b> as { $role }. { $manager } is looking for somebody who suits you and will get in touch. There is nothing you need to do just now.
me-left-alone = { $manager } will get in touch about how things go on with { $other }. There is nothing you need to do just now.
me-on-hold = You are registered for <b>{ $programme }</b> as { $role }. { $manager } has said that it will take a while and will get in touch. There is nothing you need to do just now.
me-declined = This time there was no place in <b>{ $programme }</b>. If you wonder about something, write to { $manager }.
me-dismissed = You no longer take part in <b>{ $programme }</b>. If you wonder about something, write to { $manager }.
me-alone = { $manager } will get in touch about how you would like to go on. There is nothing you need to do just now.
me-pair-mentor-asked-mentor = The next step is yours: would you like to meet { $adept }?
me-pair-mentor-asked-adept = You have said yes to meeting { $adept }. We will get back to you when it is settled. There is nothing you need to do just now.
me-pair-adept-asked-adept = We have proposed { $mentor } as your mentor. If something is wrong, say so in the proposal. Otherwise you get each other’s contact details on { $day }.
me-pair-adept-asked-adept-yes = We have proposed { $mentor } as your mentor. <b>The next step is yours:</b> answer the proposal, preferably by { $day }.
me-pair-adept-asked-adept-first = We have proposed { $mentor } as your mentor. If something is wrong, say so in the proposal. Otherwise we ask { $mentor } on { $day }.
me-pair-adept-asked-adept-first-yes = We have proposed { $mentor } as your mentor. <b>The next step is yours:</b> answer the proposal, preferably by { $day }. If you say yes, we ask { $mentor }.
me-pair-adept-asked-mentor = We have asked { $mentor } about being your mentor. We will get back to you when it is settled. There is nothing you need to do just now.
me-pair-adept-meeting-ahead =
    { $known ->
        [yes] { $mentor } is your mentor now.
       *[no] You and { $mentor } are to meet for the first time.
    } <b>The next step is yours:</b> get in touch with { $mentor } and book a time.
me-pair-mentor-meeting-ahead =
    { $known ->
        [yes] You are the mentor of { $adept } now.
       *[no] You and { $adept } are to meet for the first time.
    } { $adept } will get in touch with you to book a time.
me-waiting-mentor = You are part of <b>{ $programme }</b> as { $role }. Just now you have no adept. { $manager } will get in touch when there is a proposal. You do not need to do anything.
me-more = You can also do this.
button-see-proposal = Show the proposal
button-see-question = Show the question
