# A certain mentor for an adept.
seek-text = Which mentor do you have in mind for { $adept }? Write a name, or a part of it.
seek-text-label = Mentor
seek-summary = Shall I look for that mentor for { $adept }?
seek-send = Look
seek-cancelled = Okay, we leave it at that.
seek-nobody = I find no mentor that fits “{ $text }”.
seek-several = Which mentor do you mean?
seek-many = There are { $count } mentors that fit. Here are the first ones. Write more of the name if you like.
seek-two = <b>{ $adept } and { $mentor }</b>
seek-full =
    { $limit ->
        [programme] The programme has at most { $number ->
            [one] one adept
           *[other] { $number } adepts
        } a mentor, and { $mentor } has that already. If { $mentor } says yes all the same there is no place, so raise the limit first.
       *[own] { $number ->
            [one] { $mentor } has one place only, and it is taken.
           *[other] { $mentor } has { $count } of { $number } places taken.
        } If { $mentor } says yes all the same there is no place, so raise the number first if you agree on it.
    }
error-seek-no-room =
    { $limit ->
        [programme] { $mentor } has no place left: the programme has at most { $number ->
            [one] one adept
           *[other] { $number } adepts
        } a mentor. Raise the limit under Settings first.
       *[own] { $mentor } has no place left. Raise the number of places first, if you agree on it.
    }
seek-no-language = They have no language in common.
seek-not-admitted = { $mentor } is not admitted as mentor right now, and so can’t be asked. That can be changed on the card.
seek-agreed-sure = Have { $adept } and { $mentor } agreed already? Then I write down a yes from both.
seek-agreed = Done. { $adept } and { $mentor } have their first meeting ahead of them. If they have met already, write that down on the card.
