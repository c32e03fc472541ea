# Help and language.
help =
    I help you through the mentor programme: registration, reminders and contact with { $manager }, the programme manager.

    /me – where am I, and what happens now?
    /write – write to { $manager }
    /concern – say so if something is not right
    /privacy – what we know about you
    /language – change language
    /cancel – stop what you are doing
help-stranger =
    I help with mentor programmes: registration, reminders and contact with the programme manager.

    /start – register
    /privacy – what is stored, and who reads it
    /language – change language
help-assistant =
    This is how you help in the programme:

    /todo – whom to ring, and which pairs have not met for long
    /people – everybody who has registered
    /person – look for a participant, or just write the name
    /me – your own
    /language – change the language
    /cancel – stop what you are doing

    A person’s card shows the phone number. From there you also reach the mentor pair, and can note their meetings.
help-manager =
    This is how you run the programme:

    /todo – what is waiting for you
    /people – everybody who has registered
    /person – look for a participant, or just write the name
    /match – find mentors for those who wait
    /rematch – when somebody needs a new mentor or adept
    /links – links to send to adepts and mentors
    /newprogramme – set up one more programme
    /programme – how it goes in numbers, and settings
    /me – where you are, and what is yours
    /language – change language
    /cancel – stop what you are doing

    When somebody registers or writes to you, you will hear from me here.
which-language = Vilket språk ska vi prata? / Which language shall we speak?
language-chosen = We speak English from now on.

command-me = Where am I, and what happens now?
command-write = Write to the programme manager
command-privacy = What we know about you
command-language = Change language
command-help = Help
command-cancel = Stop what you are doing
command-todo = What is waiting for you
command-person = Look for a participant
command-people = Everybody who has registered
command-programme = How it goes, and settings
command-newprogramme = Set up one more programme
command-links = Links to send out
command-concern = Say so if something is not right
command-rematch = When somebody needs a new mentor or adept
command-match = Find mentors for those who wait
