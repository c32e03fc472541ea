# A manager sets up a programme.
setup-welcome = Welcome! Let’s set up your mentor programme together. It takes about three minutes, and what you do not know yet you can fill in later.
setup-as-before = Who answers for the programme, and the person outside it, stand as in <b>{ $programme }</b>. You can change that before you create it.
setup-manager = What is your name? This is how adepts and mentors will see it.
setup-manager-label = Programme manager
setup-called = What would you like to be called? Choose a name, or write another.
setup-called-label = Called
setup-phone = At which phone number can you be reached? Whoever says that something is not right gets to see it. Tap <b>Share my number</b> or type it.
setup-phone-label = Your phone
setup-name = What is the programme called?
setup-name-label = The programme
setup-starts = When does it begin? Tap a day, or write it, for example 15 January.
setup-starts-label = Starts
setup-ends = When does it end? Tap a day, or write it, for example 17 December 2027.
setup-ends-label = Ends
setup-preset =
    How often should the two meet?

    <b>Leadership:</b> one meeting every five to six weeks, about two hours.
    <b>Entrepreneur:</b> twelve meetings of about four hours, at most 33 days apart. The adept can write a business plan here, and the two can meet for the first time at the kick-off.
setup-preset-label = Rhythm
setup-employer =
    May an adept and a mentor have the same employer? A mentor is best an outsider.

    <b>Rather not:</b> others come first, and I tell you when it turns out that way all the same. It suits most.
    <b>Never:</b> the two are not suggested to each other.
    <b>That is fine:</b> good for a programme within a single company.
setup-employer-label = The same employer
setup-organisation =
    Which organisation answers for the participants’ data, and where do questions about them go? Whoever registers gets to read it. Write for example: <i>North Foundation, info@northfoundation.org</i>

    If you do not know yet, skip this.
setup-organisation-label = Answers for the data
setup-outsider =
    Whom outside the programme can one ring if it is about you? Ask that person first, and write name and phone: <i>Sara Berg, 070-123 45 67</i>

    If you do not know yet, skip this.
setup-outsider-label = Outside the programme
setup-stand-in = Whom should participants ring if it is urgent and they can’t reach you? Whoever you choose becomes a programme manager here, too.
setup-stand-in-label = Stand-in
setup-stand-in-told = { $name } has chosen you as stand-in in <b>{ $programme }</b>. You are a programme manager there, and participants get your number as the second one when something is urgent.
setup-summary = This is how the programme will be. Is it right?
setup-plan-leadership =
    { $meetings ->
        [one] The programme is { $weeks } weeks long. That is enough for about one meeting.
       *[other] The programme is { $weeks } weeks long. That is enough for about { $meetings } meetings.
    }
setup-plan-entrepreneur = The programme is { $weeks } weeks long. With { $meetings } meetings that is about { $gap } days between two meetings.
setup-does-not-fit = ⚠️ The time and the rhythm do not quite go together. You may want to change the dates or the rhythm, or leave it so.
setup-send = Create the programme
setup-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. Your answers are kept, and you can go on when you like.
    }
setup-created =
    Done, { $name }! <b>{ $programme }</b> is open for registration.

    Under <b>Links</b> are the links to send to adepts and mentors. What is new I tell you on the mornings of working days, and under <b>To do</b> you see what is waiting for you.
setup-only-manager =
    Would you like to be an adept or a mentor here yourself? Then another programme manager is needed, because you don’t read what the two of you tell the managers.
setup-would-come =
    From <b>{ $programme }</b> { $count ->
        [one] one person
       *[other] { $count } people
    } would like to come again: { $names }.
