# What does not come through, and what its sender can do instead.
delivery-by-hand = { $name } takes part without Telegram. The text comes here, so that you can pass it on or read it out.
delivery-doubtful = I am trying to reach { $name }, but nothing has come through in Telegram since { $day }. Please ring instead: { $phone }
undelivered-letter = Your letter to <b>{ $name }</b> did not come through, as far as I can see. Please ring instead: { $phone }
undelivered-word = Your message to <b>{ $name }</b> did not come through, as far as I can see. Please ring and tell them: { $phone }
undelivered-question = The proposal to <b>{ $name }</b> did not come through, as far as I can see. Please ring and ask: { $phone }
undelivered-reminder = The reminder to <b>{ $name }</b> did not come through, as far as I can see. Please ring instead: { $phone }
undelivered-notice = <b>{ $name }</b> has not been told what you noted, as far as I can see. Please call and tell: { $phone }
undelivered-start = The message about the start did not get through to <b>{ $name }</b>, as far as I can see. Please call and tell: { $phone }
undelivered-farewell = The person whom you have just deleted did not get the last message in Telegram.
undelivered-letter-to-manager = Your letter is on the list of { $name }, but messages in Telegram do not come through there right now. If it is urgent, ring: { $phone }
undelivered-concern-to-manager = What you wrote is on the list of { $name }, but messages in Telegram do not come through there right now. If it is urgent, ring: { $phone }
todo-unreachable = <b>Can’t be reached in Telegram ({ $count })</b>
todo-undelivered = <b>A message did not come through ({ $count })</b>
todo-unreachable-line = • { $name }, ring { $phone }
button-have-rung = I have rung
have-rung-done = Good. { $name } is off the list. If a message does not come through again, I will tell you.
card-letter-undelivered = { $day }, { $name }: { $text } <i>(did not come through)</i>
