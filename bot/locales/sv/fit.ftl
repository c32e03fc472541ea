# Hur kändes det? Bara programansvarig ser svaren.
fit-question = Nu har du och { $other } setts. Hur kändes det: vill du fortsätta? Bara { $readers } ser vad du svarar.
button-fit-yes = Ja, jag vill fortsätta
button-fit-no = Nej, helst inte
button-fit-unsure = Jag är osäker
button-not-met = Vi har inte setts än
button-fit-change = Ändra mitt svar
button-fit-answer = Svara på frågan
fit-yes = ja
fit-no = nej
fit-unsure = osäker
fit-thanks-yes =
    Tack, vad roligt att höra! Bara { $readers } ser ditt svar. { $late ->
        [1] { $manager } hör av sig till dig.
       *[0] Du får veta mer senast { $day }.
    } Du behöver inte göra något just nu.
fit-thanks-no =
    Tack för att du säger som det är. Bara { $readers } ser ditt svar. { $late ->
        [1] { $manager } hör av sig till dig.
       *[0] Du får veta mer senast { $day }.
    } Du behöver inte göra något just nu.
fit-thanks-unsure =
    Tack! Det är helt okej att vara osäker. Bara { $readers } ser ditt svar. { $late ->
        [1] { $manager } hör av sig till dig.
       *[0] Du får veta mer senast { $day }.
    } Du behöver inte göra något just nu.
fit-outcome = { $manager } hör av sig till dig om nästa steg efter mötet med { $other }. Du behöver inte göra något just nu.
fit-outcome-open = { $manager } vill gärna höra hur mötet med { $other } kändes för dig, och hör av sig.
fit-not-met = Då väntar vi med frågan. När du och { $other } har en tid kan du lägga in den här.
fit-not-met-theirs = Du och { $other } har visst inte setts än, så vi väntar med frågan om hur det kändes. När ni har en tid kan du lägga in den här.
fit-not-met-theirs-for-paper = Du och { $other } har visst inte setts än, så vi väntar med frågan om hur det kändes. Säg till när ni har en tid.
start-confirmed = Fint! <b>{ $adept }</b> och <b>{ $mentor }</b> får beskedet samtidigt, { $day } kl. 9.
me-fit-open = Du och { $other } har setts. <b>Nästa steg är ditt:</b> berätta för { $manager } hur det kändes.
me-fit-answered =
    Du har berättat hur mötet med { $other } kändes. { $late ->
        [1] { $manager } hör av sig till dig.
       *[0] Du får veta mer senast { $day }.
    } Du behöver inte göra något just nu.
fit-start-fell = { $names } ändrade sitt svar efter att starten var bekräftad. Inget har skickats, och starten gäller inte längre.
error-not-both-yes = Starten går att bekräfta först när båda har sagt ja.
