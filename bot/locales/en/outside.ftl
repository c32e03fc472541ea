# Mentors from outside, and those who take part without Telegram.
invite-how = The next message is an invitation that you can forward or copy, to one person only. The link can be used once, within { $days } days. If { $adept } still waits for a proposal when the registration arrives, I ask at once, with no talk in between. The invitation says nothing about { $adept }.
invite-text =
    Hello! { $manager } invites you to be a mentor in <b>{ $programme }</b>.

    It is about one adept whom { $manager } thinks you would get a lot out of getting to know. A mentor listens and asks. It is up to you, and you are free to say no.

    Open the link in Telegram to learn more. Registration is a few short questions and takes about three minutes. The link is for you alone and is valid for { $days } days.

    { $link }
next-question = <b>Next step:</b> here comes a question that { $manager } would like to ask you. Answer as you feel.

outside-name = How nice that somebody would like to meet { $adept }! What is the mentor’s name? Please write both first and last name.
outside-name-label = Name
outside-called = And what do people call the mentor? Choose a name, or write another.
outside-called-label = Called
outside-phone = Which phone number do we reach the mentor at?
outside-phone-label = Phone
outside-work = Where does the mentor work, and in which town? Write them with a comma between, for example: <i>Nordbygg, Umeå</i>
outside-work-label = Workplace and town
outside-languages = Which languages does the mentor like to speak? Choose one or more and tap Done.
outside-languages-label = Languages
outside-competences = What does the mentor know most about? Choose one or more areas and tap Done.
outside-competences-label = Areas
outside-agreed =
    First tell them that you read what is stored, that { $adept } will see name, workplace, town and areas, that the phone number is passed on when both are in, and that everything can be deleted at any time.

    Has the mentor said yes to that, and are they 18 or over?
outside-agreed-label = Consent
outside-agreed-yes = Yes, the mentor agrees and is 18 or over
outside-agreed-shown = yes, and is 18 or over
outside-summary = This is how I write down the mentor who has said yes to { $adept }. When you save it, { $adept } gets the proposal at once. Is it right?
outside-send = Save and send the proposal
outside-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. The answers are kept, and you can go on when you like.
    }
outside-saved = Saved. <b>{ $mentor }</b> takes part as mentor, and { $adept } gets the proposal now.
outside-already-there = That number is there already: <b>{ $mentor }</b> is registered as mentor in the programme, so I have stored nothing new.

by-hand = <b>{ $name }</b> takes part without Telegram. Pass this on, or read it out on the phone: { $phone }
by-hand-unreached = <b>{ $name }</b> is not reached in Telegram just now. Pass this on, or read it out on the phone: { $phone }
by-hand-words =
    <b>{ $name }</b> is not reached in Telegram and has not got this. Pass it on, or read it out on the phone: { $phone }
    <blockquote>{ $text }</blockquote>
button-mail-words = Mail the words to { $name }
by-hand-cut = The text is shortened here, because all of it did not fit into one message.

copy-invited = { $at }: opened an invitation from { $name }
