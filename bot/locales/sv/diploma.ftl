# Diplomen: vilka som får ett, vad som står på dem, och om ett är äkta.
button-diplomas = Diplom
button-diplomas-send =
    Skicka { $count ->
        [one] ett diplom
       *[other] { $count } diplom
    }?
button-diplomas-sure =
    Ja, skicka { $count ->
        [one] diplomet
       *[other] { $count } diplom
    }
button-diploma-send = Skicka diplomet?
button-diploma-name = Ett annat namn på diplomet
button-diploma-waive = Ge diplom ändå
button-diploma-anew = Nytt diplom med dagens siffror?
button-my-diploma = Mitt diplom
diploma-title = <b>Diplom</b> i { $programme }
diploma-count-ready =
    { $count ->
        [one] • En ska få diplom
       *[other] • { $count } ska få diplom
    }
diploma-count-too-few =
    { $count ->
        [one] • En har färre möten än programmet begär
       *[other] • { $count } har färre möten än programmet begär
    }
diploma-count-issued =
    { $count ->
        [one] • En har fått sitt
       *[other] • { $count } har fått sitt
    }
diploma-count-no-pair =
    { $count ->
        [one] • En har inte haft något mentorskap
       *[other] • { $count } har inte haft något mentorskap
    }
diploma-count-left =
    { $count ->
        [one] • En har slutat
       *[other] • { $count } har slutat
    }
diploma-count-nobody = Ingen har anmält sig än.
diploma-least =
    { $count ->
        [one] Programmet begär minst ett möte för ett diplom. Du kan ge det ändå, och skriver då varför.
       *[other] Programmet begär minst { $count } möten för ett diplom. Du kan ge det ändå, och skriver då varför.
    }
diploma-took-part =
    { $count ->
        [one] En har inte haft någon mentor till slutet. På det diplomet står ”har deltagit”, inte ”har fullföljt”.
       *[other] { $count } har inte haft någon mentor till slutet. På de diplomen står ”har deltagit”, inte ”har fullföljt”.
    }
diploma-opens = Diplomen kan delas ut från { $day }.
diploma-numbers-hidden = siffrorna ser en annan programansvarig
diploma-line-ready = • <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , ”har deltagit”
       *[none] {""}
    }
diploma-line-too-few = • <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , ”har deltagit”
       *[none] {""}
    }, för få för ett diplom
diploma-line-issued = ✓ <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , ”har deltagit”
       *[none] {""}
    }
diploma-line-changed = ⚠️ <b>{ $name }</b>, { $role }: diplomet säger { $before }, nu är det { $numbers }{ $part ->
        [took-part] , och ”har deltagit”
        [completed] , och ”har fullföljt”
       *[none] {""}
    }
diploma-no-longer-right = Diplomet för { $name } säger { $before }, och nu är det { $numbers }. Ett nytt skickar du under Diplom.
diploma-line-no-pair = <b>{ $name }</b>, { $role }: inget diplom, för inget mentorskap har börjat
diploma-line-left = <b>{ $name }</b>, { $role }: inget diplom efter att ha slutat
diploma-name-stands = Namnet på diplomet: { $name }
diploma-name-stays = På diplomet från <b>{ $programme }</b> står fortfarande { $name }.
diploma-name-ask = Vill du ha det nya namnet även där, så skriv till den som är programansvarig.
button-diploma-open = Öppna diplomet
diploma-issue = Nummer { $serial }, { $day }
diploma-issue-replaced = Nummer { $serial }, { $day }, ersatt av ett nytt
diploma-sure-stopped = Inte med här: { $names }, stoppad tills vidare. Vill du ge ett diplom ändå, så öppna namnet på listan.
diploma-of-stopped = { $role }, stoppad tills vidare
diploma-sure =
    { $count ->
        [one] Ska jag skicka diplomet för <b>{ $programme }</b>? Ditt namn, { $manager }, står under det. Siffrorna är de som gäller i dag.
       *[other] Ska jag skicka { $count } diplom för <b>{ $programme }</b>? Ditt namn, { $manager }, står under dem. Siffrorna är de som gäller i dag.
    }
diploma-sure-by-hand =
    { $count ->
        [one] En av dem nås inte i Telegram. Du får diplomet här, med en text till, så att du kan lämna det själv.
       *[other] { $count } av dem nås inte i Telegram. Du får diplomen här, med en text till vart och ett, så att du kan lämna dem själv.
    }
diploma-sure-untold =
    { $count ->
        [one] För en av dem finns det möten som ingen har svarat om än. De räknas först när någon har sagt att de blev av.
       *[other] För { $count } av dem finns det möten som ingen har svarat om än. De räknas först när någon har sagt att de blev av.
    }
diploma-sure-by-hand-alone = { $name } nås inte i Telegram. Du får diplomet här, med en text till, så att du kan lämna det själv.
diploma-sure-untold-alone = Det finns möten som ingen har svarat om än. De räknas först när någon har sagt att de blev av.
diploma-sure-apart = Där två säger olika räknas mötet bara på diplomet för den som säger att det blev av. Hör gärna med dem först: det du avgör gäller för båda.
diploma-open-untold = • <b>{ $adept }</b> och <b>{ $mentor }</b>, { $day }: ingen har svarat
diploma-open-apart = • <b>{ $adept }</b> och <b>{ $mentor }</b>, { $day }: de säger olika
diploma-sure-early = Sista dagen är { $day }. Möten efter i dag kommer inte med på diplomet, så vänta gärna om fler ska hållas.
diploma-sure-quiet = Just nu är det kväll eller ledigt för deltagarna. Diplomen går ändå fram direkt, så vänta gärna till en vardag om det inte är bråttom.
diploma-anew-sure = { $name } har ett diplom redan. Det nya ersätter det, och det gamla numret gäller inte längre.
diploma-as-read = Så här läser { $name } det:
diploma-number-ahead = (numret)
diploma-sent =
    { $count ->
        [one] ✓ Ett diplom är utfärdat.
       *[other] ✓ { $count } diplom är utfärdade.
    }{ $left ->
        [0] {""}
        [one] {" "}Ett är kvar.
       *[other] {" "}{ $left } är kvar, och skickas på samma sätt.
    }
diploma-sent-one = ✓ Diplomet för { $name } är utfärdat, med nummer { $serial }.
diploma-sent-by-hand = ✓ Diplomet för { $name } är utfärdat, med nummer { $serial }. Lämna det själv: { $name } nås inte i Telegram.
diploma-here = Tack { $name }! Här är ditt diplom från <b>{ $programme }</b>. Det har nummer <b>{ $serial }</b>, och vem som helst kan skriva numret till mig och få veta att det är äkta. Ska namnet stå på ett annat sätt, så skriv till { $manager }.
diploma-by-hand = Tack { $name }! Du får ett diplom från <b>{ $programme }</b>. Det har nummer <b>{ $serial }</b>. Ska namnet stå på ett annat sätt, så säg till { $manager }.
diploma-paper = Här är diplomet för { $name }, med nummer { $serial }. Skriv ut det eller skicka det vidare.
diploma-again = Hej { $name }! Här är ditt rättade diplom från <b>{ $programme }</b>, med nummer <b>{ $serial }</b>. Det ersätter det förra.
diploma-instead = På det står { $numbers }. På det förra stod { $before }.
diploma-mail = Tack för din tid i <b>{ $programme }</b>! Här är ditt diplom, som en fil att skriva ut. Det har nummer <b>{ $serial }</b>. Ska namnet stå på ett annat sätt, så säg till { $manager }.
diploma-mail-again = Här är ditt rättade diplom från <b>{ $programme }</b>, med nummer <b>{ $serial }</b>. Det ersätter det förra.
diploma-mine = Ditt diplom från <b>{ $programme }</b>, nummer <b>{ $serial }</b>.
diploma-name = Hur ska namnet stå på diplomet? Skriv det precis som { $name } vill ha det.
diploma-name-label = Namn på diplomet
diploma-later = Hur ska namnet stå på diplomet? Skriv det precis som { $name } vill ha det.
diploma-later-label = Namn på diplomet
diploma-waiver = Varför ska { $name } få diplom ändå? { $name } kan be att få läsa det.
diploma-waiver-label = Skäl
diploma-summary =
    { $deed ->
        [later] Så här kommer namnet att stå. Diplomet går inte iväg än, utan när du skickar det.
       *[name] Så här blir det. Diplomet går direkt till { $name }.
    }
diploma-send =
    { $deed ->
        [later] Spara namnet
       *[name] Skicka diplomet
    }
diploma-cancelled = Okej, inget är ändrat eller skickat.
button-diploma-back = Tillbaka till diplomet
diploma-check-ask = Skriv numret som står längst ner på diplomet, så säger jag om det är äkta. Det har nio tecken, till exempel så här: ABC-234-DEF.
diploma-check-no-answer = Jag läste det som ett diplomnummer, och inte som ditt svar. Var det ditt svar? Skriv det då i en mening.
diploma-check-none = Jag hittar inget diplomnummer i det du skrev. Skriv bara numret, nio tecken, så som det står längst ner på diplomet.
diploma-check-look-alike = Jag hittar inget diplom med det numret. I diplomens nummer finns varken noll eller O, etta, I eller L. Titta en gång till: det kan vara Q, D, 7 eller J.
diploma-check-length =
    { $count ->
        [one] Ett diplomnummer har nio tecken, och jag ser bara ett. Skriv hela numret.
       *[other] Ett diplomnummer har nio tecken, och jag ser { $count }. Skriv hela numret.
    }
diploma-check-slip = Jag hittar inget diplom med det numret: något tecken stämmer inte. Jämför med pappret en gång till, och skriv numret igen om du ser vad som blev fel.
diploma-check-unknown = Jag hittar inget diplom med nummer { $serial }. Jämför med pappret en gång till. Den som har bett om att bli borttagen finns inte kvar här, och då inte heller diplomet.
diploma-check-replaced = Diplomet med nummer { $serial } är ersatt sedan { $day }. Be att få se det nya.
diploma-check-genuine = ✓ Numret <b>{ $serial }</b> är äkta. Det hör till ett diplom för en { $role } i <b>{ $programme }</b>, { $period }. Jämför det med pappret. Vems diplomet är berättar jag inte, så namnet kan jag inte intyga.
diploma-check-enough = Det blev många nummer i dag. Försök igen i morgon, eller fråga den som har visat dig diplomet.
copy-diplomas = Dina diplom
copy-diploma-name = namnet som ditt diplom ska ha: { $name }
copy-diploma =
    { $at }: nummer { $serial } på namnet { $name }, { $numbers }{ $part ->
        [took-part] , ”har deltagit”
       *[none] {""}
    }{ $replaced ->
        [yes] , senare ersatt
       *[no] {""}
    }{ $waiver ->
        [none] {""}
       *[some] {" "}({ $waiver })
    }
export-diploma = Diplom
rule-diploma = Hur många möten behövs det för ett diplom? Du kan ändå ge det till den som har haft färre.
rule-diploma-label = Möten för diplom
rule-diploma-option = { $count ->
        [one] Minst ett möte
       *[other] Minst { $count } möten
    }
rule-diploma-usual = Inget minsta antal, som vanligt
rule-diploma-touches = { $count ->
        [0] Ingen är med i programmet än.
        [one] Det gäller en deltagare. Diplom som redan är utfärdade gäller ändå.
       *[other] Det gäller { $count } deltagare. Diplom som redan är utfärdade gäller ändå.
    }
privacy-kept-diploma = • ditt diplom: numret, namnet på det, och hur många möten och timmar det blev
button-diplomas-print = Alla som PDF att skriva ut
diplomas-caption =
    { $count ->
        [one] Diplomet för <b>{ $programme }</b>, att skriva ut.
       *[other] { $count } diplom för <b>{ $programme }</b>, ett per sida, att skriva ut.
    }
diploma-file = Diplom { $name }
