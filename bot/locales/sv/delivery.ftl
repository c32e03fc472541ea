# Det som inte kommer fram, och vad den som skickade kan göra i stället.
delivery-by-hand = { $name } är med utan Telegram. Texten kommer här, så att du kan skicka den vidare eller läsa upp den.
delivery-doubtful = Jag försöker nå { $name }, men i Telegram har inget kommit fram sedan { $day }. Ring hellre: { $phone }
undelivered-letter = Ditt brev till <b>{ $name }</b> kom inte fram, så vitt jag kan se. Ring gärna i stället: { $phone }
undelivered-word = Ditt besked till <b>{ $name }</b> kom inte fram, så vitt jag kan se. Ring gärna och berätta: { $phone }
undelivered-question = Förslaget till <b>{ $name }</b> kom inte fram, så vitt jag kan se. Ring gärna och fråga: { $phone }
undelivered-reminder = Påminnelsen till <b>{ $name }</b> kom inte fram, så vitt jag kan se. Ring gärna i stället: { $phone }
undelivered-notice = <b>{ $name }</b> har inte fått veta vad du har noterat, så vitt jag kan se. Ring gärna och berätta: { $phone }
undelivered-start = Startbeskedet till <b>{ $name }</b> kom inte fram, så vitt jag kan se. Ring gärna och berätta: { $phone }
undelivered-farewell = Personen som du nyss raderade fick inte det sista meddelandet i Telegram.
undelivered-letter-to-manager = Ditt brev ligger på listan hos { $name }, men meddelanden i Telegram kommer inte fram dit just nu. Är det bråttom, så ring: { $phone }
undelivered-concern-to-manager = Det du skrev ligger på listan hos { $name }, men meddelanden i Telegram kommer inte fram dit just nu. Är det bråttom, så ring: { $phone }
todo-unreachable = <b>Går inte att nå i Telegram ({ $count })</b>
todo-undelivered = <b>Ett meddelande kom inte fram ({ $count })</b>
todo-unreachable-line = • { $name }, ring { $phone }
button-have-rung = Jag har ringt
have-rung-done = Fint. { $name } är borta från listan. Går ett meddelande inte fram igen, så säger jag till.
card-letter-undelivered = { $day }, { $name }: { $text } <i>(kom inte fram)</i>
