# The moral contract: the words, the signatures and the text that both sign.
contract-begin-adept =
    How nice, { $adept }! You and { $mentor } both want to go on, and { $manager } has given the go-ahead. Now the two of you start.

    <b>The next step is yours:</b> book your next meeting, and put one to three goals into words. They become your moral contract, a promise between the two of you, not a legal agreement. You both read it in peace and quiet, and sign.
contract-begin-mentor =
    How nice, { $mentor }! You and { $adept } both want to go on, and { $manager } has given the go-ahead. Now the two of you start.

    { $adept } books the next meeting with you, and puts one to three goals into words. They become your moral contract, a promise between the two of you, not a legal agreement. You hear here when there is something to read and sign. If you both prefer that you write it, that is fine too.

contract-goal1 =
    { $role ->
        [mentor] What does { $other } want to reach together with you? Start with the most important goal, preferably the way { $other } has put it.
       *[adept] What do you want to reach together with { $other }? Start with the most important goal.
    }
contract-goal1-label = Goal 1
contract-goal2 = Is there another goal? A single one is fine too.
contract-goal2-label = Goal 2
contract-goal3 = And a third?
contract-goal3-label = Goal 3
contract-agreed = Is there anything else that you and { $other } have agreed on? For example how you keep in touch between meetings, or what you do when something comes up. That what you say stays between the two of you is already in the contract.
contract-agreed-label = Also agreed
contract-summary = This will be your contract. When you save it, { $other } can read it.
contract-send = Save the contract
contract-cancelled = Let’s take a break. What you have written is kept, and you can go on when you like.
contract-sign-anew = If you change the text, you both need to sign again.
contract-not-saved = The contract with { $other } can’t be changed any more, so I did not save this. If you wonder about something, please ask.
contract-meanwhile = { $other } has written your contract too, while you were at it. Read that first. What you have written yourself comes below, and if you save it, your text counts instead.

contract-written = Thank you, it is saved! Read through the contract in peace and quiet, and sign when it feels right. { $other } can read it now too.
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
contract-signed-already = You have signed already, on { $day }. Thank you!
contract-signed-by = { $name } signed on { $day }.
contract-signed-on-paper = { $name } has signed on paper, noted on { $day }.
contract-recorded = { $manager } has noted that you have signed the contract with { $other } on paper. If that is not right, please write to { $manager }.
manager-contract-signed = <b>{ $adept }</b> and <b>{ $mentor }</b> have both signed their moral contract.

# What is signed. It is stored as it stands, so changes here only count for new contracts.
contract-text-head =
    MORAL CONTRACT
    { $programme }, { $day }

    Adept: { $adept }
    Mentor: { $mentor }
contract-text-goals =
    This is what { $adept } wants to reach:
    { $goals }
contract-text-agreed =
    We have also agreed on this:
    { $agreed }
contract-text-promises =
    This is what we promise each other:
    • We do our best to make our work together as giving and developing as possible for us both.
    • What we tell each other stays between the two of us.
    • { $adept } takes the lead, prepares the meetings and makes their own decisions.
    • { $mentor } listens, asks and gives time, and does not come with ready answers.
    • If it does not work we say so honestly, to each other or to { $manager }.
    • We take part because we want to.

    This is a promise between us, not a legal agreement.

me-pair-adept-active = You and { $mentor } are under way in <b>{ $programme }</b>. <b>The next step is yours:</b> agree with { $mentor } on when you meet next.
me-pair-mentor-active = You and { $adept } are under way in <b>{ $programme }</b>. { $adept } plans the meetings and agrees with you on when you meet next.
me-pair-adept-paused = You and { $mentor } have a break in <b>{ $programme }</b>. Nothing waits for you. If you want to begin again, please write to { $manager }.
me-pair-mentor-paused = You and { $adept } have a break in <b>{ $programme }</b>. Nothing waits for you. If you want to begin again, please write to { $manager }.

copy-contract = Moral contract
copy-contract-made = Written
copy-contract-writer = Written by
copy-contract-goals = Goals
copy-contract-adept-signed = The adept signed
copy-contract-mentor-signed = The mentor signed
copy-contract-on-paper = { $at }, on paper
copy-contract-text = The whole text
