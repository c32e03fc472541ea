# Brev mellan deltagare och programansvarig.
letter-text = Skriv det du vill säga till { $to }. Ingen annan deltagare ser det.
letter-text-label = Ditt brev
letter-summary = Ska jag skicka det här till { $to }? Vill du lägga till något, så skriv det.
letter-send = Skicka
letter-cancelled = Okej, inget skickades.
reply-text = Skriv ditt svar till { $to }.
reply-text-label = Ditt svar
reply-summary = Ska jag skicka det här till { $to }? Vill du lägga till något, så skriv det.
reply-send = Skicka
reply-cancelled = Okej, inget skickades.
letter-sent = Skickat till { $to }. Ett svar kommer hit.
letter-sent-by-manager = Skickat till { $to }.
letter-settled = Okej, brevet är borta från listan.
letter-read = { $manager } har läst det du skrev.
letter-to-manager =
    <b>{ $name }</b> ({ $role }) skriver:
    <blockquote>{ $text }</blockquote>
letter-from-manager =
    <b>{ $name }</b> skriver till dig:
    <blockquote>{ $text }</blockquote>
letter-goes-by-hand = { $name } har inte Telegram. Det du skriver kommer tillbaka till dig, att ringa eller skicka på annat sätt.
letter-may-not-arrive = Sedan { $day } når jag inte { $name } i Telegram. Ring hellre: { $phone }
