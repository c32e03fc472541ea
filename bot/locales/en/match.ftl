# Matching and proposals.
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
match-nothing-against = Nothing speaks against it.
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
match-ban-employer = { $adept } and { $mentor } have the same employer.

proposal-asked = I have asked <b>{ $mentor }</b> about <b>{ $adept }</b>.
proposal-to-mentor = Hello { $name }! { $manager } thinks that you and this adept could enjoy meeting each other:
proposal-mentor-question = Would you like to meet { $adept }, without any conditions? Answer as you feel; we never tell who said no. If you know each other already, please write to { $manager }.
proposal-to-adept = Hello { $name }! We have a mentor to propose to you: <b>{ $mentor }</b>.
proposal-adept-question = { $mentor } looks forward to meeting you, without any conditions. If you have a tie, or it feels wrong, say so here. We never tell who said no, and only { $manager } sees what you answer. If I hear nothing, you get each other’s contact details on { $day }.
mentor-said-yes = Thank you, { $mentor }! Now we ask { $adept }. { $manager } or I will get back to you when it is settled. You do not need to do anything before that.
mentor-said-no = Thank you for answering, { $mentor }. That is quite all right. { $manager } will get in touch when there is another proposal.
mentor-no-room = Thank you for wanting to, { $mentor }! You have already said yes to as many as you have room for, so it was not to be you and { $adept } this time. If you have room for one more, write to { $manager }.
objection-which = Thank you for saying so. Do you have a tie, personal or at work? Only { $manager } sees what you answer.
objection-thanks = Thank you for your answer. { $manager } keeps looking and will get in touch. You do not need to do anything before that.
not-this-time = It was not to be you and { $adept } this time. { $manager } will get in touch when there is a new proposal. Thank you for being there!
contact-for-adept = How nice! This is how you reach { $mentor }. <b>The next step is yours:</b> get in touch and book a first meeting, preferably within ten days. You decide where.
contact-for-mentor = How nice! { $adept } will get in touch with you to book a first meeting. This is how you reach { $adept }:
contact-name = <b>{ $name }</b>
manager-mentor-yes = <b>{ $mentor }</b> would like to meet <b>{ $adept }</b>. Now { $first } gets the proposal and can say if something is wrong.
manager-mentor-no = <b>{ $mentor }</b> declined <b>{ $adept }</b> this time.
manager-no-room = <b>{ $mentor }</b> would have liked to meet <b>{ $adept }</b>, but has no place left. I have taken the proposal back, and the adept has heard nothing.
manager-adept-tie = <b>{ $adept }</b> has a tie to <b>{ $mentor }</b>. The two will not be put forward to each other again.
manager-adept-no = <b>{ $adept }</b> would rather not have <b>{ $mentor }</b> as mentor. The two will not be put forward to each other again.
manager-both-in = <b>{ $adept }</b> and <b>{ $mentor }</b> have each other’s contacts and are to book their first meeting.
