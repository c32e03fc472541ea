# Något skaver? Ett privat ord till den som är programansvarig.
concern-whom = Vem gäller det?
concern-partners = { $partners }, { $programme }
concern-about =
    { $also ->
        [none] Vem gäller det? Bara { $to } läser det du svarar här.
       *[some] Vem gäller det? Bara { $to } och { $also } läser det du svarar här.
    }

    { $phone ->
        [none] Är du eller någon annan i fara, ring 112.
       *[some] Är det bråttom, ring { $ring } på { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }eller { $instead } på { $instead-phone }
        }. Är du eller någon annan i fara, ring 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }Gäller det den som är programansvarig, ring { $outsider } på { $outsider-phone }, som står utanför programmet.
    }
concern-about-label = Gäller
concern-about-other = Ingen av dem
concern-begun = Det du skrev följer med här. Det är inte skickat än.
concern-theme =
    { $also ->
        [none] Vad är det som skaver? Bara { $to } läser det du skriver här.
       *[some] Vad är det som skaver? Bara { $to } och { $also } läser det du skriver här.
    }

    { $phone ->
        [none] Är du eller någon annan i fara, ring 112.
       *[some] Är det bråttom, ring { $ring } på { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }eller { $instead } på { $instead-phone }
        }. Är du eller någon annan i fara, ring 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }Gäller det den som är programansvarig, ring { $outsider } på { $outsider-phone }, som står utanför programmet.
    }
concern-theme-label = Vad det gäller
theme-mismatch = Vi passar inte ihop
theme-distance = Det är för stor distans mellan oss
theme-manipulation = Jag känner mig styrd eller utnyttjad
theme-inexperience = Den andra saknar erfarenheten jag behöver
theme-nothing-works = Vi kommer ingen vart
theme-other = Något annat
concern-text = Vill du berätta mer? Skriv som du känner, eller hoppa över.
concern-text-label = Med egna ord
concern-urgency =
    Hur bråttom är det?

    Väljer du Det är bråttom får { $also ->
        [none] { $to }
       *[some] { $to } och { $also }
    } veta det direkt. Då säger jag inget mer till dig om möten er emellan, förrän det är utrett eller du säger att det är bra.
concern-urgency-label = Hur bråttom
urgency-urgent = Det är bråttom
urgency-week = Prata med mig i veckan
urgency-later = Det kan vänta
concern-wish = Vad vill du ska hända nu? Det du skriver blir läst, även om du väljer Gör inget än.
concern-wish-label = Det här vill jag
wish-ring = Ring mig
wish-write = Skriv till mig
wish-wait = Gör inget än
concern-summary =
    { $also ->
        [none] Ska jag skicka det här? Bara { $to } läser det.
       *[some] Ska jag skicka det här? Bara { $to } och { $also } läser det.
    } Jag säger aldrig till någon annan att du har skrivit, vem det än gäller.
concern-send = Skicka
concern-cancelled = Okej. Inget är skickat, och det du skrev här är borttaget. Du kan säga till när du vill.
concern-sent =
    { $also ->
        [none] Tack för att du berättar, det är bra att du säger till. Nu är det skickat, och bara { $to } kan läsa det.
       *[some] Tack för att du berättar, det är bra att du säger till. Nu är det skickat, och bara { $to } och { $also } kan läsa det.
    }
concern-sent-ring =
    <b>Nästa steg:</b> { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } ringer dig senast { $by }. Du behöver inte göra något just nu.
concern-sent-write =
    <b>Nästa steg:</b> { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } svarar dig här senast { $by }. Du behöver inte göra något just nu.
concern-owed-ring =
    { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } ringer dig senast { $by }.
concern-owed-write =
    { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } skriver till dig senast { $by }.
concern-owed-late =
    { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } skulle ha hört av sig till dig senast { $by }. Skriv gärna en rad och påminn. Har ni redan hörts av behöver du inte göra något.
concern-sent-wait = Du har bett om att inget görs än. Ändrar du dig, så skriv det när du vill.
concern-urgent =
    { $phone ->
        [none] Är du eller någon annan i fara, ring 112.
       *[some] { $urgent ->
            [1] Kan det inte vänta
           *[0] Blir det bråttom
        }, ring { $ring } på { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }eller { $instead } på { $instead-phone }
        }. Är du eller någon annan i fara, ring 112.
    }{ $outsider ->
        [none] { "" }
       *[some] { " " }Gäller det den som är programansvarig, ring { $outsider } på { $outsider-phone }, som står utanför programmet.
    }
concern-no-pair = Här kan du säga till om något skaver när du och någon annan har fått kontakt med varandra. Är det något redan nu, så skriv gärna till den som är programansvarig.
concern-late =
    Hej { $name }! { $also ->
        [none] { $to }
       *[some] { $to } eller { $also }
    } skulle ha hört av sig till dig senast { $by }, och jag kan inte se att det har blivit av. Skriv gärna en rad och påminn. Har ni redan hörts av behöver du inte göra något.
concern-over = Programmet är slut. Är det ändå något som skaver, så skriv gärna till den som är programansvarig.
concern-waits = Ett privat meddelande väntar på dig. Öppna det när du är för dig själv.
concern-waits-urgent = Det är bråttom med ett privat meddelande till dig. Öppna det så snart du är för dig själv.
concern-time-changed = En mötestid har ändrats, och den som har skrivit privat till dig har inte fått veta det. Öppna det när du är för dig själv.
concern-stand-in = Ett privat meddelande från { $day } har inte fått svar i tid. Kan du ta det? Öppna det när du är för dig själv.
concern-alone = Det här är skrivet i förtroende till dig som är programansvarig. Läs det när du är för dig själv, utan någon bredvid.
concern-from = <b>{ $name }</b>, { $role }, har berättat något bara för dig som är programansvarig:
concern-told-label = Skrivet
concern-pair-label = Har kontakt med
concern-settled = Okej, det är borta från listan.
concern-settled-told = Den som skrev får veta det nu.
concern-still-stopped = { $name } är fortfarande stoppad tills vidare.
concern-settle-sure = Är du säker på att det är utrett?
concern-undo-reads = Ångrar du det sedan får { $name } läsa:
concern-settle-unanswered = Den som skrev har fått löfte om ett samtal eller ett svar, och här står inte att det är gjort.
concern-undone-told = Den som skrev får veta nu att du ser på det igen.
concern-line-ring =
    • { $urgent ->
        [1] ❗ bråttom: ett privat meddelande
       *[0] ett privat meddelande
    }, { $day }{ $eased ->
        [1] , och den som skrev säger att det är bra nu
       *[0] { "" }
    }: { $late ->
        [0] ring senast { $by }
       *[1] ⚠️ skulle ha fått ett samtal senast { $by }
    }
concern-line-write =
    • { $urgent ->
        [1] ❗ bråttom: ett privat meddelande
       *[0] ett privat meddelande
    }, { $day }{ $eased ->
        [1] , och den som skrev säger att det är bra nu
       *[0] { "" }
    }: { $late ->
        [0] svara senast { $by }
       *[1] ⚠️ skulle ha fått svar senast { $by }
    }
concern-line-wait =
    • { $urgent ->
        [1] ❗ bråttom: ett privat meddelande
       *[0] ett privat meddelande
    }, { $day }{ $eased ->
        [1] , och den som skrev säger att det är bra nu
       *[0] { "" }
    }
concern-line-answered = • ett privat meddelande, { $day }: ni har hörts av{ $eased ->
        [1] , och den som skrev säger att det är bra nu
       *[0] { "" }
    }
concern-passed-label = Får läsas av andra programansvariga sedan
copy-concern = Något skaver, berättat bara för programansvarig
concern-reader-gone = Hej { $name }! { $gone } håller inte längre i { $programme }.
concern-still-read = Det du skrev privat läser { $readers }.
concern-was-opened = Du skrev något privat { $day }. Bara { $gone } har läst det.
concern-was-not-opened = Du skrev något privat { $day }. Ingen hann läsa det.
concern-pass-on = Får { $readers } läsa det? Annars läser ingen det, och ingen får veta att du skrev.
concern-nobody-reads = Nu kan ingen här läsa det. { $outsider ->
        [none] Prata gärna med någon utanför programmet som du litar på.
       *[some] Ring gärna { $outsider }, { $outsider-phone }, som står utanför programmet.
    }
button-concern-pass-on = Ja, { $readers } får läsa det
button-concern-keep = Nej, det stannar hos mig
concern-kept = Då stannar det hos dig. Vill du berätta senare, så skriv /skaver.
concern-passed-on-ring = Tack. Nu kan { $readers } läsa det, och ringer dig senast { $by }.
concern-passed-on-write = Tack. Nu kan { $readers } läsa det, och skriver till dig senast { $by }.
concern-passed-on-wait = Tack. Nu kan { $readers } läsa det. Där står också att du inte vill att något görs än.
concern-done-by = { $name } har tagit hand om det privata meddelandet från { $day }. Du behöver inte göra något.
concern-back = { $name } tog tillbaka sitt Klart. Det privata meddelandet från { $day } står på listan igen.
# Om den som är programansvarig.
button-concern-about = Det gäller { $name } själv
concern-manager =
    Det du skriver nu går inte till { $name }. { $also ->
        [none] Bara { $to } läser det.
       *[some] Bara { $to } och { $also } läser det.
    }

    { $phone ->
        [none] Är du eller någon annan i fara, ring 112.
       *[some] Är det bråttom, ring { $ring } på { $phone }{ $instead ->
            [none] { "" }
           *[some] { " " }eller { $instead } på { $instead-phone }
        }. Är du eller någon annan i fara, ring 112.
    }
concern-manager-nobody =
    Här finns ingen annan än { $name } som skulle kunna läsa det, så skriv det inte här. { $outsider ->
        [none] Prata gärna med någon utanför programmet som du litar på.
       *[some] Ring gärna { $outsider } på { $outsider-phone }, som står utanför programmet.
    }

    Är du eller någon annan i fara, ring 112.
# Den som har skrivit: vem som har läst, och vad som händer.
concern-before = Du har skrivit till mig förut. Vill du se det igen, eller skriva något nytt?
button-concern-new = Skriv något nytt
button-concern-mine = Visa det jag skrev { $day }
concern-mine = Här är det du skrev { $day }. Det är bara för dig och dem som får läsa det, så läs det när ingen annan ser.
concern-read-by = <b>Öppnat av:</b>
concern-read-line = • { $name }, { $at }
concern-read-by-nobody = Ingen har öppnat det än.
concern-is-settled = { $day } markerades det som klart.
concern-is-answered = Du fick svar { $day }.
concern-spares = Tills det är utrett säger jag inget mer till dig om möten er emellan. Ändras en tid får den som läser det du skrev veta det. Det som är bokat ser du under /jag.
concern-urged = Tack för att du säger det. Nu har jag skickat att det är bråttom.
concern-is-it-fine = Menar du att det är bra nu, så tryck på knappen. Annars är allt kvar som det är.
concern-eased =
    { $also ->
        [none] Skönt att höra. { $to } får veta att du säger att det är bra nu.
       *[some] Skönt att höra. { $to } och { $also } får veta att du säger att det är bra nu.
    }
concern-eased-meetings = Jag är inte längre tyst om möten er emellan för din skull, så påminnelser och frågor om dem får komma igen.
concern-eased-wait = Att inget ska göras än står kvar, som du bad om. Ändrar du dig, så skriv det när du vill.
concern-eased-told = Den som skrev privat till dig { $day } säger att det är bra nu. Räcker det, så öppna det och tryck Klart.
concern-next-meeting =
    { $name } och { $other } ses { $today ->
        [1] <b>i dag</b> kl. { $time }
       *[0] { $day } kl. { $time }
    }{ $place ->
        [none] { "" }
       *[some] , { $place }
    }.
concern-eased-next = { $name } säger att det är bra nu. Räcker det så, tryck Klart.
concern-goes-on =
    Hej { $name }! { $again ->
        [yes] Nu tänker { $manager } igen att det är utrett
       *[no] Tack för att du berättade. Nu tänker { $manager } att det är utrett
    }{ $rests ->
        [yes] .
       *[no] , och jag säger till som vanligt igen.
    } Känns det inte så för dig, så säg till när du vill. Det är aldrig fel att säga till.
concern-no-answer =
    { $how ->
        [ring] { $manager } ringer alltså inte om det.
       *[write] { $manager } skriver alltså inte om det.
    }
concern-closed =
    Hej { $name }! { $manager } tänker att det du berättade är utrett, och { $how ->
        [ring] ringer
       *[write] skriver
    } alltså inte om det.{ $more ->
        [yes] {" "}Det andra du har berättat är inte klart än.
       *[no] {""}
    } Känns det inte så för dig, så säg till när du vill. Det är aldrig fel att säga till.
concern-looked-into-still = Hej { $name }! { $manager } ser på det igen, så det är inte utrett än.
concern-looked-into-again = Hej { $name }! { $manager } ser på det igen, så det är inte utrett än. Tills dess säger jag inget mer till dig om möten er emellan.
concern-read-wait = Hej { $name }! { $reader } har läst det du skrev, och vet att du inte vill att något görs än. Ändrar du dig, så säg till när du vill.
button-concern-urge = Det är bråttom nu
button-concern-ease = Det är bra nu
concern-urged-label = Bråttom sedan
concern-answered-label = Besvarat
concern-eased-label = Bra igen sedan
# Den som är programansvarig.
button-concern-talked = Vi har pratat
concern-talked = Bra. Det står kvar på listan tills du trycker Klart.
# Ta bort ur chatten.
button-exchange-remove = Ta bort det här ur chatten
exchange-removed =
    { $older ->
        [yes] Nu tar jag bort det härifrån som du skrev och jag svarade de senaste två dygnen.
       *[no] Nu tar jag bort det härifrån, både det du skrev och det jag svarade.
    }
exchange-nothing = Här finns inget av det kvar som jag kan ta bort.
exchange-letters = Brev som du har skickat eller fått står kvar, och annat som du har skrivit direkt i chatten. Det tar du bort själv: håll fingret på meddelandet och välj <i>Radera</i>.
exchange-older = Det som är äldre än två dygn kan jag inte ta bort. Det kan du göra själv: håll fingret på meddelandet och välj <i>Radera</i>.
exchange-kept = Det du har skickat finns kvar hos dem som får läsa det.
