# The match and its suggestions.
match-looking = I am looking for the best whole match.
match-found =
    { $count ->
        [one] I found one suggestion in <b>{ $programme }</b>. Nobody will know anything until you ask.
       *[other] I found { $count } suggestions in <b>{ $programme }</b>. Nobody will know anything until you ask.
    }
match-found-with-left =
    { $count ->
        [one] I found one suggestion in <b>{ $programme }</b>. Nobody will know anything until you ask.
       *[other] I found { $count } suggestions in <b>{ $programme }</b>. Nobody will know anything until you ask.
    }
    For { $left } of those who wait there is no mentor yet.
match-nobody-waits = Nobody waits for a proposal in <b>{ $programme }</b> right now. Approve somebody after the talk first.
match-nobody-fits = There is no mentor in <b>{ $programme }</b> right now who suits and has room.
match-nobody-for = There is no other mentor right now who suits { $name } and has room.
match-card =
    <i>{ $number } of { $count }</i>
    <b>{ $adept }</b> and <b>{ $mentor }</b>
match-alternative =
    <b>{ $name }</b>
    { $why }
match-others = These suit { $name } too:
match-all-done = Those were all suggestions.
match-ask-all-sure = Shall I ask all { $count } mentors now?
match-nothing-against = Nothing much in common, but nothing in the way.
bullet = • { $text }
match-reason-wish = { $adept } has asked for { $mentor }.
match-reason-areas = { $mentor } knows most about what came up in the talk with { $adept }: { $competences }.
match-reason-competences = { $adept } wants to get better at what { $mentor } knows most about: { $competences }.
match-reason-style = Both like to talk in the same way.
match-reason-town = Both are in { $town }.
match-reason-languages = They share more than one language: { $languages }.
match-ban-tie = { $adept } and { $mentor } have a tie that makes them unsuitable.
match-ban-never-again = { $adept } and { $mentor } are not to be put forward to each other again.
match-ban-language = { $adept } and { $mentor } have no language in common.
match-ban-contact = { $adept } and { $mentor } have the same phone number or e-mail address.
match-ban-employer = { $adept } and { $mentor } have the same employer.
match-reasons-closed = I do not show you why just these two, because you are the boss of one of them, or are or have been a mentor pair with one of them.
