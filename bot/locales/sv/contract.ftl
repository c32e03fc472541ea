# Det moraliska kontraktet: orden, underskrifterna och texten som båda skriver under.
contract-begin-adept =
    Vad roligt, { $adept }! Du och { $mentor } vill båda gå vidare, och { $manager } har gett klartecken. Nu startar ni.

    <b>Nästa steg är ditt:</b> boka ert nästa möte, och sätt ord på ett till tre mål. Det blir ert moraliska kontrakt, ett löfte er emellan, inte ett juridiskt avtal. Läs det i lugn och ro och skriv under, båda två.
contract-begin-mentor =
    Vad roligt, { $mentor }! Du och { $adept } vill båda gå vidare, och { $manager } har gett klartecken. Nu startar ni.

    { $adept } bokar nästa möte med dig, och sätter ord på ett till tre mål. Det blir ert moraliska kontrakt, ett löfte er emellan, inte ett juridiskt avtal. Du får veta här när det finns något att läsa och skriva under. Vill ni hellre att du skriver det, så går det också bra.
contract-begin-mentor-for-paper =
    Vad roligt, { $mentor }! Du och { $adept } vill båda gå vidare, och { $manager } har gett klartecken. Nu startar ni.

    { $adept } bokar nästa möte med dig, och sätter ord på ett till tre mål. Det blir ert moraliska kontrakt, ett löfte er emellan, inte ett juridiskt avtal. Du får veta när det finns något att läsa och skriva under. Vill ni hellre att du skriver det, så går det också bra.

contract-goal1 =
    { $role ->
        [mentor] Vad vill { $other } nå tillsammans med dig? Börja med det viktigaste målet, gärna så som { $other } själv har sagt det.
       *[adept] Vad vill du nå tillsammans med { $other }? Börja med det viktigaste målet.
    }

    <i>Om du vill ha hjälp på traven: när året med { $other } är slut, vad har då blivit annorlunda?</i>
contract-goal1-label = Mål 1
contract-goal2 = Finns det ett mål till? Ett enda räcker också bra.
contract-goal2-label = Mål 2
contract-goal3 = Och ett tredje?
contract-goal3-label = Mål 3
contract-agreed = Är det något mer som du och { $other } har kommit överens om? Till exempel hur ni hörs mellan mötena, eller hur ni gör när något kommer emellan. Att det ni säger stannar er emellan står redan i kontraktet.
contract-agreed-label = Också överens om
contract-summary = Så här blir ert kontrakt. När du sparar det ligger det klart för { $other } att läsa.
contract-send = Spara kontraktet
contract-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Det du har skrivit ligger kvar, och du kan fortsätta när du vill.
    }
contract-sign-anew = Ändrar du texten behöver ni båda skriva under igen.
contract-not-saved = Kontraktet med { $other } går inte att ändra längre, så jag sparade inte det här. Undrar du över något, så fråga gärna.
contract-meanwhile = { $other } har också skrivit ert kontrakt medan du höll på. Läs det först. Det du själv har skrivit kommer här under, och sparar du det så gäller din text i stället.

contract-written = Tack, nu är det sparat! Läs igenom kontraktet i lugn och ro, och skriv under när det känns rätt. Det ligger klart för { $other } att läsa också.
contract-rewritten = Tack, den nya texten är sparad! Den behöver ni båda skriva under igen. Läs igenom den i lugn och ro.
contract-to-read = { $other } har skrivit ert moraliska kontrakt. Läs det i lugn och ro. Känns det rätt kan du skriva under, annars kan du ändra texten.
contract-new-words = { $other } har ändrat texten i ert moraliska kontrakt. Läs den i lugn och ro. Känns det rätt kan du skriva under.
contract-new-words-signed = { $other } har ändrat texten i ert moraliska kontrakt, så din underskrift gäller inte längre. Läs den nya texten i lugn och ro. Känns det rätt kan du skriva under igen.
contract-same-words = Texten är densamma som förut, så inget är ändrat.
contract-question-write = Du och { $other } har inget moraliskt kontrakt ännu. Sätt ord på ett till tre mål, så kan ni båda läsa det och skriva under.
contract-question-sign = Det moraliska kontraktet mellan dig och { $other } finns att läsa. Känns det rätt kan du skriva under, annars kan du ändra texten.
contract-read = Känns det rätt? Då kan du skriva under. Annars kan du ändra texten.
contract-others-turn = Du har skrivit under. Nu är det { $other } som läser och skriver under.
contract-sure = Det här är ett löfte till { $other }. Vill du skriva under?
contract-thanks = Tack för ditt löfte! Nu är det { $other } som läser och skriver under. Jag hör av mig när det är klart, och du behöver inte göra något just nu.
contract-other-signed = { $other } har skrivit under ert moraliska kontrakt. Läs igenom det i lugn och ro, och skriv under om det känns rätt för dig också.
contract-both-signed = Nu har ni båda skrivit under kontraktet från { $day }. Lycka till, du och { $other }!
contract-then-book = Nästa steg är att ni bestämmer när ni ses. Lägg gärna in tiden här.
contract-signed-already = Du har redan skrivit under, { $day }. Tack!
contract-signed-by = { $name } skrev under { $day }.
contract-signed-on-paper = { $name } har skrivit under på papper, noterat { $day }.
contract-recorded = { $manager } har noterat att du har skrivit under kontraktet med { $other } på papper. Stämmer det inte, så skriv till { $manager }.

# En ny version av ett kontrakt som båda har skrivit under.
contract-version-lead = Så här lyder kontraktet mellan dig och { $other } i dag. Ändra det du vill.
contract-version-note = Det här blir ett förslag till en ny version. Kontraktet ni har gäller tills ni båda har skrivit under den nya.
contract-version-saved = Tack, förslaget är sparat. Läs igenom det i lugn och ro, och skriv under du också. Kontraktet från { $day } gäller tills ni båda har skrivit under det nya. Har ni inte gjort det senast { $by } gäller förslaget inte längre.
contract-version-to-read = { $other } föreslår en ny version av ert moraliska kontrakt. Läs den i lugn och ro. Kontraktet från { $day } gäller tills ni båda har skrivit under den nya. Har ni inte gjort det senast { $by } gäller förslaget inte längre.
contract-version-changed = { $other } har skrivit om förslaget till ny version av ert moraliska kontrakt. Läs det i lugn och ro. Har du redan skrivit under, så gör det en gång till om det känns rätt. Kontraktet från { $day } gäller tills ni båda har skrivit under det nya, och förslaget väntar till och med { $by }.
contract-version-longer = Förslaget till ny version av kontraktet mellan dig och { $other } väntar nu till och med { $by }, så ni har gott om tid.
contract-rests = Mötena mellan dig och { $other } vilar, så { $other } får veta det först när de börjar igen.
contract-own-choice = Du behöver inte göra något med kontraktet nu, det är ditt val.
contract-version-already = Det finns redan ett förslag till en ny version. Här är det.
contract-version-newer = Det finns en nyare version av ert kontrakt. Här är den.
contract-version-meanwhile = { $other } har också föreslagit en ny version medan du höll på. Läs den först. Det du själv har skrivit kommer här under, och sparar du det blir det förslaget i stället.
contract-version-question = Det finns ett förslag till en ny version av det moraliska kontraktet mellan dig och { $other }. Läs det, och skriv under om det känns rätt. Förslaget väntar till och med { $by }. Så länge gäller kontraktet från { $day }.
contract-version-read-mine = Känns det rätt? Då kan du skriva under. Du kan också ändra texten eller ta tillbaka förslaget. Kontraktet från { $day } gäller så länge.
contract-version-read-theirs = Känns det rätt? Då kan du skriva under. Du kan också ändra texten, eller behålla kontraktet från { $day } som det är.
contract-version-others-turn = Du har skrivit under den nya versionen. Nu är det { $other } som läser och skriver under. Förslaget väntar till och med { $by }, och så länge gäller kontraktet från { $day }.
contract-version-thanks = Tack för ditt löfte! Nu är det { $other } som läser och skriver under. Jag hör av mig när det är klart, eller om tiden går ut { $by }.
contract-version-other-signed = { $other } har skrivit under den nya versionen av ert moraliska kontrakt. Läs igenom den i lugn och ro, och skriv under om det känns rätt för dig också.
contract-version-in-force = Nu har ni båda skrivit under, och den nya versionen av kontraktet mellan dig och { $other } gäller. Den förra finns kvar att läsa.
contract-version-old = Den här versionen gäller inte längre. I dag är det kontraktet från { $day } som gäller.
contract-version-waits = Det här är kontraktet som gäller. Ett förslag till en ny version väntar på era underskrifter.
contract-version-fell = Tiden gick ut för den nya versionen av kontraktet mellan dig och { $other }, och ni hann inte båda skriva under. Det gör inget: kontraktet från { $day } gäller som förut. Vill ni ändra det en annan gång, så finns det kvar under knappen här.
contract-version-fell-for-paper = Tiden gick ut för den nya versionen av kontraktet mellan dig och { $other }, och ni hann inte båda skriva under. Det gör inget: kontraktet från { $day } gäller som förut. Vill ni ändra det en annan gång, så säg till.
contract-half-time = Har något i ert moraliska kontrakt hunnit förändras? Då kan du föreslå nya ord. Det ni har gäller tills ni båda har skrivit under, och det är lika bra att låta det vara.
button-change-at-half-time = Ändra kontraktet med { $other }
contract-take-back-sure = Tar du tillbaka förslaget får { $other } veta det, och kontraktet från { $day } gäller som förut. Texten i förslaget försvinner.
contract-taken-back-mine = Nu är förslaget tillbakataget. Kontraktet från { $day } gäller som förut.
contract-taken-back-theirs = { $other } har tagit tillbaka sitt förslag till en ny version av ert kontrakt. Kontraktet från { $day } gäller som förut, och du behöver inte göra något.
contract-declined-mine = Tack, då gäller kontraktet från { $day } som förut. Det har jag skrivit till { $other }.
contract-declined-theirs = { $other } vill hellre behålla ert moraliska kontrakt som det är. Kontraktet från { $day } gäller som förut.
contract-declined-word = { $name } skriver:
contract-decline-too-late = Det förslaget väntar inte på svar längre. Kontraktet som gäller i dag kan du läsa här.

decline-word = Vill du skriva några rader till { $other } om varför du hellre behåller kontraktet som det är? Det går bra att hoppa över.
decline-word-label = Dina rader
decline-summary = Så här blir det: kontraktet ni har gäller som förut, och { $other } får veta att du hellre behåller det.
decline-send = Behåll kontraktet som det är
decline-cancelled = Okej, jag har inte sagt något. Förslaget ligger kvar.

# Det som skrivs under. Sparas som det står, så ändringar här gäller bara nya kontrakt.
contract-text-head =
    MORALISKT KONTRAKT
    { $programme }, { $day }

    Adept: { $adept }
    Mentor: { $mentor }
contract-text-replaces = Ersätter vårt kontrakt från { $day }.
contract-text-goals =
    Det här vill { $adept } nå:
    { $goals }
contract-text-agreed =
    Det här har vi också kommit överens om:
    { $agreed }
contract-text-plan =
    Så ses vi:
    • Vi siktar på { $meant ->
        [one] ett möte
       *[other] { $meant } möten
    } till och med { $ends }, det första inräknat.
    • Med ungefär { $weeks } veckor mellan mötena hinner vi { $lands }. { $short ->
        [yes] Vill vi hinna fler behöver vi ses lite tätare.
       *[no] Det räcker till det vi siktar på.
    }
contract-text-promises =
    Det här lovar vi varandra:
    • Det vi berättar för varandra stannar mellan oss två.
    { $clauses }

    Det här är ett löfte oss emellan, inte ett juridiskt avtal, och vi kan ändra det tillsammans.
contract-text-clauses =
    • Vi gör vårt bästa för att samarbetet ska bli så givande och utvecklande som möjligt för oss båda.
    • { $adept } driver på, förbereder mötena och fattar själv sina beslut.
    • { $mentor } lyssnar, frågar och ger av sin tid, och kommer inte med färdiga svar.
    • Fungerar det inte, så säger vi det ärligt, till varandra eller till { $manager }.
    • Vi säljer ingenting till varandra och tar inte betalt av varandra.
    • Vi är med för att vi vill. Den som vill sluta får göra det utan att förklara sig, och ingen får skulden.

me-pair-adept-active = Du och { $mentor } är igång i <b>{ $programme }</b>. <b>Nästa steg är ditt:</b> bestäm med { $mentor } när ni ses nästa gång.
me-pair-mentor-active = Du och { $adept } är igång i <b>{ $programme }</b>. { $adept } planerar mötena och bestämmer med dig när ni ses nästa gång.
me-pair-adept-paused =
    { $until ->
        [none] Du och { $mentor } har paus i <b>{ $programme }</b> tills vidare.
       *[day] Du och { $mentor } har paus i <b>{ $programme }</b> till { $until }.
    } { $ahead ->
        [yes] Mötet som redan är inlagt står kvar:
       *[no] Inget väntar på dig.
    }
me-pair-mentor-paused =
    { $until ->
        [none] Du och { $adept } har paus i <b>{ $programme }</b> tills vidare.
       *[day] Du och { $adept } har paus i <b>{ $programme }</b> till { $until }.
    } { $ahead ->
        [yes] Mötet som redan är inlagt står kvar:
       *[no] Inget väntar på dig.
    }

copy-contract = Moraliskt kontrakt
copy-contract-made = Skrivet
copy-contract-writer = Skrivet av
copy-contract-goals = Mål
copy-contract-adept-signed = Adepten skrev under
copy-contract-mentor-signed = Mentorn skrev under
copy-contract-on-paper = { $at }, på papper
copy-contract-text = Hela texten
