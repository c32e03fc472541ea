# När två inte fortsätter tillsammans, och ny matchning.
rematch-which = Vilka två gäller det i <b>{ $programme }</b>? Öppna dem, så ser du vad som går att göra. Ingen får veta något förrän du bestämmer det.
rematch-more =
    { $count ->
        [one] En till hittar du under Deltagare.
       *[other] { $count } till hittar du under Deltagare.
    }
rematch-nobody = Inga mentorskap är igång just nu, så ingen behöver en ny matchning.
ending-sure = Vill du avsluta för <b>{ $adept }</b> och <b>{ $mentor }</b>?
ending-reads = Det här får { $name } läsa:
ending-never-again = De två föreslås inte för varandra igen. Båda kan matchas med någon annan.
ending-perhaps-again = Båda kan matchas igen, i första hand med andra.
ending-done = Klart. Det är avslutat för <b>{ $adept }</b> och <b>{ $mentor }</b>, och båda kan matchas igen.
ending-ring = { $name } läser inte här just nu. Ring gärna och berätta: { $phone }

ending-gone = {" "}Tiden ni hade, { $day } kl. { $time }, gäller inte längre.
ending-asked-adept = { $mentor } blir inte din mentor den här gången. { $manager } letar vidare och hör av sig när det finns ett nytt förslag. Du behöver inte göra något just nu.
ending-ahead-adept = { $mentor } blir inte din mentor den här gången.{ $gone } { $manager } letar vidare och hör av sig när det finns ett nytt förslag. Du behöver inte göra något just nu.
ending-ahead-mentor = Du blir inte mentor för { $adept } den här gången.{ $gone } { $manager } hör av sig när det finns ett nytt förslag. Tack för att du ställer upp!
ending-no-start-adept = Du och { $mentor } går inte vidare tillsammans efter första mötet. Så får det vara, det var därför mötet var förutsättningslöst. { $manager } letar vidare och hör av sig när det finns ett nytt förslag. Du behöver inte göra något just nu.
ending-no-start-mentor = Du och { $adept } går inte vidare tillsammans efter första mötet. Så får det vara, det var därför mötet var förutsättningslöst. { $manager } hör av sig när det finns ett nytt förslag. Tack för att du ställer upp!
ending-rematched-adept = Samarbetet mellan dig och { $mentor } avslutas. Sådant händer, och det är helt i sin ordning.{ $gone }

    <b>Nästa steg:</b> { $manager } letar efter en ny mentor till dig och hör av sig. Du behöver inte göra något just nu.
ending-rematched-mentor = Samarbetet mellan dig och { $adept } avslutas. Sådant händer, och det är helt i sin ordning.{ $gone } Tack för allt du har gett!

    <b>Nästa steg:</b> { $manager } hör av sig när det finns ett nytt förslag. Du behöver inte göra något just nu.
reopen-sure = Vill du öppna mentorskapet för <b>{ $adept }</b> och <b>{ $mentor }</b> igen? De fortsätter där de var, med sina möten och sitt kontrakt.
reopen-adept = Mentorskapet med { $mentor } avslutades av misstag och är öppet igen, så ni fortsätter där ni var: mötena ni har haft och ert kontrakt finns kvar.{ $gone }
reopen-mentor = Mentorskapet med { $adept } avslutades av misstag och är öppet igen, så ni fortsätter där ni var: mötena ni har haft och ert kontrakt finns kvar.{ $gone }
reopen-again = {" "}Tiden ni hade, { $day } kl. { $time }, gäller igen.
button-next-round-for = { $name } väntar till nästa omgång
rematch-late =
    Innan du frågar en ny mentor: <b>{ $programme }</b> slutar { $ends }, så ett nytt mentorskap hinner bara { $count ->
        [one] ett möte
       *[other] omkring { $count } möten
    }. Två vägar: { $adept } börjar nu och de två får mer tid på sitt kort när de är igång, eller så väntar { $adept } till nästa omgång. Prata med { $adept } om det först.
