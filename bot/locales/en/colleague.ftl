# Who runs the programme: managers and assistants, and the links that invite them.
button-colleagues = Who runs the programme
button-invite-manager = Invite a manager
button-invite-assistant = Invite an assistant
button-colleague-yes-manager = Yes, I’ll be a manager
button-colleague-yes-assistant = Yes, I’ll help
colleague-title = <b>Who runs { $programme }</b>
colleague-managers = { $count ->
        [one] <b>Manager:</b>
       *[other] <b>Managers:</b>
    }
colleague-assistants = { $count ->
        [one] <b>Assistant</b> (sees registrations, phone numbers, meetings and who comes to the gatherings, but no other answers, letters or notes):
       *[other] <b>Assistants</b> (see registrations, phone numbers, meetings and who comes to the gatherings, but no other answers, letters or notes):
    }
colleague-line = • { $name }, { $phone }
colleague-line-unreachable = • { $name }, { $phone } (can’t be reached in Telegram right now)
colleague-how = { $role ->
        [manager] The next message invites a manager. Send it to one person only: whoever opens the link and says yes sees what you see, and can do what you do.
       *[assistant] The next message invites an assistant. Send it to one person only. An assistant sees registrations, phone numbers, meetings and who comes to the gatherings, but no other answers, letters or notes.
    } The link works once, for { $hours } hours. You will hear what the person answers.
colleague-text =
    Hello! { $manager } wonders if you would like to { $role ->
        [manager] help lead <b>{ $programme }</b>, as a manager
       *[assistant] help with <b>{ $programme }</b>
    }.

    Open the link in Telegram, and you can read what it means before you answer. It is for you only, and works for { $hours } hours.

    { $link }
colleague-invited = Hello! { $manager } invites you to be { $role ->
        [manager] a manager
       *[assistant] an assistant
    } of <b>{ $programme }</b>.
colleague-means-manager = You see everybody who takes part, what they answer, letters and notes. You can match, note meetings, answer and change things, just as the other managers. The participants see your name and phone number. Private messages that were sent before you came you do not see.
colleague-means-assistant = You see who takes part, what they wrote when they registered, their phone numbers and when they meet. You can ring them and note their meetings, and see to the gatherings, with the answers to the invitation and the attendance. Other answers, letters, notes and private messages you do not see.
colleague-own-pair = You take part in the programme yourself. What you and the person you meet tell the managers you do not see.
colleague-question-manager = Would you like to be a manager?
colleague-question-assistant = Would you like to help?
colleague-declined = Thank you for your answer. I will tell { $manager }.
colleague-said-no = <b>{ $name }</b> said no to running { $programme }.
colleague-welcome-manager = Welcome! You are now a manager of <b>{ $programme }</b>, together with { $managers }. /todo shows what is waiting, and /help what you can do.
colleague-welcome-assistant = Welcome! You now help in <b>{ $programme }</b>, together with { $managers }. /todo shows whom to ring, and /help what you can do.
colleague-no-phone = Your phone number is missing. Please write it here in the chat.
colleague-came = { $role ->
        [manager] <b>{ $name }</b> is now a manager of { $programme }.
       *[assistant] <b>{ $name }</b> now helps in { $programme }.
    }
button-colleague-leave = I am leaving
button-colleague-leave-in = I am leaving { $programme }
button-colleague-remove = Remove { $name }?
button-colleague-remove-sure = Yes, remove { $name }
colleague-leave-manager = Would you like to stop managing <b>{ $programme }</b>? Then { $others } will take over. You will read nothing here any more, and your phone number is deleted.
colleague-leave-assistant = Would you like to stop helping in <b>{ $programme }</b>? Then you will see nothing here any more, and your phone number is deleted.
colleague-remove-manager = Shall { $name } no longer manage <b>{ $programme }</b>? { $name } will hear of it, and read nothing here any more.
colleague-remove-assistant = Shall { $name } no longer help in <b>{ $programme }</b>? { $name } will hear of it, and see nothing here any more.
colleague-open =
    <b>This is what you hand over:</b>
    • Letters without an answer: { $letters }
    • Other things on the to-do list: { $matters }
    • Put off until later: { $later }
colleague-words = { $count ->
        [one] One private message is read by you alone. I will ask the person who wrote it whether { $others } may read it.
       *[other] { $count } private messages are read by you alone. I will ask those who wrote them whether { $others } may read them.
    }
colleague-left = Thank you for all that you have done in { $programme }! You read nothing there any more. Your name stays under what you wrote.
colleague-removed = { $role ->
        [assistant] You no longer help in { $programme }.
       *[manager] You no longer manage { $programme }.
    } { $by } has taken your place away. Thank you for what you have done! Your name stays under what you wrote.
colleague-gone = { $role ->
        [assistant] <b>{ $name }</b> no longer helps in { $programme }.
       *[manager] <b>{ $name }</b> no longer manages { $programme }.
    }{ $alone ->
        [1] {" "}Now you are alone with it. To have somebody to share it with, invite another manager.
       *[0] {""}
    }
colleague-letter = { $gone } no longer manages { $programme }. Your letter is read by { $readers } now.
colleague-new-reader = Hello { $name }! { $new } { $count ->
        [one] is now a programme manager
       *[other] are now programme managers
    } of <b>{ $programme }</b> too{ $others ->
        [none] { "" }
       *[some] , together with { $others }
    }, and can read what you write and answer here. Private messages that you have already sent are read only by those who were managers then.
