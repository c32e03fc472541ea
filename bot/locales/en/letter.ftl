# Letters between participants and the manager.
letter-text = Write what you want to say to { $to }. No other participant sees it.
letter-text-label = Your letter
letter-summary = Shall I send this to { $to }? If you want to add something, just write it.
letter-send = Send
letter-cancelled = Okay, nothing was sent.
reply-text = Write your answer to { $to }.
reply-text-label = Your answer
reply-summary = Shall I send this to { $to }? If you want to add something, just write it.
reply-send = Send
reply-cancelled = Okay, nothing was sent.
letter-sent = Sent to { $to }. An answer will come here.
letter-sent-by-manager = Sent to { $to }.
letter-settled = Okay, the letter is off the list.
letter-read = { $manager } has read what you wrote.
letter-to-manager =
    <b>{ $name }</b> ({ $role }) writes:
    <blockquote>{ $text }</blockquote>
letter-from-manager =
    <b>{ $name }</b> writes to you:
    <blockquote>{ $text }</blockquote>
letter-goes-by-hand = { $name } doesn’t have Telegram. What you write comes back to you, to pass on by phone or another way.
letter-may-not-arrive = Since { $day } I haven’t been able to reach { $name } on Telegram. Better to call: { $phone }
