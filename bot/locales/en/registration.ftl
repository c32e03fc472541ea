# Registration: seven short questions.
registration-name = What is your name? Please write both first and last name.
registration-name-label = Name
registration-called = What would you like to be called? Choose a name, or write another.
registration-called-label = Called
registration-email = Which e-mail address can we reach you at?
registration-email-label = E-mail
registration-phone = What is your phone number? Tap <b>Share my number</b> or type it.
registration-phone-label = Phone
registration-work = Where do you work, and in which town are you? Write them with a comma between, for example: <i>Nordbygg, Umeå</i>
registration-work-label = Workplace and town
registration-languages = Which languages do you like to speak? Choose one or more and tap Done.
registration-languages-label = Languages
registration-competences =
    { $role ->
        [mentor] What do you know most about? Choose one or more areas and tap Done.
       *[adept] What would you like to get better at? Choose one or more areas and tap Done.
    }
registration-competences-label = Areas
registration-goal = Tell us in a few sentences: what do you want to reach, or which idea do you want to develop?
registration-goal-label = Goal or idea
registration-capacity = How many adepts could you be a mentor to at the same time?
registration-capacity-option =
    { $count ->
        [one] One adept
        [2] Two adepts
        [3] Three adepts
       *[other] { $count } adepts
    }
registration-capacity-label = Number of adepts
registration-title = What is your title?
registration-title-label = Title
registration-boards = Do you sit on any boards, or have a company of your own? Write which.
registration-boards-label = Boards and own firms
registration-presentation = Who are you? Write a few lines. Whoever you are proposed to can read it.
registration-presentation-label = About you
registration-summary = This is how I understood your answers. Is it right?
registration-send = Send my registration
registration-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. Your answers are kept, and you can go on when you like.
    }
registration-thanks = Thank you, { $name }! Your registration for <b>{ $programme }</b> has arrived.
next-interview = <b>Next step:</b> { $manager } will get in touch about a talk, by { $by }. There is nothing you need to do just now.
next-interview-late = { $manager } was going to get in touch about a talk by { $by }. Feel free to send a line as a reminder.
registration-reminder = You have begun your registration for <b>{ $programme }</b>, and your answers are kept. Would you like to go on? If you wonder about anything, write to { $manager }. I remind you this once only.
next-verdict = <b>Next step:</b> { $manager } will get in touch after your talk, by { $by }. You do not need to do anything.
next-verdict-late = { $manager } was going to get in touch after your talk by { $by }. Feel free to send a line as a reminder.
