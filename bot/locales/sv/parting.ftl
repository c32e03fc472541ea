# Till sist: hur blev det, och vill du vara med igen?
parting-whole = Nu är <b>{ $programme }</b> slut för den här gången. Hur har det varit att vara med? Bara { $readers } ser vad du svarar.
parting-whole-label = Att vara med
parting-gave = Hur mycket har mentorskapet gett dig?
parting-gave-label = Vad det gav dig
parting-again = { $role ->
        [mentor] Skulle du vilja vara mentor igen i nästa omgång? Det är inget löfte, och { $manager } frågar dig i så fall.
       *[adept] Skulle du vilja vara med igen en annan gång? Det är inget löfte.
    }
parting-again-label = Med igen
parting-again-yes = Ja, gärna
parting-again-perhaps = Kanske
parting-again-no = Nej, inte nu
parting-more = Skulle du i så fall kunna ta emot en adept till?
parting-more-label = En adept till
parting-words = Är det något som blev särskilt bra, eller som kunde ha varit bättre? Skriv fritt, eller hoppa över.
parting-words-label = Med egna ord
parting-summary = Det här är dina svar.
parting-send = Skicka
parting-cancelled =
    { $written ->
        [none] Vi tar det en annan gång. Svara när du vill.
       *[some] Vi tar det en annan gång. Svaren ligger kvar, och läses först när du har svarat klart. Fortsätt när du vill.
    }
card-parting = <b>Vid slutet, { $day }</b>
copy-parting = Dina svar vid slutet, { $day }
card-parting-whole-label = Att vara med
card-parting-gave-label = Eget utbyte
card-parting-again-label = Med igen
card-parting-more-label = En adept till
card-parting-words-label = Egna ord
