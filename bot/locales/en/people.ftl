# The participants and their cards.
card-title = <b>{ $name }</b>, { $role }
card-programme = Programme
card-email = E-mail
card-phone = Phone
card-employer = Workplace
card-town = Town
card-title-of-work = Title
card-languages = Languages
card-competences-adept = Would like to get better at
card-competences-mentor = Knows most about
card-boards = Boards and own firms
card-idea = Business idea
card-presentation = In own words
card-goal = Goal or idea
card-capacity = Number of adepts
card-registered = Registered
card-thread = <b>Letters</b>
card-letter = { $day }, { $name }: { $text }
card-next-interview = <b>The next step is yours:</b> get in touch and book a talk, by { $by }.
card-deletion-asked = Asked on { $day } for everything to be deleted. It happens by itself on { $at }, unless it is taken back. You can ring, but there is nothing that you have to do.
card-unreachable = Since { $day } no message in Telegram reaches this person. Please ring instead.
card-state-invited = Has not said yes to our storing the answers yet.
card-state-registering = Is filling in the registration.
card-state-withdrawn = Has stopped, by their own wish.
card-interview = <b>From the talk</b>
card-next-decision = <b>The next step is yours:</b> approve, wait or decline.
card-state-waiting = Approved. Waits for a proposal.
card-state-on-hold = Waits. You have said that it will take a while.
card-state-declined = You have declined.
card-state-dismissed = The manager has ended it. It can be approved again.
card-alone = <b>The next step is yours:</b> ring { $name } and ask how it is to be, a new match or an ending.
card-state-over = The programme ended before any mentoring got under way.
card-state-completed = Took part to the end.
card-held = Waits. You have said that it will take a while, and I will bring it up on { $day }.
card-closed-assistant =
    { $readers ->
        [none] Talks, letters, notes and answers after the registration are not shown to you who help.
       *[some] Talks, letters, notes and answers after the registration about { $name } are for { $readers } to read.
    }
card-closed-manager-in-pair =
    { $readers ->
        [none] You and { $name } are, or have been, a mentor pair. So I show you neither the talk nor the answers, letters and notes about { $name }, and there is no other manager.
       *[some] You and { $name } are, or have been, a mentor pair. The talk, answers, letters and notes about { $name } are for { $readers } to read, and not for you.
    }
card-closed-manager-and-boss =
    { $readers ->
        [none] You are the boss of { $name }. So I show you neither the talk nor the answers, letters and notes about { $name }, and there is no other manager.
       *[some] You are the boss of { $name }. The talk, answers, letters and notes about { $name } are for { $readers } to read, and not for you.
    }
card-closed-manager-and-partners-boss =
    { $readers ->
        [none] You are the boss of a person with whom { $name } is, or has been, a mentor pair. So I show you neither the talk nor the answers, letters and notes about { $name }, and there is no other manager.
       *[some] You are the boss of a person with whom { $name } is, or has been, a mentor pair. The talk, answers, letters and notes about { $name } are for { $readers } to read, and not for you.
    }
card-earlier = <b>Earlier suggestions</b>
dealt-put-off =
    Put off until { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }: { $what }
dealt-talked =
    Last talk with { $name }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
dealt-rang =
    Last rang { $name }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
dealt-rang-pair =
    Last rang about { $adept } and { $mentor }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
card-more = <b>{ $name }</b>: more choices
