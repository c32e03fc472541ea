# Att stoppa någon tills vidare: med ett tryck. Tillbaka läser man först vem som får veta det, och med vilka ord.
button-suspend = Stoppa { $name } tills vidare
button-suspended-lift = Låt { $name } vara med igen?
button-suspended-lift-sure = Ja, låt { $name } vara med igen
button-suspended-tell = Säg till { $name } att mötena vilar?
button-suspended-send = Skicka till { $name }
button-suspended-still = Fråga mig igen om en vecka
button-suspend-after-all = Ja, stoppa { $name } ändå
suspended-asked-to-wait = Den som har skrivit till dig i förtroende har bett att inget görs än. Vill du ändå stoppa { $name } tills vidare?
suspended-sure-theirs = { $name } får inget meddelande. Där går det inte att boka möten eller se kontaktuppgifter, och på egna sidan står att platsen står stilla just nu.
suspended-sure-other =
    { $role ->
        [adept] { $other } är också adept till { $name }
       *[mentor] { $other } är också mentor till { $name }
    }, och får inget meddelande och inga påminnelser om möten med { $name }. { $day ->
        [none] Inget möte är bokat.
       *[day] Ett möte är bokat { $day } kl. { $time }. Det står kvar tills du säger till { $other }.
    }{ $phone ->
        [none] {""}
       *[some] {" "}Telefon: { $phone }
    }
suspended-sender-reads = <b>Det här får den som skrev läsa:</b>
suspended-though-asked = Du har bett att inget görs än. { $manager } har ändå valt att stoppa det här tills vidare. Jag säger inte till någon annan att du har skrivit.
suspended-done = { $name } är stoppad tills vidare, och har inte fått något meddelande. Jag skickar inga påminnelser, frågor eller förslag till { $name }, och där går det inte att boka möten eller se kontaktuppgifter. Det som redan står i chatten finns kvar. Om en vecka tar jag upp det med dig igen.
suspended-partner-hears =
    { $other } har inte heller fått något meddelande, och får inga påminnelser om möten med { $name }. Bokar eller ändrar { $other } ett möte ändå står det på din lista med tiden, och { $name } får veta det när du låter { $name } vara med igen. { $day ->
        [none] Inget möte är bokat.
       *[day] Ett möte är bokat { $day } kl. { $time }. Det står kvar tills du säger till { $other }, så båda kan gå dit.
    }{ $phone ->
        [none] {""}
       *[some] {" "}Telefon: { $phone }
    }
suspended-partner-hello = Hej { $name }! Det här kommer från { $manager }, om hur det går vidare i programmet. Läs det gärna när du är för dig själv.
suspended-partner =
    Mötena mellan dig och { $other } vilar tills vidare. Du har inte gjort något fel.{ $day ->
        [none] {""}
       *[day] {" "}Mötet { $day } kl. { $time } blir inte av.
    } { $manager } hör av sig till dig. { $phone ->
        [none] Vill du prata före dess, så skriv.
       *[some] Vill du prata före dess, så ring { $phone }.
    }
suspended-told = { $name } får nu veta att mötena vilar.
suspended-lift-sure = Är du säker på att { $name } ska vara med igen?
suspended-lift-urgent = ❗ Ett privat meddelande som är bråttom är inte klart än. Läs det gärna först. Den som skrev det hör inget från mig om möten med den andra, förrän det är klart.
suspended-lift-nobody = Ingen får något meddelande om det.
suspended-lifted =
    { $name } är med igen. { $told ->
        [yes] { $name } får veta det nu.
       *[no] { $name } har inte fått något meddelande om det här.
    }
suspended-lifted-partner = { $other } får veta att mötena kan börja igen.
suspended-partner-over = Hej { $name }! Nu har { $manager } sett till att möten kan bokas igen i { $programme }, och du behöver inte göra något särskilt. Du kan boka möten med { $other } när du vill.
suspended-partner-over-spared = Det du skrev är inte utrett än. Så jag säger fortfarande inget till dig om möten er emellan, förrän det är utrett eller du säger att det är bra.
suspended-over = Hej { $name }! Nu är det som vanligt igen för dig i { $programme }. Du behöver inte göra något särskilt, och du kan boka möten när du vill.
me-meetings-rest = Mötena mellan dig och { $other } vilar tills vidare. { $phone ->
        [none] { $manager } berättar gärna mer. Skriv, så får du svar.
       *[some] { $manager } berättar gärna mer. Ring { $phone }, eller skriv.
    }
me-pair-spared = Nästa möte med { $other } behöver du inte tänka på just nu. Vill du ändå boka, så skriv /mote.
suspended-stays = Okej. { $name } är stoppad också nu efter slutet, och det kan du ändra på kortet när du vill.
suspended-after-end = Programmet är slut. Så länge { $name } är stoppad visar jag inga kontaktuppgifter mellan { $name } och den andra.
button-suspended-stays = Låt det vara så
me-suspended =
    Din plats i { $programme } står stilla just nu. { $phone ->
        [none] { $manager } berättar gärna mer. Skriv, så får du svar.
       *[some] { $manager } berättar gärna mer. Ring { $phone }, eller skriv.
    }
card-suspended =
    { $by ->
        [none] <b>Stoppad tills vidare</b> sedan { $day }.
       *[some] <b>Stoppad tills vidare</b> sedan { $day }, av { $by }.
    }
pair-suspended = <b>{ $name } är stoppad tills vidare</b>, sedan { $day }.
todo-suspended = <b>Stoppad tills vidare, hur blir det? ({ $count })</b>
todo-suspended-line = • { $name }, sedan { $day } { $phone }{ $unheard }
todo-suspended-unheard = { "" } ⚠️ har inte fått veta det här: { $what }
matter-kind-suspended = stoppad tills vidare
copy-suspended = Platsen står stilla sedan
export-suspended = Stoppad sedan
