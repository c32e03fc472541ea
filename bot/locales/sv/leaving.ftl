# Hur någon slutar, och hur den som är kvar går vidare.
button-leaving = { $name } slutar …
leaving-how = Hur slutar { $name }? Välj, så ser du först vad som händer och vad var och en får läsa.
button-way-left = { $name } vill sluta
button-way-dismissed = { $name } får inte fortsätta
leaving-sure-left = Ska jag notera att { $name } vill sluta i <b>{ $programme }</b>? Det gäller direkt, och du kan inte ångra det. { $name } kan anmäla sig igen.
leaving-sure-dismissed = Har du bestämt att { $name } ska sluta i <b>{ $programme }</b>? Det gäller direkt. Ring gärna först. Ändrar du dig kan du godkänna { $name } igen från kortet, men det som är slut mellan två kommer inte tillbaka.
leaving-left = { $manager } har noterat att du inte vill vara med i <b>{ $programme }</b> längre. Tack för den här tiden! Stämmer det inte, så skriv till { $manager }.
leaving-dismissed = Hej { $name }! Du är inte längre med i <b>{ $programme }</b>. Tack för den tid du har gett. Undrar du över något, så skriv eller ring till { $manager }.
leaving-meets-soon = { $other } har slutat, och skulle ha träffat { $name } { $day } kl. { $time }. { $name } vet inte om det än. Berätta gärna före mötet.
button-open-left = Öppna
leaving-partner =
    { $other } är inte längre med i <b>{ $programme }</b>, så ni två går inte vidare tillsammans.{ $gone }

    <b>Nästa steg:</b> { $manager } hör av sig om hur du vill fortsätta.
leaving-partner-back =
    Du och { $other } går inte vidare tillsammans i <b>{ $programme }</b>.{ $gone }

    <b>Nästa steg:</b> { $manager } hör av sig om hur du vill fortsätta.
leaving-partner-late = { $other } slutade i <b>{ $programme }</b> innan programmet tog slut. Undrar du över något, så skriv till { $manager }.
leaving-then = Sedan står { $name } på din lista: ny matchning eller avslut?
leaving-kept = Det här finns kvar hos { $name }, men namnet tas bort: { $what }.
leaving-kept-meetings =
    { $meetings ->
        [one] ett möte
       *[other] { $meetings } möten
    }
leaving-kept-answers =
    { $answers ->
        [one] ett eget svar efter ett möte
       *[other] { $answers } egna svar efter möten
    }
leaving-kept-contract = kontraktet
button-left-sure = Ja, notera det och berätta
button-dismissed-sure = Ja, avsluta och berätta
leaving-done = Klart. { $name } är inte längre med.
leaving-ring = <b>Nästa steg är ditt:</b> ring { $name }, { $phone }, och hör hur det ska bli: ny matchning eller avslut?
leaving-why = Kommer frågan varför, kan du säga till exempel: <i>Vad som ligger bakom kan jag inte berätta. Nu vill jag höra hur du vill ha det framöver.</i>
untold-partner =
    { $name } har inte fått veta än att { $other } { $back ->
        [yes] lämnade programmet. Nu är { $other } tillbaka, men de två är inte längre ett par.
       *[no] inte är med längre.
    }
untold-first = Berätta det först, så att ett nytt förslag inte blir det första { $name } hör.
button-untold = Berätta för { $name } om { $other }

button-go-on-alone = Väntar på ny matchning
alone-goes-on = Okej. { $name } väntar på ny matchning, och får höra hur det går ungefär var tredje vecka.
