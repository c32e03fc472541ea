# En lista med deltagare, och var och ens egen länk.
importing-how =
    <b>Lägg in en lista med deltagare</b>
    Skicka kalkylarket som en fil hit i chatten: Excel (.xlsx) eller .csv. Jag visar först hur jag har läst det, och inget sparas innan du har sagt ja.

    Sedan får du tillbaka en lista med en egen länk till var och en, som du skickar till personen. Den som öppnar sin länk säger själv ja, rättar det som är fel och svarar på det som saknas. Den som inte har sagt ja inom { $days } dagar tas bort.
importing-columns = Överst i arket ska kolumnerna ha rubriker. <b>Namn</b> behövs. Bra att ha är också <b>Roll</b> (adept eller mentor), <b>Telefon</b>, <b>E-post</b>, <b>Arbetsgivare</b> och <b>Ort</b>, och det som den andra får läsa i ett förslag: <b>Titel</b>, <b>Styrelseuppdrag</b> och <b>Presentation</b>. Ta bara med det som behövs.
importing-send = Skicka arket hit när du vill.
importing-lists = <b>De här har inte sagt ja än</b>
importing-list = • { $file }, { $day }, { $programme }: { $count ->
        [one] en person
       *[other] { $count } personer
    }
importing-ends = { $count ->
        [one] En person på listan { $file } har inte sagt ja, och tas bort { $day }. Du hittar länken under /importera.
       *[other] { $count } personer på listan { $file } har inte sagt ja, och tas bort { $day }. Du hittar länkarna under /importera.
    }
importing-which = Vilket program gäller listan?
importing-reading = Jag läser <b>{ $file }</b> …
importing-found =
    <b>{ $file }</b>
    { $count ->
        [0] Jag hittade ingen som kan läggas in i { $programme }.
        [one] Jag hittade en person att lägga in i { $programme }.
       *[other] Jag hittade { $count } personer att lägga in i { $programme }: { $adepts ->
            [one] en adept
           *[other] { $adepts } adepter
        } och { $mentors ->
            [one] en mentor
           *[other] { $mentors } mentorer
        }.
    }
importing-read-as = <b>Så läser jag kolumnerna</b>
importing-column = • { $heading }: { $column }
importing-unread = • Läser jag inte: { $headings }
importing-first = { $count ->
        [one] <b>Den första</b>
       *[other] <b>De första</b>
    }
importing-sample = Rad { $row }: { $told }
importing-faults = { $count ->
        [one] <b>En sak att titta på</b>
       *[other] <b>{ $count } saker att titta på</b>
    }
importing-row = • Rad { $row }: { $what }
importing-row-of = • { $page }, rad { $row }: { $what }
importing-more = { $count ->
        [one] … och en till.
       *[other] … och { $count } till.
    }
importing-fault-no-name = det står inget namn. Raden är inte med.
importing-fault-name = ”{ $value }” kan jag inte läsa som ett namn. Raden är inte med.
importing-fault-role = ”{ $value }” är varken adept eller mentor. Raden är inte med.
importing-fault-role-both = ”{ $value }”: skriv en roll på raden. Den som ska vara båda får en rad för varje. Raden är inte med.
importing-fault-email = e-postadressen ”{ $value }” stämmer inte. Personen får frågan själv i sin anmälan.
importing-fault-phone = telefonnumret ”{ $value }” stämmer inte. Kanske saknas en siffra? Personen får frågan själv i sin anmälan.
importing-fault-phone-rounded = telefonnumret ”{ $value }” har avrundats av Excel. Gör kolumnen till text, så syns alla siffror. Personen får frågan själv i sin anmälan.
importing-fault-capacity = antalet adepter, ”{ $value }”, förstår jag inte (1, 2 eller 3). Personen får frågan själv i sin anmälan.
importing-fault-long = ”{ $value }” är för långt. Personen får frågan själv i sin anmälan.
importing-fault-twice = samma person som på rad { $value }. Tas med en gång.
importing-fault-there = { $value } är redan med i programmet.
importing-fault-entered = { $value } finns på en lista som redan är inlagd. Den länken gäller.
importing-fault-no-telegram = { $value } har inte Telegram. Har personen sagt ja till dig, så skriv ”ja” i en kolumn med rubriken Samtycke, och ha med ett telefonnummer.
importing-fault-many = { $value } fick inte plats: högst 1 000 personer åt gången.
importing-fault-formula = ”{ $value }” är en formel eller ett fel i kalkylarket, så jag ser inte vad som skulle stå där. Personen får frågan själv i sin anmälan.
importing-fault-formula-words = ”{ $value }” är en formel eller ett fel i kalkylarket, så det är inte med.
importing-fault-long-title = titeln ”{ $value }…” är för lång (högst 80 tecken) och är inte med. Korta den i arket och skicka det igen.
importing-fault-long-boards = styrelserna ”{ $value }…” är för många ord (högst 300 tecken) och är inte med. Korta i arket och skicka det igen.
importing-fault-long-presentation = presentationen ”{ $value }…” är för lång (högst 500 tecken) och är inte med. Korta den i arket och skicka det igen.
importing-fault-no-words = ”{ $value }” säger för lite för att visas för någon, så det är inte med.
importing-fault-boards-adept = ”{ $value }” är inte med: styrelser och egna bolag hör till mentorerna.
importing-fault-beside = ”{ $value }” står utanför kolumnerna som jag läser. Raden är inte med.
importing-no-names = Jag ser inte vilken kolumn som har namnen. Tryck på <b>Rätta kolumnerna</b> och visa mig.
importing-without-role = { $count ->
        [one] <b>En person saknar roll.</b> Är det en adept eller en mentor? Utan roll läggs personen inte in.
       *[other] <b>{ $count } personer saknar roll.</b> Är de adepter eller mentorer? Utan roll läggs de inte in.
    }
importing-pairs = <b>De här hör ihop, enligt arket</b>
importing-pair = • { $adept } – { $mentor }
importing-more-pairs = { $count ->
        [one] … och ett mentorpar till.
       *[other] … och { $count } mentorpar till.
    }
importing-pairs-how = Jag sätter inte ihop dem nu: först säger var och en ja själv, och har sitt samtal med dig. Sedan öppnar du adeptens kort, trycker på <b>Sök en viss mentor</b> och på <b>De är redan överens</b>.
importing-fault-other = ”{ $value }” förstår jag inte som namnet på den andra av de två. Det hindrar inte anmälan.
importing-hidden = { $count ->
        [one] En rad är dold i arket och är inte med. Visa den och skicka arket igen om den ska vara med.
       *[other] { $count } rader är dolda i arket och är inte med. Visa dem och skicka arket igen om de ska vara med.
    }
importing-pages = Här hittade jag inga rubriker, så de bladen är inte med: { $pages }
importing-right = Stämmer det? Inget är sparat än. Är något fel, så rätta i arket och skicka det igen.
importing-nobody = Inget är sparat. Rätta i arket och skicka det igen.
importing-left = Okej, ingen på <b>{ $file }</b> är inlagd, och jag har inte sparat något ur filen.
importing-which-column = Vilken kolumn har jag läst fel?
importing-what-column = Vad står det i kolumnen <b>{ $heading }</b>?
importing-done = { $count ->
        [0] {""}
        [one] Klart. En person är inlagd i <b>{ $programme }</b>.
       *[other] Klart. { $count } personer är inlagda i <b>{ $programme }</b>.
    }{ $by_hand ->
        [0] {""}
        [one] {" "}En person är anmäld till <b>{ $programme }</b> utan Telegram, och väntar på ett samtal med dig.
       *[other] {" "}{ $by_hand } personer är anmälda till <b>{ $programme }</b> utan Telegram, och väntar på ett samtal med dig.
    }
importing-pass-on = <b>Nästa steg är ditt:</b> skicka var och en sin egen länk, i ett mejl eller sms. Länkarna står i listan här under, med en text som du kan använda. De gäller till { $until }.
importing-not-in = { $count ->
        [one] <b>En rad är inte inlagd</b>
       *[other] <b>{ $count } rader är inte inlagda</b>
    }
importing-no-role = • Rad { $row }: { $name } saknar roll.
importing-send-again = Rätta de raderna i arket och skicka det till mig igen. Ingen läggs in två gånger.
importing-none-left = Ingen väntar på den listan: alla har svarat, eller så har tiden gått ut.
importing-caption = Länkarna till <b>{ $programme }</b>. Var och en är bara till den som står på raden. Radera filen när du har skickat dem.
importing-links-file = lankar-{ $day }
importing-sheet = Länkar
importing-heading-row = Rad
importing-heading-name = Namn
importing-heading-role = Roll
importing-heading-phone = Telefon
importing-heading-email = E-post
importing-heading-link = Egen länk
importing-heading-text = Text att skicka
importing-heading-opened = Har öppnat
importing-text-adept =
    Hej { $name }! { $manager } vill ha med dig som adept i { $programme }. Öppna din egen länk i Telegram, så får du veta mer. Det tar ungefär tre minuter, och du bestämmer själv om du vill vara med. Länken gäller till { $until }.
    { $link }
importing-text-mentor =
    Hej { $name }! { $manager } vill ha med dig som mentor i { $programme }. Öppna din egen länk i Telegram, så får du veta mer. Det tar ungefär tre minuter, och du bestämmer själv om du vill vara med. Länken gäller till { $until }.
    { $link }
import-failed = Nu blev det fel hos mig, så listan är inte inlagd. Skicka den gärna igen om en stund. Hjälper inte det, så nämn koden { $id } för den som sköter mig.

column-name = namn
column-first = förnamn
column-last = efternamn
column-email = e-post
column-phone = telefon
column-role = roll
column-employer = arbetsgivare
column-town = ort
column-languages = språk
column-competences = områden
column-goal = mål eller idé
column-capacity = antal adepter
column-telegram = har Telegram
column-agreed = samtycke
column-other = vem personen hör ihop med
column-title = titel
column-boards = styrelser och egna bolag
column-presentation = presentation
column-nothing = läs den inte

entry-intro =
    Hej! Den här länken är till <b>{ $name }</b>.

    { $manager } vill ha med dig som { $role } i <b>{ $programme }</b>. Du bestämmer själv om du vill vara med. Anmälan är några korta frågor och tar högst tre minuter.
entry-what = Det som är ifyllt åt dig: { $what }. Du får se det och kan rätta det innan du skickar något.
entry-kind-name = namn
entry-kind-email = e-post
entry-kind-phone = telefon
entry-kind-employer = arbetsgivare
entry-kind-town = ort
entry-kind-languages = språk
entry-kind-competences = områden
entry-kind-goal = mål eller idé
entry-kind-capacity = antal adepter
entry-kind-title = titel
entry-kind-boards = styrelser och egna bolag
entry-kind-presentation = några rader om dig
entry-told = Tack! En del är redan ifyllt, och { $manager } har skrivit in det som står sist, om vem du är. Jag frågar bara efter det som saknas, och visar allt innan du skickar. Ändra eller ta bort det du vill.
entry-there = Tack! En del är redan ifyllt. Jag frågar bara efter det som saknas, och visar allt innan du skickar.
entry-not-me = Okej. Länken väntar på den som den är till, och jag har inte sparat något om dig.
entry-declined = <b>{ $name }</b> har öppnat sin länk och tackat nej till att vara { $role } i { $programme }. Det som stod på listan är borttaget.

entries-title =
    <b>Har inte sagt ja än</b> i { $programme }
    Du har lagt in dem från en lista. Den som inte har sagt ja när länken går ut tas bort.
entries-nobody = Alla på listorna i { $programme } har svarat, eller så har tiden gått ut.
entries-line =
    { $opened ->
        [1] • { $told }: har öppnat sin länk men inte sagt ja. Länken gäller till { $until }.
       *[0] • { $told }: har inte öppnat sin länk. Länken gäller till { $until }.
    }

entry-card = <b>{ $name }</b>, { $role } i { $programme }
entry-card-title = Titel: { $text }
entry-card-boards = Styrelser och egna bolag: { $text }
entry-card-presentation = Med egna ord: { $text }
entry-card-list = Från { $file }, rad { $row }
entry-card-unopened = Har inte öppnat sin länk.
entry-card-opened = Har öppnat sin länk men inte sagt ja.
entry-card-until = Länken gäller till { $until }. Den som inte har sagt ja då tas bort.
entry-take-off = Ska <b>{ $name }</b> bort från listan? Länken slutar gälla, och det som stod på listan tas bort. Personen får inget meddelande.
entry-take-off-opened = Ska <b>{ $name }</b> bort från listan? Länken är öppnad, så personen får veta att den inte gäller längre. Det som stod på listan tas bort.
entry-taken-off = Klart. <b>{ $name }</b> är borta från listan, och länken gäller inte längre.
entry-link-taken-back = Länken till <b>{ $programme }</b> gäller inte längre. Det som { $manager } hade skrivit om dig är borttaget. Undrar du något, så hör av dig till { $manager }.
