# The way in.
welcome-which-role =
    Hello and welcome to <b>{ $programme }</b>!

    Here adepts, who want to grow, meet mentors, who listen and ask. { $manager } is the programme manager.

    What would you like to register as?
which-programme = Which programme is it about?
no-programme = Hello! No mentor programme is open for registration right now. If a programme manager gave you a link, please open that. If you want to know whether a diploma is genuine, write its number.
consent-intro =
    Hello and welcome to <b>{ $programme }</b>! Good to have you as { $role }.

    Registration is a few short questions and takes about three minutes.
consent-what =
    <b>Before we begin</b>
    • { $count ->
        [one] { $readers }, the programme manager, reads your answers and uses
       *[other] { $readers }, the programme managers, read your answers and use
    } them to find somebody who suits you.
    • Whoever you are proposed to sees your name, where you work and what you want or can do. You get each other’s phone and e-mail only once the mentor has said yes and the adept has said yes or had time to say no.
    • Your answers travel through Telegram and are stored by the programme. Telegram is not encrypted end to end, so please write nothing truly secret.
    • You can get a copy, take back your registration or ask for everything to be deleted at any time. Write /privacy.
consent-question = Is this all right with you, and are you 18 or over?
declined = Okay! I have stored nothing about you. If you change your mind, just write /start.
declined-one = Okay, we leave it there. If you change your mind, just write /start.
other-role =
    You have chosen to be { $role } in <b>{ $programme }</b>, and the link you opened is for people who take part as { $wanted }.

    Would you like to take part as { $wanted } instead? Your name, contact details and languages stay, and I only ask for the rest.
other-role-write = You take part in <b>{ $programme }</b> as { $role }, and the link you opened is for people who take part as { $wanted }. If you would like to change, write to { $manager }.
other-role-changed = You now take part as { $role }. A few questions are left, and after them you send your registration again.
