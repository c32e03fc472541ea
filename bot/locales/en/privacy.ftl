# My data.
privacy = <b>Your data</b>
privacy-read-by-managers = <b>This is for { $readers } to read:</b>
privacy-read-by-all = <b>This is for you, whoever you are in touch with, and { $readers } to see:</b>
privacy-read-by-two = <b>This is for you and whoever you are in touch with alone:</b>
privacy-read-by-self = <b>Only you read this:</b>
privacy-nobody = nobody just now, except the letters and the registration,
privacy-kept-registration = • what you answered in the registration, and where you are in the programme
privacy-kept-letters = • the letters between you and { $manager }
privacy-kept-interview = • notes, those from the talk with you too, and when they rang you and what came of it
privacy-kept-answers = • your answer after the first meeting, and what you answer after meetings and in the check-ins and follow-ups
privacy-kept-concern = • what you write under Something not right
privacy-kept-gatherings = • to which gatherings you were invited, what you answered and whether you came
privacy-kept-meetings = • when you meet and have met
privacy-kept-points = • what you want to bring up at a meeting, until a month after it. Your mentor reads it only if you say yes
privacy-kept-together = • what you have answered about a meeting together with another adept
privacy-kept-plan = • the business plan, if you write one, and comments on it. Only the adept, and the mentor with whom the adept shares it, read it
privacy-kept-contract = • your contract
privacy-others = Whoever you are proposed to sees your name, where you work and what you want or can do. You get each other’s phone and e-mail only once the mentor has said yes and the adept has said yes or had time to say no. The copy has everything about you, also what others have noted. Managers can also save what they may see in a file.
privacy-telegram = It travels through Telegram, which is not encrypted end to end. What the bot writes to you is not kept on our side once it has been sent.
copy-bosses = Managers who have said that they are your boss, and so do not read what you tell us
copy-boss = { $at }, { $name }
privacy-manager = We store your name, the details you have added, your Telegram id, the letters you write and a record of what you do in the programme. Adepts and mentors see the names of the managers.
privacy-stranger = I know nothing about you but your Telegram id ({ $id }) and the language you want to speak. That is cleared after 30 days. If you register for a programme your answers are stored, and only the programme manager reads them.
copy-caption = Here is everything that is stored about you.
copy-data-caption = A file for programs (JSON) with what is stored about you, if you want to take your data elsewhere.
consents-title = <b>This is what you have said yes to:</b>
consents-stored = • that we store your answers in { $programme }, on { $day }. You take it back by stopping
consents-shown = • that adepts in { $programme } may read your presentation
consents-plan = • that { $mentor } reads your business plan
consents-mail = • e-mail about meetings, on { $day }
copy-title = Everything that is stored about you
copy-made = Made
copy-person = You
copy-language = Language in the bot
copy-telegram = Telegram id
copy-since = First time here
copy-unreachable = Can’t be reached in Telegram since
copy-missed = A message to you did not come through
copy-deletion-asked = You asked for everything to be deleted
copy-state = Where it stands
copy-state-invited = has not said yes to our storing the answers
copy-state-registering = the registration is not sent
copy-state-registered = registered, and no answer given so far
copy-state-withdrawn = has stopped, by own wish
copy-joined = Chose a role
copy-file = my-data
copy-membership = { $programme }, { $role }
copy-consented = You said yes to our storing your answers
copy-letters = Letters
copy-letter = { $at }, { $name }: { $text }
copy-letter-undelivered = { $at }, { $name }: { $text } (did not get through)
copy-drafts = This you have written but not sent, so only the bot has it
withdraw-sure = Do you want to take back your registration for <b>{ $programme }</b>? { $manager } will be told. Your answers stay until you ask for them to be deleted, and you can register again.
withdraw-pair = Then you and { $other } do not go on together. { $manager } will tell { $other }, in person or in these words:
stop-sure = Do you want to leave <b>{ $programme }</b>? { $manager } will be told. Your answers stay until you ask for them to be deleted, and you can register again.
withdrawn = Your registration for <b>{ $programme }</b> is taken back. Thank you for letting us know.
stop-done = You no longer take part in <b>{ $programme }</b>. Thank you for this time! Your answers stay until you ask for them to be deleted, and you are welcome back.
deletion-sure = Do you want everything about you to be deleted? It happens by itself <b>on { $day } at { $time }</b>. Until then you can change your mind at any time.
deletion-all = This is deleted: the registration, what you have answered and written, letters, meetings, contract and business plan, and what others have noted about you.
deletion-stays = Apart from that only numbers without names stay: how many have taken part, how often people have met, and a log in which you are a number. Backups from before hold the data until they are replaced.
deletion-who-hears = { $manager } sees that you have asked for it. { $others } will hear of it only when it is done, and not why.
deletion-meeting-before = Your meeting with { $other } on { $day } at { $time } stands until one of you changes it.
deletion-meeting-after = Your meeting with { $other } on { $day } at { $time } will not take place, as your data will be deleted by then. Please tell { $other } yourself before that, if you like.
deletion-manager-hears = { $manager } sees that you have asked for it.
deletion-manages = You manage <b>{ $programme }</b>, so your data can’t be deleted meanwhile. First hand over to a colleague.
deletion-off = Then everything stays. Nothing is deleted, and you take part as before.
deletion-told = Somebody has been deleted, after a wish of { $day }. If you have saved anything yourself about somebody who wanted that then, remove it too.
deletion-keeps = { $others } will keep the days when you met, their own answers, and your contract, if you signed one. Your name is taken out, and so are the places where you met.
deletion-goes =
    This goes for good, for others too:
    { $what }
deletion-goes-plan = • The business plan, with what was shared and the comments on it.
deletion-goes-comments = • The comments in business plans, so the adept can’t read them any more.
deletion-goes-diploma = • The diploma’s number, so it can’t be checked any more. The paper stays with whoever has it.
deletion-asked = Everything about you is deleted <b>on { $day } at { $time }</b>. Until then you can change your mind at any time. It is enough to write <i>undo</i>. { $manager } sees that you have asked for it. You will get a last message when it is done.
farewell = Everything that was stored about you is now deleted. Thank you for this time, and all the best!
farewell-kept = What was stored about you is now deleted. { $count ->
        [one] The one you were in touch with keeps
       *[other] Those you were in touch with keep
    } the days when you met, their own answers, and your contract, if you signed one, but without your name. Thank you for this time, and all the best!
copy-state-waiting = approved, and part of the programme
copy-state-on-hold = the programme manager has asked to wait
copy-state-declined = the programme has declined
copy-state-dismissed = the manager has ended it
copy-interview = From the talk with you
copy-state-over = the programme is over
copy-state-completed = took part to the end
delete-sure = Shall everything about { $name } be deleted? It can’t be undone.
died-sure = How sad. I send nothing to { $name }, and nothing about { $name } to anybody else, unless you write it yourself. Reminders and questions that wait are gone, and everything that is stored is deleted. It can’t be undone.
died-told = { $name } has got your words about { $gone }, and nothing else. <b>The next step is yours:</b> ring as well. { $phone }
died-tell =
    { $name } has heard nothing from me. <b>The next step is yours:</b> ring and tell them. { $phone }

    You could say, for example: <i>I have something hard to tell you. { $gone } has died. You do not need to think of anything in the programme now. I am here if you want to talk, today or later on.</i>
deleted = Everything about the person is deleted. If you have saved anything yourself, remove that too.
answerable =
    { $organisation ->
        [none] { $manager } answers questions about your data.
       *[some] <b>{ $organisation }</b> answers for your data. Questions about them: { $contact }
    }
    You have the right to complain to the authority; in Sweden that is IMY: imy.se
