# Tre månader efteråt: vad har stannat kvar?
hindsight-stayed = Det har gått tre månader sedan <b>{ $programme }</b> tog slut. Hur mycket har du haft nytta av sedan dess? Bara { $readers } ser vad du svarar.
hindsight-stayed-label = Nytta efteråt
hindsight-touch = Har ni hörts något sedan dess, { $role ->
        [mentor] du och den som var din adept?
       *[adept] du och den som var din mentor?
    }
hindsight-touch-label = Hörts efteråt
hindsight-touch-yes = Ja, flera gånger
hindsight-touch-now-and-then = Någon gång
hindsight-touch-no = Nej
hindsight-words = Vad tänker du på så här i efterhand? Skriv fritt, eller hoppa över.
hindsight-words-label = Med egna ord
hindsight-summary = Det här är dina svar.
hindsight-send = Skicka
hindsight-cancelled =
    { $written ->
        [none] Vi tar det en annan gång. Svara när du vill.
       *[some] Vi tar det en annan gång. Svaren ligger kvar, och läses först när du har svarat klart. Fortsätt när du vill.
    }
card-hindsight = <b>Tre månader efteråt, { $day }</b>
copy-hindsight = Dina svar tre månader efteråt, { $day }
export-hindsight = Efteråt
glance-hindsight = Frågorna tre månader efteråt
copy-nudge-hindsight = frågor tre månader efteråt
card-hindsight-stayed-label = Nytta efteråt
card-hindsight-touch-label = Hörts efteråt
card-hindsight-words-label = Egna ord
