# Det programmet formulerar självt: välkomstord, löften i kontraktet, inbjudan.
wordings-title = <b>Texter i { $programme }</b>
wordings-which = Vilken vill du se eller skriva om?
wording-label = { $kind } { $language }
wording-in-sv = på svenska
wording-in-en = på engelska
wording-welcome-label = Välkomstord
wording-clauses-label = Löften i kontraktet
wording-invitation-label = Inbjudan
wording-own = egen text
wording-usual = som vanligt
wording-adept = Adepten
wording-mentor = Mentorn
wording-manager = den programansvariga
wording-shown-own = <b>{ $label }</b>, er egen text:
wording-shown-usual = <b>{ $label }</b>, den vanliga texten:
wording-nothing = (Inga egna ord. Den som öppnar länken läser de vanliga välkomstorden direkt.)
wording-welcome-where = De står först, överst i det som den läser som öppnar länken. Sedan kommer det vanliga om anmälan och samtycke.
wording-clauses-where = De står i det moraliska kontraktet, efter att det de två berättar stannar mellan dem. Det löftet är alltid med.
wording-invitation-where = Den står under Länkar, tillsammans med länken, redo att skicka vidare.
wording-welcome-touches = { $count ->
        [0] De nya orden läses av alla som öppnar länken från och med nu.
        [one] De nya orden läses av alla som öppnar länken från och med nu. En deltagare har redan anmält sig och påverkas inte.
       *[other] De nya orden läses av alla som öppnar länken från och med nu. { $count } deltagare har redan anmält sig och påverkas inte.
    }
wording-clauses-touches = { $count ->
        [0] Det gäller alla kontrakt som skrivs från och med nu.
        [one] Det gäller kontrakt som skrivs från och med nu. Ett mentorpar är redan ihop: har de läst sitt kontrakt ändras det inte.
       *[other] Det gäller kontrakt som skrivs från och med nu. { $count } mentorpar är redan ihop: har de läst sitt kontrakt ändras det inte.
    }
wording-invitation-touches = Den nya inbjudan får du nästa gång du öppnar Länkar. Det som redan är skickat ändras inte.
wording-welcome = Skriv programmets egna välkomstord, några meningar.
wording-clauses = Skriv löftena, ett på varje rad. Till exempel: <i>Vi ses minst en gång i månaden.</i>
wording-invitation = Skriv inbjudan så som du själv skulle skicka den. Länken lägger jag till sist.
wording-summary = Så här blir texten.
wording-send = Använd texten
wording-cancelled = Okej, inget är ändrat.
wording-saved = Sparat: { $label }. Texten gäller nu.
wording-put-back = Nu gäller den vanliga texten igen.
button-wordings = Texter
button-word-anew = Skriv en egen text
button-word-usual = Använd den vanliga texten
button-see-wording = Se texten
invitation-usual =
    Hej! Vill du vara med i { $programme }?

    Adepter får någon erfaren att tänka högt med, och mentorer får följa en annan människas utveckling. Anmälan är några korta frågor i Telegram och tar ungefär tre minuter. Öppna länken, så får du veta mer:
