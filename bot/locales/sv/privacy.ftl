# Mina uppgifter.
privacy = <b>Dina uppgifter</b>
privacy-read-by-managers = <b>Det här läser { $readers }:</b>
privacy-read-by-all = <b>Det här ser du, den du har kontakt med och { $readers }:</b>
privacy-read-by-two = <b>Det här läser bara du och den du har kontakt med:</b>
privacy-read-by-self = <b>Det här läser bara du:</b>
privacy-nobody = ingen just nu, utom breven och anmälan
privacy-kept-registration = • det du har svarat i anmälan, och var du är i programmet
privacy-kept-letters = • breven mellan dig och { $manager }
privacy-kept-interview = • anteckningar, också från samtalet med dig, och när de har ringt dig och vad det blev av det
privacy-kept-answers = • ditt svar efter första mötet, och det du svarar efter mötena och i avstämningar och uppföljningar
privacy-kept-concern = • det du skriver under Något skaver
privacy-kept-gatherings = • vilka programträffar du har bjudits in till, vad du har svarat och om du kom
privacy-kept-meetings = • när ni ses och har setts
privacy-kept-points = • det du vill ta upp på ett möte, till en månad efter mötet. Din mentor läser det bara om du säger ja
privacy-kept-together = • vad du har svarat på frågan om ett möte tillsammans med en annan adept
privacy-kept-plan = • affärsplanen, om du skriver en, och kommentarer till den. Bara adepten och den mentor som adepten delar med läser den
privacy-kept-contract = • ert kontrakt
privacy-others = Den som du föreslås för ser ditt namn, var du arbetar och vad du vill eller kan. Telefon och e-post får ni av varandra först när mentorn har tackat ja och adepten har tackat ja eller haft tid att säga nej. I kopian får du allt om dig, också det andra har antecknat. Den som är programansvarig kan också spara det som syns för programansvariga i en fil.
privacy-telegram = Det går via Telegram, som inte är krypterat hela vägen. Det boten skriver till dig sparas inte hos oss när det väl är skickat.
copy-bosses = Programansvariga som har sagt att de är din chef, och därför inte läser det du berättar
copy-boss = { $at }, { $name }
privacy-manager = Vi sparar ditt namn, de uppgifter du har lagt till, ditt id i Telegram, breven du skriver och en förteckning över vad du gör i programmet. Adepter och mentorer ser namnen på dem som är programansvariga.
privacy-stranger = Jag vet inget om dig mer än ditt id i Telegram ({ $id }) och vilket språk du vill prata. Det rensas efter 30 dagar. Anmäler du dig till ett program sparas dina svar, och bara den som är programansvarig läser dem.
copy-caption = Här är allt som är sparat om dig.
copy-data-caption = En fil för datorprogram (JSON) med det som är sparat om dig, om du vill ta med dig uppgifterna någon annanstans.
consents-title = <b>Det här har du sagt ja till:</b>
consents-stored = • att vi sparar dina svar i { $programme }, { $day }. Du tar tillbaka det genom att sluta
consents-shown = • att adepter i { $programme } får läsa din presentation
consents-plan = • att { $mentor } läser din affärsplan
consents-mail = • mejl om möten, { $day }
copy-title = Allt som är sparat om dig
copy-made = Skapad
copy-person = Du
copy-language = Språk i boten
copy-telegram = Id i Telegram
copy-since = Första gången här
copy-unreachable = Går inte att nå i Telegram sedan
copy-missed = Ett meddelande till dig kom inte fram
copy-deletion-asked = Du bad om att allt raderas
copy-state = Läge
copy-state-invited = har inte sagt ja till att vi sparar svaren
copy-state-registering = anmälan är inte skickad
copy-state-registered = anmäld, och har inte fått besked än
copy-state-withdrawn = har slutat, på egen önskan
copy-joined = Valde roll
copy-file = mina-uppgifter
copy-membership = { $programme }, { $role }
copy-consented = Du sa ja till att vi sparar dina svar
copy-letters = Brev
copy-letter = { $at }, { $name }: { $text }
copy-letter-undelivered = { $at }, { $name }: { $text } (kom inte fram)
copy-drafts = Det här har du skrivit men inte skickat, så bara boten har det
withdraw-sure = Vill du ta tillbaka din anmälan till <b>{ $programme }</b>? { $manager } får veta det. Dina svar ligger kvar tills du ber om att de raderas, och du kan anmäla dig igen.
withdraw-pair = Då går du och { $other } inte vidare tillsammans. { $manager } berättar det för { $other }, själv eller med de här orden:
stop-sure = Vill du sluta i <b>{ $programme }</b>? { $manager } får veta det. Dina svar ligger kvar tills du ber om att de raderas, och du kan anmäla dig igen.
withdrawn = Din anmälan till <b>{ $programme }</b> är tillbakatagen. Tack för att du hörde av dig.
stop-done = Du är inte längre med i <b>{ $programme }</b>. Tack för den här tiden! Dina svar ligger kvar tills du ber om att de raderas, och du är välkommen tillbaka.
deletion-sure = Vill du att allt om dig raderas? Det sker av sig självt <b>{ $day } kl. { $time }</b>. Till dess kan du ångra dig när som helst.
deletion-all = Det här raderas: anmälan, det du har svarat och skrivit, brev, möten, kontrakt och affärsplan, och det andra har antecknat om dig.
deletion-stays = I övrigt blir bara siffror utan namn kvar: hur många som har varit med, hur ofta folk har setts, och en logg där du är ett nummer. I säkerhetskopior från tiden före finns uppgifterna tills de byts ut.
deletion-who-hears = { $manager } ser att du har bett om det. { $others } får veta det först när det är gjort, och inte varför.
deletion-meeting-before = Mötet med { $other } { $day } kl. { $time } är kvar tills någon av er ändrar det.
deletion-meeting-after = Mötet med { $other } { $day } kl. { $time } blir inte av, eftersom dina uppgifter är raderade då. Säg gärna till { $other } själv innan dess.
deletion-manager-hears = { $manager } ser att du har bett om det.
deletion-manages = Du är programansvarig för <b>{ $programme }</b>, så dina uppgifter kan inte raderas så länge. Lämna först över till en kollega.
deletion-off = Då ligger allt kvar. Inget är raderat, och du är med som förut.
deletion-told = En person är raderad, efter en önskan { $day }. Har du sparat något själv om någon som ville bort då, så ta bort det också.
deletion-keeps = { $others } behåller dagarna då ni sågs, sina egna svar och ert kontrakt, om ni skrev under ett. Ditt namn tas bort där, och det står inte heller var ni sågs.
deletion-goes =
    Det här försvinner helt, också för andra:
    { $what }
deletion-goes-plan = • Affärsplanen, med det som är delat och kommentarerna till den.
deletion-goes-comments = • Kommentarerna i affärsplaner, så adepten kan inte läsa dem längre.
deletion-goes-diploma = • Diplomets nummer, så det går inte att kontrollera längre. Pappret finns kvar hos den som har det.
deletion-asked = Allt om dig raderas <b>{ $day } kl. { $time }</b>. Till dess kan du ångra dig när som helst. Det räcker att skriva <i>ångra</i>. { $manager } ser att du har bett om det. Du får ett sista meddelande när det är gjort.
farewell = Allt som fanns sparat om dig är nu raderat. Tack för den här tiden, och lycka till!
farewell-kept = Det som fanns sparat om dig är nu raderat. { $count ->
        [one] Den du hade kontakt med
       *[other] De du hade kontakt med
    } behåller dagarna då ni sågs, sina egna svar och ert kontrakt, om ni skrev under ett, men utan ditt namn. Tack för den här tiden, och lycka till!
copy-state-waiting = godkänd, och med i programmet
copy-state-on-hold = programansvarig har bett om att vänta
copy-state-declined = programmet har tackat nej
copy-state-dismissed = programansvarig har avslutat
copy-interview = Från samtalet med dig
copy-state-over = programmet är slut
copy-state-completed = har varit med till slutet
delete-sure = Ska allt om { $name } raderas? Det går inte att ångra.
died-sure = Så sorgligt. Jag skickar inget till { $name }, och inget om { $name } till någon annan, om du inte själv skriver det. Påminnelser och frågor som väntar försvinner, och allt som är sparat raderas. Det går inte att ångra.
died-told = { $name } har fått dina ord om { $gone }, och inget annat. <b>Nästa steg är ditt:</b> ring också. { $phone }
died-tell =
    { $name } har inte fått veta något av mig. <b>Nästa steg är ditt:</b> ring och berätta. { $phone }

    Du kan säga till exempel: <i>Jag har något tungt att berätta. { $gone } har gått bort. Du behöver inte tänka på något i programmet nu. Jag finns här om du vill prata, i dag eller längre fram.</i>
deleted = Allt om personen är raderat. Har du sparat något själv, så ta bort det också.
answerable =
    { $organisation ->
        [none] { $manager } svarar på frågor om dina uppgifter.
       *[some] <b>{ $organisation }</b> ansvarar för dina uppgifter. Har du frågor om dem: { $contact }
    }
    Du har rätt att klaga hos Integritetsskyddsmyndigheten (IMY): imy.se
