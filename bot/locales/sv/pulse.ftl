# Kort avstämning: fyra tryck om hur det känns just nu.
pulse-safe = Hur går det för dig och { $other }? Det tar en minut att svara. Känns det tryggt att prata öppet med { $other }? Bara { $readers } ser vad du svarar, och hör av sig om det inte känns tryggt.
pulse-safe-label = Tryggt att prata
pulse-safe-5 = Ja, helt
pulse-safe-4 = Ja, för det mesta
pulse-safe-3 = Både och
pulse-safe-2 = Inte riktigt
pulse-safe-1 = Nej
pulse-useful = { $role ->
        [mentor] Hur mycket får du och { $other } ut av tiden tillsammans, som du ser det?
       *[adept] Hur mycket får du just nu ut av tiden med { $other }?
    } Är det för lite, så hör { $manager } av sig.
pulse-useful-label = Vad tiden ger
pulse-useful-5 = Väldigt mycket
pulse-useful-4 = Mycket
pulse-useful-3 = En del
pulse-useful-2 = Inte så mycket
pulse-useful-1 = Nästan inget
pulse-progress = Hur går det med det du vill uppnå?
pulse-progress-label = På väg mot målen
pulse-progress-5 = Jag är framme
pulse-progress-4 = Det går bra framåt
pulse-progress-3 = Det rör på sig
pulse-progress-2 = Det går trögt
pulse-progress-1 = Jag har inte börjat än
pulse-gives = Ger det dig själv något att vara mentor åt { $other }? Är det för lite, så hör { $manager } av sig.
pulse-gives-label = Vad det ger dig
pulse-gives-5 = Väldigt mycket
pulse-gives-4 = Mycket
pulse-gives-3 = En del
pulse-gives-2 = Inte så mycket
pulse-gives-1 = Nästan inget
pulse-onward = Hur vill du ha det framåt? Vill du prata eller byta, så hör { $manager } av sig till dig. Ingen annan får veta det.
pulse-onward-label = Framåt
pulse-summary = Det här är dina svar.
pulse-send = Skicka
pulse-cancelled =
    { $written ->
        [none] Vi tar det en annan gång. Svara när du vill.
        [told] Vi tar det en annan gång. Svaren ligger kvar. Det första har redan nått fram. Resten läses när du har svarat klart. Fortsätt när du vill.
       *[some] Vi tar det en annan gång. Svaren ligger kvar, och läses när du har svarat klart. Fortsätt när du vill.
    }
card-pulse = <b>Kort avstämning { $day }{ $other ->
        [none] {""}
       *[some] {" "}om tiden med { $other }
    }</b>
copy-pulse = Din avstämning { $day }{ $other ->
        [none] {""}
       *[some] {" "}om tiden med { $other }
    }
card-pulse-safe-label = Tryggt att prata
card-pulse-useful-label = Vad tiden ger
card-pulse-progress-label = På väg mot målen
card-pulse-gives-label = Eget utbyte
card-pulse-onward-label = Framåt
