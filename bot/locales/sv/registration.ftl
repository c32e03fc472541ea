# Anmälan: sju korta frågor.
registration-name = Vad heter du? Skriv gärna både för- och efternamn.
registration-name-label = Namn
registration-called = Vad vill du bli kallad? Välj ett namn, eller skriv ett eget.
registration-called-label = Kallas
registration-email = Vilken e-postadress når vi dig på?
registration-email-label = E-post
registration-phone = Vilket telefonnummer har du? Tryck på <b>Dela mitt nummer</b> eller skriv det.
registration-phone-label = Telefon
registration-work = Var arbetar du, och på vilken ort finns du? Skriv med komma emellan, till exempel: <i>Nordbygg, Umeå</i>
registration-work-label = Arbetsplats och ort
registration-languages = Vilka språk pratar du gärna? Välj ett eller flera och tryck på Klar.
registration-languages-label = Språk
registration-competences =
    { $role ->
        [mentor] Vad kan du mest om? Välj ett eller flera områden och tryck på Klar.
       *[adept] Vad vill du bli bättre på? Välj ett eller flera områden och tryck på Klar.
    }
registration-competences-label = Områden
registration-goal = Berätta med några meningar: vad vill du nå, eller vilken idé vill du utveckla?
registration-goal-label = Mål eller idé
registration-capacity = Hur många adepter kan du tänka dig att vara mentor för samtidigt?
registration-capacity-option =
    { $count ->
        [one] En adept
        [2] Två adepter
        [3] Tre adepter
       *[other] { $count } adepter
    }
registration-capacity-label = Antal adepter
registration-title = Vilken titel har du?
registration-title-label = Titel
registration-boards = Sitter du i någon styrelse, eller har du ett eget bolag? Skriv vilka.
registration-boards-label = Styrelser och egna bolag
registration-presentation = Vem är du? Skriv några rader. Den som du föreslås för får läsa det.
registration-presentation-label = Om dig
registration-summary = Så här har jag förstått dina svar. Stämmer det?
registration-send = Skicka min anmälan
registration-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Dina svar ligger kvar, och du kan fortsätta när du vill.
    }
registration-thanks = Tack, { $name }! Din anmälan till <b>{ $programme }</b> är framme.
next-interview = <b>Nästa steg:</b> { $manager } hör av sig om ett samtal, senast { $by }. Du behöver inte göra något just nu.
next-interview-late = { $manager } hade tänkt höra av sig om ett samtal senast { $by }. Skriv gärna en rad och påminn.
registration-reminder = Du har börjat på din anmälan till <b>{ $programme }</b>, och svaren ligger kvar. Vill du fortsätta? Undrar du över något, så skriv till { $manager }. Jag påminner bara den här gången.
next-verdict = <b>Nästa steg:</b> { $manager } hör av sig efter ert samtal, senast { $by }. Du behöver inte göra något.
next-verdict-late = { $manager } hade tänkt höra av sig efter ert samtal senast { $by }. Skriv gärna en rad och påminn.
