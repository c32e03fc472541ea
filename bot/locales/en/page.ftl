# Help and language.
help =
    I help you through the mentor programme: registration, reminders and contact with { $manager }, the programme manager.

    /me – where am I, and what happens now?
    /meet – book or change a meeting
    /write – write to { $manager }{ $plan ->
        [adept] {"\u000A"}/plan – your business plan
        [mentor] {"\u000A"}/plan – business plans that are shared with you
       *[none] {""}
    }

    Behind the buttons below is the rest: advice on the way, your details, the language, and to say so if something is not right. If you or somebody else is in danger, call 112.
help-stranger =
    I help with mentor programmes: registration, reminders and contact with the programme manager.

    /start – register
    /verify – whether a diploma is genuine
    /privacy – what is stored, and who reads it
    /language – change language
help-assistant =
    This is how you help in the programme:

    /todo – whom to ring, and which pairs have not met for long
    /people – everybody who has registered
    /pairs – all pairs, and when they meet
    /event – gatherings, and who comes

    Write a name or a part of a number, and I look for it. A person’s card shows the phone number. From there you also reach the mentor pair, and can note their meetings.
help-manager =
    This is how you run the programme:

    /todo – what is waiting for you
    /people – everybody who has registered
    /pairs – all pairs, and when they meet
    /match – find mentors for those who wait
    /rematch – when somebody needs a new mentor or adept
    /programme – how it goes in numbers, and settings
    /event – invite to a kick-off and other gatherings
    /announce – write to everybody, or to some, at once

    Write a name or a part of a number, and I look for it. You can also write /calls, /links, /export, /import, /newprogramme, /me, /language and /cancel.

    What is new I tell you on the mornings of working days, except in July and at Christmas. Letters and private messages reach you at once.
which-language = Vilket språk ska vi prata? / Which language shall we speak?
language-chosen = We speak English from now on.

command-me = Where am I, and what happens now?
command-meet = Book or change a meeting
command-write = Write to the programme manager
command-help = Help
command-todo = What is waiting for you
command-people = Everybody who has registered
command-announce = Write to many at once
command-pairs = All pairs, and when they meet
command-programme = How it goes, and settings
command-rematch = When somebody needs a new mentor or adept
command-match = Find mentors for those who wait

profile-description =
    Hello! I help adepts and mentors in a mentor programme: registration, reminders, meetings and contact with the programme manager.

    If you were given a link, open it. Otherwise press Start.
profile-short-description = Helps adepts and mentors through the year of a mentor programme.
