# The next round of a programme, and its mentors who are asked again.
button-next-round = Next round
button-ask-again = Ask the mentors of { $programme }?
button-ask-them = { $count ->
        [one] Yes, ask the mentor
       *[other] Yes, ask { $count } mentors
    }
again-begin = The next round after <b>{ $programme }</b>. Rhythm, rules and your own texts come along, so I only ask for what is new. Everything can be changed before you create the programme.
again-sure = { $count ->
        [one] One mentor of { $before } is asked to take part in <b>{ $programme }</b>.
       *[other] { $count } mentors of { $before } are asked to take part in <b>{ $programme }</b>.
    } Those who say yes find their answers of last time filled in, and you see them once they have registered.
again-nobody = There is no mentor of { $before } to ask. Those who take part in <b>{ $programme }</b> already, or have been asked, are not asked again.
again-asked = { $count ->
        [one] I have asked the mentor of { $before }.
       *[other] I have asked { $count } mentors of { $before }.
    } Those who say yes come as registrations for <b>{ $programme }</b>.
again-by-hand = { $count ->
        [one] Telegram does not reach this one, so please ring: { $names }
       *[other] Telegram does not reach these { $count }, so please ring: { $names }
    }
again-question =
    Hello { $name }! { $manager } starts a new round, <b>{ $programme }</b>, from { $starts } to { $ends }. Would you like to be a mentor again? Saying no is just as fine.
again-there = Your answers of last time are filled in. Change what is no longer right.
again-said = Of the mentors { $yes ->
        [0] nobody
        [one] one
       *[other] { $yes }
    } would gladly come again, { $perhaps ->
        [0] nobody
        [one] one
       *[other] { $perhaps }
    } perhaps. { $no ->
        [0] Nobody has said no.
        [one] One has said no and is not asked.
       *[other] { $no } have said no and are not asked.
    }
again-more = { $count ->
        [one] Can take one more adept: { $names }
       *[other] These { $count } can take one more adept: { $names }
    }
again-adepts = { $count ->
        [one] One adept would gladly take part in the next round: { $names }
       *[other] { $count } adepts would gladly take part in the next round: { $names }
    }
again-same-words = The others read the same, with their own name.
button-invite-again = { $count ->
        [one] Invite the adept?
       *[other] Invite { $count } adepts?
    }
button-invite-them = { $count ->
        [one] Yes, invite the adept
       *[other] Yes, invite { $count } adepts
    }
again-invite-sure = Shall I invite to <b>{ $programme }</b>? It is about: { $names }. Whoever says yes registers as usual, and you see them then.
again-invited = { $count ->
        [one] The invitation to <b>{ $programme }</b> has been sent to { $names }.
       *[other] The invitation to <b>{ $programme }</b> has been sent to { $count } adepts: { $names }
    }
again-no-adepts = No adept from { $before } is waiting for an invitation. Whoever is in <b>{ $programme }</b> already, or has been sent it, does not get it again.
again-invitation =
    Hello { $name }! You have said that you would like to take part again. { $manager } is starting a new round, <b>{ $programme }</b>, from { $starts } to { $ends }. Would you like to register? It is just as fine to say no.
button-join-again = Register me for { $programme }
button-again-gladly = I would gladly take part again
again-open = You can register for a new round now: <b>{ $programme }</b>, from { $starts } to { $ends }.
again-noted = You have said that you would gladly take part in a new round. { $manager } sees it when one starts.
again-say-so = If you would like to take part in a new round, say so, and { $manager } sees it when one starts.
