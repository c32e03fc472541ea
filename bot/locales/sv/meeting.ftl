# När och var de två ses.
meeting-day =
    { $moved ->
        [none]
            { $other ->
                [none] Vilken dag ses { $adept } och { $mentor }?
               *[partner] Vilken dag ses du och { $other }?
            } Tryck på en dag, eller skriv allt på en rad: torsdag 14.30 hos mig.
       *[day]
            { $other ->
                [none] { $adept } och { $mentor } ska ses { $moved }. Vilken dag blir det i stället?
               *[partner] Du och { $other } ska ses { $moved }. Vilken dag blir det i stället?
            } Tryck på en dag, eller skriv allt på en rad: torsdag 14.30 hos mig.
    }
meeting-day-label = Dag
meeting-time = Vilken tid? Tryck på en, eller skriv den, till exempel 14.30.
meeting-time-label = Tid
meeting-place = Var ses ni? Skriv platsen eller en länk till videomötet.
meeting-no-place = Spara utan plats
meeting-place-label = Plats
meeting-summary =
    { $other ->
        [none] Så här lägger jag in mötet mellan { $adept } och { $mentor }. Stämmer det?
       *[partner]
            { $moved ->
                [none] Så här lägger jag in ditt möte med { $other }. Stämmer det?
               *[day] Så här blir ditt möte med { $other } i stället. Stämmer det?
            }
    }
meeting-send = Spara mötet
meeting-cancelled =
    { $moved ->
        [none] Okej, inget är inlagt.
       *[day] Okej, inget är ändrat. Mötet står kvar.
    }
meeting-noted-mine = Mötet med { $other } är inlagt: { $day } kl. { $time }.
meeting-been-mine = Klart! Mötet { $day } med { $other } är inlagt. Nästa vardag kommer frågan om hur det kändes.
meeting-noted-theirs =
    { $other ->
        [none] { $author } har lagt in att ni ses { $day } kl. { $time }.
       *[partner] { $author } har lagt in att du och { $other } ses { $day } kl. { $time }.
    } { $other ->
        [none] Passar det?
       *[partner] Passar det inte, så ändra det här.
    }
meeting-noted-theirs-for-paper =
    { $other ->
        [none] { $author } har lagt in att ni ses { $day } kl. { $time }.
       *[partner] { $author } har lagt in att du och { $other } ses { $day } kl. { $time }.
    } Passar det inte, så säg till.
meeting-been-theirs =
    { $other ->
        [none] { $author } har lagt in att ni sågs { $day }.
       *[partner] { $author } har lagt in att du och { $other } sågs { $day }.
    } Stämmer det inte, så ändra det här.
meeting-been-theirs-for-paper =
    { $other ->
        [none] { $author } har lagt in att ni sågs { $day }.
       *[partner] { $author } har lagt in att du och { $other } sågs { $day }.
    } Stämmer det inte, så säg till.
meeting-hear-of-change = Föreslår { $other } en annan tid får du veta det här.
meeting-where = Plats: { $place }
first-meeting-nudge-adept = Har du och { $mentor } hittat en tid att ses? Hör gärna av dig till { $mentor }. Behöver du hjälp, så skriv till { $manager }.
first-meeting-nudge-mentor = Har du och { $adept } hittat en tid att ses? Har ni en tid kan du lägga in den här. Behöver du hjälp, så skriv till { $manager }.
first-meeting-nudge-mentor-for-paper = Har du och { $adept } hittat en tid att ses? Har ni en tid, så säg till. Behöver du hjälp, så skriv till { $manager }.
meeting-moved-mine = Klart! Mötet med { $other } är flyttat till { $day } kl. { $time }.
meeting-met-mine = Klart! Mötet { $day } med { $other } är inlagt.
meeting-moved-theirs =
    { $other ->
        [none] { $author } har flyttat ert möte: ni ses { $day } kl. { $time }.
       *[partner] { $author } har flyttat mötet: du och { $other } ses { $day } kl. { $time }.
    } { $other ->
        [none] Passar det?
       *[partner] Passar det inte, så ändra det här.
    }
meeting-moved-theirs-for-paper =
    { $other ->
        [none] { $author } har flyttat ert möte: ni ses { $day } kl. { $time }.
       *[partner] { $author } har flyttat mötet: du och { $other } ses { $day } kl. { $time }.
    } Passar det inte, så säg till.
meeting-reminder =
    { $ahead ->
        [0] En påminnelse: du och { $other } ses i dag, { $day }, kl. { $time }.
        [1] En påminnelse: du och { $other } ses i morgon, { $day }, kl. { $time }.
       *[later] En påminnelse: du och { $other } ses { $day } kl. { $time }.
    } Hoppas att det blir ett fint möte!
meeting-overtaken = Tiden har ändrats medan du höll på, så jag lade inte in något. Nu gäller { $day } kl. { $time } för mötet med { $other }. Passar det inte, så ändra det här.
meeting-overtaken-gone = Mötet med { $other } är inte kvar, så jag lade inte in något. Vill du lägga in ett nytt, så tryck på knappen.
meeting-pair-ended = Du och { $other } ses inte längre i programmet, så den tiden gäller inte.
meeting-stands = Det finns redan en tid: du och { $other } ses { $day } kl. { $time }. Passar det inte, så ändra det här.
meeting-cancel-sure = Vill du avboka mötet med { $other } { $day } kl. { $time }?
meeting-cancel-proposed = { $name } har frågat { $other } om { $day } kl. { $time } i stället, och har inte fått svar än.
meeting-cancelled-mine = Okej, mötet med { $other } { $day } kl. { $time } är avbokat. När ni har en ny tid kan du lägga in den här.
meeting-cancelled-theirs = { $author } har avbokat ert möte { $day } kl. { $time }. Sådant händer. När ni har en ny tid kan du lägga in den här.
meeting-cancelled-theirs-for-paper = { $author } har avbokat ert möte { $day } kl. { $time }. Sådant händer. Säg till när ni har en ny tid.
meeting-state-planned = inplanerat
meeting-state-held = blev av
meeting-state-not-held = blev inte av
meeting-state-cancelled = avbokat
me-meeting = Du och { $other } ses { $day } kl. { $time }.
button-cancel-meeting = Avboka mötet?
button-cancel-sure = Ja, avboka det
button-change-with = Ändra tiden med { $other }
copy-meeting = Möte
copy-meeting-before = Inlagt dessförinnan
copy-meeting-planned = { $at }, plats: { $place }
copy-meeting-state = Hur det blev
me-booked =
    { $known ->
        [yes] Du och { $other } ses { $day } kl. { $time }.
       *[no] Du och { $other } ses för första gången { $day } kl. { $time }.
    }

button-booked = Vi har bokat en tid
button-meet-after-all = Ja, jag vill boka
button-move-after-all = Ja, jag vill ändra tiden
button-change-meeting = Ändra tiden
button-day-with = { $day } med { $other }
error-meeting-has-been = Den tiden hann passera innan du sparade, så jag lade inte in något. Ändra dag eller tid. Om ni sågs då, så tryck Avbryt och lägg in mötet på nytt.
error-meeting-over = Mötet { $day } kl. { $time } har redan varit. Nästa möte bokar du under Var är jag?
error-meeting-off = Mötet { $day } kl. { $time } är avbokat. Ett nytt bokar du under Var är jag?
error-meeting-fell = Mötet blir inte av. Undrar du över något, så fråga { $manager }.

# Mötena i tur och ordning, det senaste först.
meetings-title = <b>Möten</b>
meetings-mine-title = <b>Dina möten</b>
    Dagarna ser ni båda. Dina svar ser bara du här.
meetings-none = Inget möte ännu.
meeting-state-untold = inget svar om det än
meeting-state-apart = de har svarat olika om det blev av
meeting-unanswered = inget svar än
meeting-state-off = gäller inte längre
meeting-entry =
    { $other ->
        [none] • <b>{ $day }</b>: { $state }
       *[some] • <b>{ $day }</b> med { $other }: { $state }
    }{ $recorded ->
        [1] {" "}(noterat av programansvarig)
       *[0] {""}
    }
meeting-moved-from = – flyttat från { $day } kl. { $time }
meeting-side = – { $name }: { $told }
meeting-told-for = { $told } (noterat av programansvarig)
meeting-mine =
    { $other ->
        [none] • { $day }
       *[some] • { $day } med { $other }
    }{ $told ->
        [none] {""}
       *[some] : { $told }
    }
meeting-decided =
    { $state } enligt programansvarig{ $own ->
        [none] {""}
       *[some] {" "}(du svarade: { $own })
    }
meeting-felt-yes = vill fortsätta
meeting-felt-no = vill inte fortsätta
meeting-felt-unsure = osäker på om de ska fortsätta
meeting-told-moved = flyttades
meeting-told-no = blev inte av
meeting-useful-5 = väldigt givande
meeting-useful-4 = givande
meeting-useful-3 = sådär
meeting-useful-2 = inte så givande
meeting-useful-1 = inte alls givande
meeting-progress-5 = framme vid målen
meeting-progress-4 = nästan framme vid målen
meeting-progress-3 = ungefär halvvägs mot målen
meeting-progress-2 = en bit på väg mot målen
meeting-progress-1 = precis i början på vägen mot målen
meeting-wants-to-talk = <b>vill prata</b>
met-numbers =
    { $meetings ->
        [one] ett möte
       *[other] { $meetings } möten
    }{ $hours ->
        [0] {""}
        [one] , { $about ->
            [yes] cirka{" "}
           *[no] {""}
        }en timme
       *[other] , { $about ->
            [yes] cirka{" "}
           *[no] {""}
        }{ $hours } timmar
    }
me-meetings =
    Hittills { $numbers }{ $count ->
        [one] :
       *[other] , det senaste först:
    }
button-all-meetings = Alla möten ({ $count })
button-my-meetings = Alla dina möten
button-newer-meetings = ← Nyare
button-older-meetings = Äldre →

# /meet
meet-after-all =
    { $day ->
        [none] Vill du boka ett möte nu? Jag säger inget till dig om möten er emellan just nu, så det är helt och hållet ditt val. Bokar du får { $other } veta det.
       *[day] Vill du ändra tiden { $day } kl. { $time } nu? Jag säger inget till dig om möten er emellan just nu, så det är helt och hållet ditt val. Ändrar du tiden får { $other } veta det.
    }
meet-nobody = Du har ingen att boka ett möte med ännu. När du och din adept eller mentor har fått varandras kontaktuppgifter bokar du här.
meet-nothing-booked = Du och { $other } har inget möte bokat.

# Mötet i den egna kalendern.
button-calendar = Lägg i kalendern
button-calendar-off = Stryk ur kalendern
button-calendar-for = Kalenderfil åt { $name }
button-calendar-google = Google Kalender
button-calendar-outlook = Outlook
calendar-caption = Mötet till din kalender. Öppna filen, eller välj din kalender här under. Går det inte i din telefon, så lägg in tiden själv.
calendar-caption-off = Öppna filen, så stryks mötet i de kalendrar som klarar det. Står det kvar, så ta bort det där.
calendar-caption-for = Mötet som en kalenderfil, att skicka vidare till { $name }.
calendar-title = Möte med { $other }
calendar-description = Tiden kommer från boten i Telegram. Ändra eller avboka mötet där, så får ni båda veta det.
calendar-file-name = Möte { $day }

# Passar det? Den andra svarar, eller föreslår en annan tid, en gång.
button-meeting-suits = Det passar
button-other-time = Föreslå en annan tid
button-other-time-yes = { $day } kl. { $time } passar
button-other-time-no = Nej, vi hörs av i stället
meeting-does-it-suit = Passar det?
meeting-suits-mine = Vad bra! Du och { $other } ses { $day } kl. { $time }.
meeting-suits-theirs = Tiden passar { $other }: ni ses { $day } kl. { $time }.
meeting-agreed-mine = Klart! Du och { $other } ses { $day } kl. { $time } i stället.
meeting-agreed-theirs = { $author } säger ja: ni ses { $day } kl. { $time } i stället.
other-time-day = Vilken dag passar dig bättre? Tryck på en dag, eller skriv allt på en rad: torsdag 14.30 hos mig.
other-time-day-label = Dag
other-time-time = Vilken tid? Tryck på en, eller skriv den, till exempel 14.30.
other-time-time-label = Tid
other-time-place = Var ses ni? Skriv platsen eller en länk till videomötet.
other-time-place-label = Plats
other-time-where = Platsen som föreslås: { $place }
other-time-summary = Så här frågar jag { $other }. Stämmer det?
other-time-send = Skicka förslaget
other-time-cancelled = Okej, jag frågar inte. Mötet står kvar.
other-time-mine = Ditt förslag är inlagt: { $day } kl. { $time }. Svarar { $other } får du veta det här. Tills vidare gäller { $present }.
other-time-theirs = { $other } undrar om ni kan ses { $day } kl. { $time } i stället för { $present }. Passar det dig?
other-time-theirs-for-paper = { $other } undrar om ni kan ses { $day } kl. { $time } i stället för { $present }. Säg gärna till { $other } om det passar.
other-time-waits = { $other } har frågat om { $day } kl. { $time } i stället.
other-time-waits-mine = Du har föreslagit { $day } kl. { $time } i stället.
other-time-declined-mine = Okej! Då är det enklast att ni hörs av, så hittar ni en tid.

    { $contact }

    Tills vidare gäller { $day } kl. { $time }.
other-time-declined = Den tiden passade inte { $other }. Det är enklast att ni hörs av, så hittar ni en tid.

    { $contact }

    Tills vidare gäller { $day } kl. { $time }.
other-time-talk = Du har redan föreslagit en tid. Nu är det enklast att du och { $other } hörs av.

    { $contact }

    Tills vidare gäller { $day } kl. { $time }.
error-other-time-has-been = Den tiden har redan varit. Ändra dag eller tid, så skickar jag frågan.
copy-meeting-reply = Ditt svar om tiden

# Har adepten hört av sig? Mentorn får frågan en gång.
heard-from-question = Har { $adept } hört av sig till dig? Svarar du nej, så kan { $adept } få en vänlig påminnelse om att hitta en tid. Där står inget om vad du har svarat.
button-heard-from-yes = Ja
button-heard-from-no = Nej, inte än
heard-from-yes = Vad roligt! När ni har en tid kan du lägga in den här.
heard-from-no = Tack för att du säger det. { $manager } ser att ni inte har en tid än. Du får gärna höra av dig till { $adept } själv.
heard-from-no-reminded = Tack för att du säger det. { $adept } har fått en vänlig påminnelse om att hitta en tid, och { $manager } ser att ni inte har någon än.
button-goals = Era mål och kontraktet
# Det som har ändrats för den som inte hör något om möten ett tag.
meeting-reads = Orden till { $name }:
unheard-booked =
    Ett möte med { $other } är bokat { $day } kl. { $time }.{ $place ->
        [none] { "" }
       *[some] { " " }Plats: { $place }
    }
unheard-moved =
    Mötet med { $other } { $before } är flyttat till { $day } kl. { $time }.{ $place ->
        [none] { "" }
       *[some] { " " }Plats: { $place }
    }
unheard-off = Mötet med { $other } { $before } gäller inte längre.
unheard-contract =
    { $what ->
        [written] { $other } har skrivit ert moraliska kontrakt. Du kan läsa det när du vill.
        [signed] { $other } har skrivit under ert moraliska kontrakt. Du kan läsa det när du vill.
       *[proposed] { $other } har föreslagit en ny version av ert moraliska kontrakt. Du kan läsa den när du vill.
    }
unheard-for-manager = ⚠️ { $name } har inte fått veta det här, ring gärna: { $what }
