# Vänliga svar när något inte går. Ingen skuld, och alltid hur man gör i stället.
error-empty = Jag såg ingen text i ditt svar. Skriv det gärna med några ord.
error-too-long = Det blev lite långt för mig: { $length } tecken, och jag kan ta emot { $longest }. Korta gärna ner det och skicka igen.
error-name = Det ser inte ut som ett namn. Vad heter du?
error-called = Skriv bara namnet som du brukar kallas, till exempel: Karin
error-answer-or-page = Är »{ $word }« ditt svar på frågan? Tryck på det i så fall. Vill du i stället öppna en sida, så tryck på Avbryt först.
error-answer-or-undo = Har du ångrat dig? Tryck på Avbryt om du vill lämna det här. Är »{ $word }« ditt svar på frågan, så tryck på det.
error-undo-how = Har du ångrat dig? Tryck på Avbryt om du vill lämna det här.
error-page-after-this = »Deltagare« och liknande ord öppnar en sida, så jag har inte lagt till det. Skicka det du har skrivit eller tryck på Avbryt först, och skriv ordet igen.
error-email = Det ser inte ut som en hel e-postadress. Skriv den till exempel så här: namn@exempel.se
error-email-mistyped = Blev det en bokstav fel i adressen? Tryck på den som stämmer, eller skriv den igen.
error-phone-anonymous = Det är ett anonymt Telegram-nummer, och dit kan ingen ringa. Skriv gärna ditt vanliga nummer, till exempel så här: 070-123 45 67
error-phone = Det numret känner jag inte igen. Skriv det till exempel så här: 070-123 45 67
error-work = Skriv både arbetsplats och ort, med ett komma emellan. Till exempel: Nordbygg, Umeå. Är du till exempel pensionär eller student räcker det ordet.
error-organisation = Skriv både organisationen och en e-postadress eller ett telefonnummer. Till exempel: Nordstiftelsen, info@nordstiftelsen.se
error-outsider = Skriv både namn och telefonnummer. Till exempel: Sara Berg, 070-123 45 67
error-only-text = Jag kan bara läsa text. Skriv gärna svaret med några ord.
error-press-a-button = Tryck på en av knapparna, så kommer vi vidare.
error-nearest-will-do = Det gör inget om du inte vet säkert. Tryck på det som ligger närmast.
error-no-length = Det kan jag inte läsa som en längd. Skriv till exempel <i>två timmar</i> eller <i>1,5 timme</i>, eller tryck på en av knapparna.
error-what-to-change = Okej, då ändrar vi. Tryck på det du vill ändra, eller på Avbryt.
error-answers-what = Var det ett svar på det här? Tryck i så fall på knappen, för jag har sagt annat sedan dess.
error-which-of-two = Menar du »{ $first }« eller »{ $second }«? Tryck på det som stämmer.
error-which-button = Det kan betyda flera av svaren. Tryck på det du menar.
error-kept-for-later = Det du skrev följer med. Välj också ett av svaren här under.
error-not-own-contact = Det där var någon annans kontakt. Dela ditt eget nummer, eller skriv det.
error-cannot-skip = Den här frågan går inte att hoppa över. Vill du sluta här, så skriv <i>avbryt</i>.
error-choose-one = Välj minst en innan du trycker på Klar.
error-first-question = Det här är den första frågan.
error-closed-question = Den frågan är redan stängd. Titta längst ner i chatten.
error-number-not-read = Det kan jag inte läsa som ett antal. Skriv en siffra från 1 till { $most }, eller tryck på en knapp.
error-length-not-read = Hur långt är ett möte? Skriv till exempel <i>2 timmar</i> eller <i>90 minuter</i>, från en halvtimme till åtta timmar.
error-meeting-end = Jag lägger bara in när mötet börjar, kl. { $time }. I kalendern får det så lång tid som ett möte brukar ta i programmet. Är det så här du menar?
error-programme-length = Ett program behöver vara mellan åtta veckor och tre år långt. Ändra start eller slut.
error-programme-over = Programmets sista dag har redan varit. Ändra start och slut.
error-programme-days =
    { $choices ->
        [some] Från { $starts } till { $ends } går inte: ett program är mellan åtta veckor och tre år långt. Tryck på dagen om det är den du menar, eller skriv en annan.
       *[none] Från { $starts } till { $ends } går inte: ett program är mellan åtta veckor och tre år långt. Skriv en annan dag.
    }
error-programme-ended = { $ends } har redan varit, så då skulle programmet vara slut. Skriv en annan dag.
error-programme-named-alike = Du har redan ett program som heter { $programme }. Ge det här ett namn som skiljer dem åt, till exempel med årtalet.
error-programme-has-ended = { $programme } är slut, så det här går inte längre. Inget väntar på dig.
error-not-now = Det går inte just nu. Tryck på Var är jag? så ser du nästa steg.
error-not-now-desk = Det går inte just nu. Kanske är det redan gjort, av dig eller av en kollega. Hur det är nu ser du på kortet, eller under Att göra.
error-asked-already = { $mentor } har redan fått frågan om { $adept }. Hur det går ser du under /par.
error-has-mentor = { $adept } har redan en mentor eller ett förslag på gång: { $mentor }. Hur det går ser du under /par.
error-not-allowed = Det där kan jag inte öppna åt dig. Det kanske inte finns kvar. Skriv /start, så ser du vad du kan göra.
error-only-managers = Det där gör bara de som är programansvariga.
error-colleague-own = Länken är till den du vill bjuda in. Skicka den vidare, så hör jag av mig när du har fått svar.
error-colleague-already = { $role ->
        [manager] Du är redan programansvarig för { $programme }. /attgora visar vad som väntar.
       *[assistant] Du hjälper redan till i { $programme }. /attgora visar vilka du kan ringa.
    }
error-colleague-last = Du är ensam programansvarig för { $programme }. Bjud först in någon under Vi som håller i programmet, så att deltagarna har någon att vända sig till.
error-gone = Det där finns inte längre.
error-unknown-command = Det kommandot känner jag inte till. Här är det du kan göra:
error-cannot-read = Sådant kan jag inte läsa, bara text och knappar. Här är det du kan göra:
error-cannot-read-file = Bilder och sådana filer kan jag inte läsa, bara text och knappar. Är det en lista med deltagare, så skicka den som Excel (.xlsx) eller .csv.
error-no-manager = Du är inte med i något program ännu, så det finns ingen att skriva till. Skriv /start för att anmäla dig.
error-write-from-card = Öppna personens kort under Deltagare. Där skriver du till den du vill nå.
error-nothing-open = Det finns inget att avbryta just nu.
error-link-unknown = Den länken leder ingenstans. Be om en ny, eller skriv /start.
error-link-used = Den länken är redan använd eller för gammal. Be om en ny.
error-not-for-you = Den här inbjudan är till en mentor utifrån, så jag kan inte öppna den åt dig. Den går fortfarande att använda.
error-adept-taken = { $adept } väntar inte längre på ett förslag. Det du har skrivit ligger kvar, så inget är förlorat.
error-move-not-yours = Den här länken kan jag inte göra åt dig. { $name } kan göra den på sitt gamla konto, under /uppgifter. Går inte det, så hör av dig till den som sköter boten.
error-account-taken = Det här Telegram-kontot är redan med. Öppna länken från det nya kontot i stället.
error-twin-same-role = De två har samma roll i samma program, så de kan inte slås ihop. Radera den ena i stället.
error-twin-elsewhere = { $name } är med i ett program till och har inget Telegram där jag kan fråga. Därför kan jag inte slå ihop de två.
error-same-contact = De två har samma telefonnummer eller e-postadress, så de kan inte föreslås för varandra.
error-ruled-out = De två passar inte ihop: det finns en koppling, eller så har någon av dem sagt nej.
error-left-alone = Prata först med { $name }, vars mentor eller adept inte längre är med. Tryck sedan på Väntar på ny matchning på kortet.
error-untold = Berätta först för { $name } att den som var mentor eller adept inte längre är med. Sedan går det att fråga.
error-concern-no-reader =
    Just nu finns det ingen här som kan läsa det utan att själv vara med. { $outsider ->
        [none] Prata gärna med någon utanför programmet som du litar på.
       *[some] Ring gärna { $outsider }, { $outsider-phone }, som står utanför programmet.
    }
error-not-yet = De två får svara i lugn och ro först. Vänta tills svarstiden är över, så kan ingen räkna ut vad någon har svarat.
error-no-room = Den mentorn har ingen plats kvar. Notera ett nej, eller ta tillbaka förslaget.
error-contract-changed = Den texten finns inte kvar. Skriv /jag, så ser du hur det ligger till med ert kontrakt.
error-contract-signed = Den underskriften finns redan.
error-nobody-looks-after = De två behöver en programansvarig som får läsa vad båda berättar. Bjud in en till: /program och sedan Vi som håller i programmet.

# Dagar och tider som folk skriver dem: vad som sägs innan de räknas.
error-read-not-understood =
    { $wanted ->
        [time] Den tiden kan jag inte läsa. Skriv den till exempel så här: 14.30
       *[day] Den dagen kan jag inte läsa. Skriv den till exempel så här: torsdag nästa vecka, eller 9 mars
    }
error-read-unknown-words = Jag förstod inte alla ord. Menar du så här? Tryck, eller skriv bara dag och tid.
error-read-unsure = Menar du så här? Tryck, eller skriv igen.
error-read-several = Det kan betyda olika saker. Vilket menar du?
error-read-contradiction =
    Det går inte riktigt ihop: veckodag, datum eller tid stämmer inte med varandra. { $choices ->
        [single] Menar du så här? Tryck, eller skriv igen.
       *[some] Vilket menar du?
    }
error-read-no-such-day =
    Den dagen finns inte. { $choices ->
        [single] Menar du den här? Tryck, eller skriv igen.
       *[some] Vilken menar du?
    }
error-read-no-such-time =
    Den tiden finns inte på klockan. { $choices ->
        [none]
            { $wanted ->
                [time] Skriv den till exempel så här: 14.30
               *[day] Skriv till exempel så här: torsdag 14.30
            }
        [single] Menar du så här? Tryck, eller skriv dag och tid igen.
       *[some] Vilken dag menar du? Tryck, eller skriv dag och tid igen.
    }
error-read-which-day =
    { $choices ->
        [none] Vilken dag blir det? Skriv den till exempel så här: 9 mars
        [single] Menar du den dagen? Tryck, eller skriv en annan.
       *[some] Vilken av dagarna?
    }
error-read-day-or-night =
    { $choices ->
        [single] Menar du den tiden? Tryck, eller skriv en annan.
       *[some] Mitt på dagen eller tidigt på morgonen? Välj det du menar.
    }
error-read-roughly = Menar du den tiden? Tryck, eller skriv en annan.
error-read-past = { $day } har redan varit. Skriv en dag som kommer.
error-read-too-early = { $day } är för tidigt: då kände ni inte till varandra än. Skriv en dag från { $first }.
error-read-too-late = Programmets sista dag är { $last }, så { $day } blir för sent. Skriv en tidigare dag. Finns det ingen som passar, så skriv avbryt: efter sista dagen ses ni så ofta ni vill, men det läggs inte in här.
error-read-far = Den dagen ligger för långt bort. Skriv en som är närmare.
error-read-time-is-kept = Tiden har jag. Vilken dag blir det?
error-read-day-is-kept = Dagen har jag. Vilken tid blir det?
read-past = Den dagen har redan varit.
read-quiet-day = Det är en helg eller ledig dag, så se efter att den passar er båda.
read-away-day = Då är många lediga, så se efter att dagen passar er båda.
error-personal-link = Den länken är personlig, till någon på din lista. Skicka den till personen; den går fortfarande att använda.
error-list-no-programme = Inget av dina program är öppet för nya deltagare just nu.
error-list-busy = Jag läser redan en lista åt dig. Vänta tills den är klar, och skicka sedan den här igen.
error-list-too-large = Den filen är för stor för mig (högst 5 MB). Ta bort bilder och blad som inte behövs, eller spara listan som .csv, och skicka den igen.
error-list-empty = Den filen är tom.
error-list-old = Det här är en äldre Excelfil (.xls). Öppna den, välj <b>Spara som</b> och <b>Excel-arbetsbok (.xlsx)</b>, och skicka den nya filen.
error-list-locked = Filen är skyddad med ett lösenord, så jag kan inte öppna den. Spara en kopia utan lösenord och skicka den.
error-list-other = Den sortens fil kan jag inte läsa. Spara listan som Excel (.xlsx) eller .csv (i Numbers: <b>Exportera</b>) och skicka den igen.
error-list-picture = En bild eller PDF kan jag inte läsa. Skicka listan som Excel (.xlsx) eller .csv.
error-list-broken = Filen gick inte att öppna. Öppna den i Excel, spara den på nytt och skicka den igen.
error-list-no-headings = Jag hittar inga rubriker i listan. Skriv till exempel Namn, Roll, Telefon och E-post i cellerna överst, och skicka den igen.
error-list-gone = Jag kunde inte hämta filen från Telegram. Skicka den igen.
error-digest-hour = Sammanfattningen kan komma mellan 7.00 och 18.00. Vilken tid passar?
error-absence-backwards = Den sista dagen är före den första. Ändra den ena eller den andra.
error-absence-long = Det är mer än ett halvår. Välj kortare, eller bjud in någon som tar över.
error-absence-past = De dagarna har redan varit. Välj andra.
error-absence-both-away = { $name } kan inte rycka in just de dagarna. Ändra dagarna, eller välj någon annan. Finns det ingen, så bjud in en programansvarig till.
error-quiet-not-read = Jag förstår inte <i>{ $part }</i>. Inget är ändrat. Skriv veckor eller dagar, till exempel <i>v. 8</i>, <i>16–20 februari</i> eller <i>22 dec–7 jan</i>.
error-quiet-past = <i>{ $part }</i> har redan varit. Inget är ändrat. Menar du ett annat år, så skriv året också.
error-quiet-outside = <i>{ $part }</i> ligger utanför programmets dagar. Inget är ändrat. Skriv dagar medan programmet pågår.
error-quiet-too-much = Då skulle mer än halva programmet vara lugnt. Inget är ändrat. Skriv kortare tider.
error-pause-begins-today = Pausen börjar i dag. Skriv bara vilken dag det börjar igen.
error-pause-too-early = Det tidigaste är i morgon. Vilken dag börjar det igen?
error-pause-long = Det är mer än ett år bort. Skriv en dag inom ett år, eller välj Tills vidare.
error-rests = { $name } vill inte ha några förslag just nu.
error-meetings-rest = Mötena mellan dig och { $other } vilar tills vidare, så inget är bokat. { $phone ->
        [none] { $manager } berättar gärna mer. Skriv, så får du svar.
       *[some] { $manager } berättar gärna mer. Ring { $phone }, eller skriv.
    }
error-suspended =
    Det här går inte just nu, för din plats i programmet står stilla. { $phone ->
        [none] { $manager } berättar gärna mer. Skriv, så får du svar.
       *[some] { $manager } berättar gärna mer. Ring { $phone }, eller skriv.
    }
error-diploma-too-early = Diplomen kan delas ut från { $day }.
error-diploma-nobody = Alla som ska ha diplom har fått sitt.
error-diploma-none-yet = Inget diplom är utfärdat än.
error-goals-too-many =
    Det ser ut som { $count } mål på en gång. { $free ->
        [one] Skriv ett mål här.
       *[other] Här får { $free } plats, så skriv de viktigaste.
    }
