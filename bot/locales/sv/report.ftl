# Efter mötet: några tryck om hur det gick till, aldrig om vad som sades.
report-held = Sågs du och { $other } { $day }? Bara { $readers } ser vad du svarar.
report-held-label = Blev mötet av
report-held-yes = Ja, vi sågs
report-held-moved = Vi flyttade det
report-held-no = Nej, det blev inte av
report-minutes = Vad roligt! Ungefär hur länge höll ni på?
report-minutes-label = Hur länge
report-minutes-30 = ½ timme eller kortare
report-minutes-60 = 1 timme
report-minutes-90 = 1½ timme
report-minutes-120 = 2 timmar
report-minutes-180 = 3 timmar
report-minutes-240 = 4 timmar eller mer
report-useful = Hur givande var mötet för dig? Bara { $readers } ser det, och hör av sig om det inte var så givande.
report-useful-label = Hur givande för dig
report-useful-5 = Väldigt givande
report-useful-4 = Givande
report-useful-3 = Sådär
report-useful-2 = Inte så givande
report-useful-1 = Inte alls
report-progress = Hur långt har du kommit mot dina mål?
report-progress-label = På väg mot målen
report-progress-5 = Jag är framme
report-progress-4 = Nästan framme
report-progress-3 = Ungefär halvvägs
report-progress-2 = En bit på väg
report-progress-1 = Precis i början
report-next = När ses du och { $other } nästa gång? Välj eller skriv en dag, så lägger jag in mötet samma tid som sist och berättar det för { $other }.
report-next-label = Nästa möte
report-next-have = Vi har redan en tid
report-next-later = Inte bestämt än
report-talk = Vill du prata med { $manager } om något?
report-talk-label = Prata med programansvarig
report-talk-no = Nej, inte just nu
report-talk-yes = Ja, ring mig gärna
report-summary = Det här är dina svar.
report-send = Skicka
report-cancelled =
    { $written ->
        [none] Okej, vi tar det en annan gång. Du kan fortsätta här när du vill.
       *[some] Okej, vi tar det en annan gång. Det du har svarat läses först när du är klar. Du kan fortsätta här när du vill.
    }
report-thanks-yes = Tack för att du berättade! Bara { $readers } ser dina svar.
report-thanks-moved = Tack för att du säger till! Sådant händer.
report-thanks-no = Tack för att du säger som det är. Sådant händer, och bara { $readers } ser ditt svar.
report-new-time = När du och { $other } har hittat en ny tid, lägg in den här.
report-thanks-talk = { $manager } får veta att du gärna vill prata, och hör av sig till dig.
report-again = En vänlig fråga till, sedan frågar jag inte mer om mötet med { $other } { $day }. Passar det inte att svara, så låt det vara.
report-again-how = Det är några tryck, och bara { $readers } ser vad du svarar.
report-again-how-for-paper = Bara { $readers } ser vad du svarar.
report-told-already = Tack, det har du redan berättat.
button-tell-after = Berätta om mötet med { $other }
report-thanks-low = { $manager } hör av sig till dig, för att höra hur det kan bli bättre.
button-have-talked = Vi har pratat
talk-done = Fint att du och { $name } har pratat. Det är borta från listan.
copy-report = Du berättade
copy-report-noted = Programansvarig noterade åt dig
