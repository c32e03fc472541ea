# Away for a time: on which days, and who steps in.
button-absence = I’m away for a while
button-absence-back = I’m back
button-absence-off = I won’t be away after all
button-absence-change = Change the days
button-absence-in = Away from { $programme } too?
absence-begin = While you are away, somebody else in { $programme } gets the letters, the private messages and the morning’s summary. You get none of it until you are back, except what only you may read.
absence-first-day = Which is your first day away? Tap, or write for example <i>6–31 July</i>, <i>week 28–31</i> or <i>on Monday</i>.
absence-first-day-label = First day
absence-last-day = Which is your last day away? You can also write for example <i>two weeks</i>.
absence-last-day-label = Last day
absence-stand-in = Who steps in for you?
absence-stand-in-label = Steps in
absence-today = Today
absence-tomorrow = Tomorrow
absence-day = { $day }
absence-one-day = Only that day
absence-weeks = { $count ->
        [one] One week
       *[other] { $count } weeks
    }, up to and including { $day }
absence-month = The whole month, up to and including { $day }
absence-summary = Is that right? Whoever steps in is told, by the next weekday morning at the latest.
absence-send = Save
absence-cancelled = All right, nothing was changed.
absence-nobody = You are the only manager I can reach, so there is nobody to step in. Invite somebody first: whoever you choose has to be allowed to read what you read.
absence-saved = Done! From { $first } to { $last } { $stand-in } steps in for you in <b>{ $programme }</b>. If you are back earlier, tell me here.
absence-closed-to = { $name } is close to somebody in the programme and may not read what that person writes. Such private messages and letters still come to you.
absence-words = { $count ->
        [one] One private message is read by you alone. Please answer it before you are away.
       *[other] { $count } private messages are read by you alone. Please answer them before you are away.
    }
absence-is-ahead = You are away from { $first } to { $last }. { $stand-in } steps in for you in <b>{ $programme }</b>.
absence-is-away = You are away up to and including { $last }, and { $stand-in } steps in for you in <b>{ $programme }</b>.
absence-over-ahead = All right, I have removed it. Everything in <b>{ $programme }</b> comes to you as usual.
absence-over-away = Welcome back! Letters and private messages in <b>{ $programme }</b> come to you again. { $stand-in } stepped in.
absence-none = You are not away.
absence-plans = <b>Away:</b>
absence-plan = • { $name }: { $first } to { $last }. { $stand-in } steps in.
absence-mine = You are away up to and including { $last }. { $name } steps in.
absence-stands-in = You step in for { $name } up to and including { $last }.
absence-reader = { $name } is away up to and including { $last }{ $others ->
        [none] { "" } and may take longer to answer
       *[some] . Until then { $others } will be in touch
    }.
absence-told = { $name } is away from { $first } to { $last } and would like you to step in meanwhile, in <b>{ $programme }</b>. You then get the letters and private messages, and the participants see your name.{ $count ->
        [0] { "" }
        [one] { " " }One is already waiting for an answer.
       *[other] { " " }{ $count } are already waiting for an answer.
    } If that doesn’t suit you, say so.
button-absence-cannot = I can’t step in
button-absence-cannot-for = I can’t step in for { $name }
absence-cannot = Okay, thanks for saying so. You do not step in for { $name } in <b>{ $programme }</b>{ $stand-in ->
        [none] . Nobody else can, so letters and private messages come to { $name } as usual
       *[some] : { $stand-in } does
    }. I am writing that to { $name }.
absence-declined = { $name } can’t step in for you in <b>{ $programme }</b>{ $stand-in ->
        [none] , and nobody else can. So letters and private messages come to you, as when you are there
       *[some] . { $stand-in } steps in instead
    }.
absence-nobody-steps-in = { $name } would like to be away from { $first } to { $last }, but nobody in <b>{ $programme }</b> can step in. If you can on some of the days, tell { $name }.
absence-back-early = { $name } is back in <b>{ $programme }</b>, so you need not step in any more. Thank you for your help! { $count ->
        [one] One message that came meanwhile was waiting for an answer then
       *[other] { $count } messages that came meanwhile were waiting for an answer then
    }. Please agree on who answers.
absence-told-off = You need not step in for { $name } in <b>{ $programme }</b>.
absence-alone = Nobody else can step in for you in <b>{ $programme }</b> any more, so letters and private messages come to you again.
digest-away = { $name } is away from { $first } to { $last }. { $stand-in } steps in.
digest-away-mine = You are away from { $first } to { $last }. { $stand-in } steps in, and I am silent until you are back.
digest-welcome-back = Welcome back! { $stand-in } has been standing in for you since { $first }. This is what has happened meanwhile.
digest-came-back = • { $name } is back
