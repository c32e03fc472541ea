# The match and its suggestions.
match-looking = I am looking for the best whole match.
match-looking-already = I am already looking. The answer comes here as soon as I am done.
match-failed = Something went wrong on our side, so there are no new suggestions this time. The old ones are still there, and the fault has been noted. Please try again in a while. (Marked { $id })
match-found =
    { $count ->
        [one] I found one suggestion in <b>{ $programme }</b>. Nobody will know anything until you ask.
       *[other] I found { $count } suggestions in <b>{ $programme }</b>. Nobody will know anything until you ask.
    }
match-left =
    { $count ->
        [one] <b>One who waits got no suggestion</b>
       *[other] <b>{ $count } who wait got no suggestion</b>
    }
match-left-line = • { $name }: { $why }
match-nobody-waits = Nobody waits for a proposal in <b>{ $programme }</b> right now. Approve somebody after the talk first.
match-nobody-fits = There is no mentor in <b>{ $programme }</b> right now who suits and has room.
match-nobody-for = There is no other mentor right now who suits { $name } and has room. This is how it looks among the mentors:
match-nobody-besides = Besides { $mentor }, whom I suggest already, I find no mentor who suits { $name } and has a place just now.
match-card =
    <i>{ $number } of { $count }</i>
    <b>{ $adept }</b> and <b>{ $mentor }</b>
match-alternative =
    <b>{ $name }</b>
    { $why }
match-others = These suit { $name } too:
match-all-done = Those were all suggestions.
match-same-words = In the same words about their adept:
match-same-words-line = • { $mentor } will read about { $adept }
match-same-words-adepts = In the same words about their mentor:
match-same-words-line-adepts = • { $adept } will read about { $mentor }
match-ask-all-sure =
    { $count ->
        [one] Shall I ask the mentor now?
        [2] Shall I ask both mentors now?
       *[other] Shall I ask all { $count } mentors now?
    }
match-ask-all-sure-adepts =
    { $count ->
        [one] Shall I ask the adept now?
        [2] Shall I ask both adepts now?
       *[other] Shall I ask all { $count } adepts now?
    }
match-nothing-against = Nothing much in common, but nothing in the way.
bullet = • { $text }
match-mind = ⚠️ { $text }
match-reason-wish = { $adept } has asked for { $mentor }.
match-reason-areas = { $mentor } knows most about what came up in the talk with { $adept }: { $competences }.
match-reason-competences = { $adept } wants to get better at what { $mentor } knows most about: { $competences }.
match-reason-style = Both like to talk in the same way.
match-reason-town = Both are in { $town }.
match-reason-languages = They share more than one language: { $languages }.
match-reasons-closed = I do not show you why just these two, because what one of them tells us is not for you to read.
match-board = { $mentor } names { $employer } among boards and own firms, and { $adept } works there.
match-same-employer = Both work at { $employer }.
match-first = { $adept } goes before others in the match, because an earlier pair ended.
match-is-bridge = { $mentor } has been the temporary mentor of { $adept } since { $day }.
match-beside = { $adept } would have the same mentor as { $other }{ $employer ->
        [none] {""}
       *[some] , { $employer }
    }. Could the two be competitors?
match-beside-same = { $adept } would have the same mentor as { $other }, and both work at { $employer }.
match-earlier-tie = { $adept } and { $mentor } have a tie.
match-earlier-never-again = { $adept } and { $mentor } are not to be put forward to each other again.
match-earlier-objected = { $day }: { $adept } did not want { $mentor } as mentor.
match-earlier-no-start = { $day }: { $adept } and { $mentor } did not go on after the first meeting.
match-earlier-declined = { $day }: { $mentor } said no to { $adept }.
match-earlier-no-room = { $day }: { $mentor } wanted to meet { $adept } but had no place left.
match-earlier-taken-back = { $day }: the suggestion of { $adept } and { $mentor } was taken back.
match-earlier-not-now = { $day }: the suggestion of { $adept } and { $mentor } was left for later.
match-earlier-rematched = { $day }: { $adept } and { $mentor } stopped meeting.
match-earlier-left = { $day }: it ended for { $adept } and { $mentor } when one of them left.
match-earlier-closed = { $day }: { $adept } and { $mentor } completed the programme together.
match-earlier-over = { $day }: the programme ended before { $adept } and { $mentor } began.
match-next-best =
    <b>Next best just now: { $name }</b>
    { $why }
match-because = { $was } { $why }
match-others-first =
    { $was } { $day ->
        [none] Others come first, as long as the programme goes on.
       *[day] Others come first until { $day }.
    }
match-not-before =
    { $was } { $day ->
        [none] In this programme the match does not put the two forward to each other by itself.
       *[day] Before { $day } the match does not put the two forward to each other by itself.
    }
match-then-reads =
    If { $name } says yes, { $other } will read this.{ $day ->
        [yes] {" "}The day in it counts from the answer.
       *[no] {""}
    }
match-ask = Shall I ask <b>{ $mentor }</b> about { $adept }?
match-ask-adept = Shall I ask <b>{ $adept }</b> about { $mentor }?
match-ask-anyway = Do you want to ask { $mentor } about { $adept } all the same?
match-ask-anyway-adept = Do you want to ask { $adept } about { $mentor } all the same?
match-without-mentors = no mentor is approved yet
match-without-tie =
    { $count ->
        [one] 1 has a tie
       *[other] { $count } have a tie
    }
match-without-never-again = { $count } not to be put forward again
match-without-objected = { $adept } said no to { $count }
match-without-no-start =
    { $count ->
        [one] 1 has tried a first meeting already
       *[other] { $count } have tried a first meeting already
    }
match-without-declined = { $count } said no
match-without-contact =
    { $count ->
        [one] 1 has the same phone or e-mail
       *[other] { $count } have the same phone or e-mail
    }
match-without-language =
    { $count ->
        [one] 1 shares no language
       *[other] { $count } share no language
    }
match-without-employer =
    { $count ->
        [one] 1 has the same employer
       *[other] { $count } have the same employer
    }
match-without-reader = for { $count } there is no programme manager who may read what the two tell
match-without-full =
    { $count ->
        [one] 1 is full
       *[other] { $count } are full
    }
match-without-needed =
    { $count ->
        [one] 1 suits but is suggested to another
       *[other] { $count } suit but are suggested to others
    }
match-without-free =
    { $count ->
        [one] 1 suits and has room now
       *[other] { $count } suit and have room now
    }
match-without-closed = for { $count } I do not show the reason
same-employer-caution = Rather not
same-employer-ban = Never
same-employer-fine = That is fine
