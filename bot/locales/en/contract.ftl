# The moral contract: the words, the signatures and the text that both sign.
contract-begin-adept =
    How nice, { $adept }! You and { $mentor } both want to go on, and { $manager } has given the go-ahead. Now the two of you start.

    <b>The next step is yours:</b> book your next meeting, and put one to three goals into words. They become your moral contract, a promise between the two of you, not a legal agreement. You both read it in peace and quiet, and sign.
contract-begin-mentor =
    How nice, { $mentor }! You and { $adept } both want to go on, and { $manager } has given the go-ahead. Now the two of you start.

    { $adept } books the next meeting with you, and puts one to three goals into words. They become your moral contract, a promise between the two of you, not a legal agreement. You hear here when there is something to read and sign. If you both prefer that you write it, that is fine too.
contract-begin-mentor-for-paper =
    How nice, { $mentor }! You and { $adept } both want to go on, and { $manager } has given the go-ahead. Now the two of you start.

    { $adept } books the next meeting with you, and puts one to three goals into words. They become your moral contract, a promise between the two of you, not a legal agreement. You will hear when there is something to read and sign. If you both prefer that you write it, that is fine too.

contract-goal1 =
    { $role ->
        [mentor] What does { $other } want to reach together with you? Start with the most important goal, preferably the way { $other } has put it.
       *[adept] What do you want to reach together with { $other }? Start with the most important goal.
    }

    <i>If you would like a hand: when the year with { $other } is over, what has become different?</i>
contract-goal1-label = Goal 1
contract-goal2 = Is there another goal? A single one is fine too.
contract-goal2-label = Goal 2
contract-goal3 = And a third?
contract-goal3-label = Goal 3
contract-agreed = Is there anything else that you and { $other } have agreed on? For example how you keep in touch between meetings, or what you do when something comes up. That what you say stays between the two of you is already in the contract.
contract-agreed-label = Also agreed
contract-summary = This will be your contract. When you save it, it is ready for { $other } to read.
contract-send = Save the contract
contract-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. What you have written is kept, and you can go on when you like.
    }
contract-sign-anew = If you change the text, you both need to sign again.
contract-not-saved = The contract with { $other } can’t be changed any more, so I did not save this. If you wonder about something, please ask.
contract-meanwhile = { $other } has written your contract too, while you were at it. Read that first. What you have written yourself comes below, and if you save it, your text counts instead.

contract-written = Thank you, it is saved! Read through the contract in peace and quiet, and sign when it feels right. It is ready for { $other } to read too.
contract-rewritten = Thank you, the new text is saved! You both need to sign it again. Read it through in peace and quiet.
contract-to-read = { $other } has written your moral contract. Read it in peace and quiet. If it feels right you can sign, otherwise you can change the text.
contract-new-words = { $other } has changed the text of your moral contract. Read it in peace and quiet. If it feels right you can sign.
contract-new-words-signed = { $other } has changed the text of your moral contract, so your signature no longer counts. Read the new text in peace and quiet. If it feels right you can sign again.
contract-same-words = The words are the same as before, so nothing has changed.
contract-question-write = You and { $other } have no moral contract yet. Put one to three goals into words, and you can both read it and sign.
contract-question-sign = The moral contract between you and { $other } is there to read. If it feels right you can sign, otherwise you can change the text.
contract-read = Does it feel right? Then you can sign. Otherwise you can change the text.
contract-others-turn = You have signed. Now { $other } reads and signs.
contract-sure = This is a promise to { $other }. Do you want to sign?
contract-thanks = Thank you for your promise! Now { $other } reads and signs. I will get in touch when it is done, and there is nothing you need to do just now.
contract-other-signed = { $other } has signed your moral contract. Read it through in peace and quiet, and sign if it feels right to you too.
contract-both-signed = Now you have both signed the contract of { $day }. Good luck, you and { $other }!
contract-then-book = The next step is to agree when you meet. Please put the time in here.
contract-signed-already = You have signed already, on { $day }. Thank you!
contract-signed-by = { $name } signed on { $day }.
contract-signed-on-paper = { $name } has signed on paper, noted on { $day }.
contract-recorded = { $manager } has noted that you have signed the contract with { $other } on paper. If that is not right, please write to { $manager }.

# A new version of a contract that both have signed.
contract-version-lead = This is the contract between you and { $other } today. Change what you like.
contract-version-note = This will be a proposal for a new version. The contract you have counts until you have both signed the new one.
contract-version-saved = Thank you, the proposal is saved. Read it through in peace and quiet, and sign it too. The contract of { $day } counts until you have both signed the new one. If you have not done so by { $by }, the proposal no longer counts.
contract-version-to-read = { $other } proposes a new version of your moral contract. Read it in peace and quiet. The contract of { $day } counts until you have both signed the new one. If you have not done so by { $by }, the proposal no longer counts.
contract-version-changed = { $other } has rewritten the proposal for a new version of your moral contract. Read it in peace and quiet. If you have signed already, please sign once more if it feels right. The contract of { $day } counts until you have both signed the new one, and the proposal waits until { $by }.
contract-version-longer = The proposal for a new version of the contract between you and { $other } now waits up to and including { $by }, so there is plenty of time.
contract-rests = The meetings between you and { $other } rest, so { $other } will not be told until they begin again.
contract-own-choice = You do not have to do anything about the contract now, it is your choice.
contract-version-already = There is a proposal for a new version already. Here it is.
contract-version-newer = There is a newer version of your contract. Here it is.
contract-version-meanwhile = { $other } has proposed a new version too, while you were at it. Read that first. What you have written yourself comes below, and if you save it, it becomes the proposal instead.
contract-version-question = There is a proposal for a new version of the moral contract between you and { $other }. Read it, and sign if it feels right. The proposal waits until { $by }. Meanwhile the contract of { $day } counts.
contract-version-read-mine = Does it feel right? Then you can sign. You can also change the text or take the proposal back. Meanwhile the contract of { $day } counts.
contract-version-read-theirs = Does it feel right? Then you can sign. You can also change the text, or keep the contract of { $day } as it is.
contract-version-others-turn = You have signed the new version. Now { $other } reads and signs. The proposal waits until { $by }, and meanwhile the contract of { $day } counts.
contract-version-thanks = Thank you for your promise! Now { $other } reads and signs. I will get in touch when it is done, or if time runs out on { $by }.
contract-version-other-signed = { $other } has signed the new version of your moral contract. Read it through in peace and quiet, and sign if it feels right to you too.
contract-version-in-force = Now you have both signed, and the new version of the contract between you and { $other } counts. The one before is still there to read.
contract-version-old = This version no longer counts. Today it is the contract of { $day } that counts.
contract-version-waits = This is the contract that counts. A proposal for a new version waits for your signatures.
contract-version-fell = Time ran out for the new version of the contract between you and { $other }, and you did not both get round to signing. No harm done: the contract of { $day } counts as before. If you want to change it another time, it is still there under the button here.
contract-version-fell-for-paper = Time ran out for the new version of the contract between you and { $other }, and you did not both get round to signing. No harm done: the contract of { $day } counts as before. If you want to change it another time, say so.
contract-half-time = Has anything in your moral contract changed by now? Then you can propose new words. The contract you have counts until you have both signed, and leaving it as it is is just as good.
button-change-at-half-time = Change the contract with { $other }
contract-take-back-sure = If you take the proposal back, { $other } will hear of it, and the contract of { $day } counts as before. The text of the proposal disappears.
contract-taken-back-mine = The proposal is taken back. The contract of { $day } counts as before.
contract-taken-back-theirs = { $other } has taken back the proposal for a new version of your contract. The contract of { $day } counts as before, and there is nothing you need to do.
contract-declined-mine = Thank you, then the contract of { $day } counts as before. I have written that to { $other }.
contract-declined-theirs = { $other } would rather keep your moral contract as it is. The contract of { $day } counts as before.
contract-declined-word = { $name } writes:
contract-decline-too-late = That proposal no longer waits for an answer. You can read the contract that counts today here.

decline-word = Would you like to write { $other } a few lines about why you would rather keep the contract as it is? You are welcome to skip this.
decline-word-label = Your lines
decline-summary = This is how it will be: the contract you have counts as before, and { $other } will hear that you would rather keep it.
decline-send = Keep the contract as it is
decline-cancelled = Okay, I have said nothing. The proposal is still there.

# What is signed. It is stored as it stands, so changes here only count for new contracts.
contract-text-head =
    MORAL CONTRACT
    { $programme }, { $day }

    Adept: { $adept }
    Mentor: { $mentor }
contract-text-replaces = Replaces our contract of { $day }.
contract-text-goals =
    This is what { $adept } wants to reach:
    { $goals }
contract-text-agreed =
    We have also agreed on this:
    { $agreed }
contract-text-plan =
    How we meet:
    • We aim for { $meant ->
        [one] one meeting
       *[other] { $meant } meetings
    } until { $ends }, the first one included.
    • With about { $weeks } weeks between meetings we get to { $lands }. { $short ->
        [yes] To get to more, we need to meet a little more often.
       *[no] That is enough for what we aim for.
    }
contract-text-promises =
    This is what we promise each other:
    • What we tell each other stays between the two of us.
    { $clauses }

    This is a promise between us, not a legal agreement, and we can change it together.
contract-text-clauses =
    • We do our best to make our work together as giving and developing as possible for us both.
    • { $adept } takes the lead, prepares the meetings and makes their own decisions.
    • { $mentor } listens, asks and gives time, and does not come with ready answers.
    • If it does not work we say so honestly, to each other or to { $manager }.
    • We sell nothing to each other and take no payment from each other.
    • We take part because we want to. Whoever wants to stop may do so without explaining, and nobody is to blame.

me-pair-adept-active = You and { $mentor } are under way in <b>{ $programme }</b>. <b>The next step is yours:</b> agree with { $mentor } on when you meet next.
me-pair-mentor-active = You and { $adept } are under way in <b>{ $programme }</b>. { $adept } plans the meetings and agrees with you on when you meet next.
me-pair-adept-paused =
    { $until ->
        [none] You and { $mentor } have a break in <b>{ $programme }</b> for the time being.
       *[day] You and { $mentor } have a break in <b>{ $programme }</b> until { $until }.
    } { $ahead ->
        [yes] The meeting that is planned already stands:
       *[no] Nothing waits for you.
    }
me-pair-mentor-paused =
    { $until ->
        [none] You and { $adept } have a break in <b>{ $programme }</b> for the time being.
       *[day] You and { $adept } have a break in <b>{ $programme }</b> until { $until }.
    } { $ahead ->
        [yes] The meeting that is planned already stands:
       *[no] Nothing waits for you.
    }

copy-contract = Moral contract
copy-contract-made = Written
copy-contract-writer = Written by
copy-contract-goals = Goals
copy-contract-adept-signed = The adept signed
copy-contract-mentor-signed = The mentor signed
copy-contract-on-paper = { $at }, on paper
copy-contract-text = The whole text
