# Några rader om sig själv, efter anmälan. Allt går att hoppa över.
presentation-offer = Vill du berätta lite om dig för den som kan bli din adept? Det är tre korta frågor, och du får hoppa över dem du vill.
presentation-offer-adept = Vill du berätta lite om dig för den som kan bli din mentor? Det går fort, och du får hoppa över det du vill.
presentation-told = Det som { $manager } har skrivit in om dig läser den som du föreslås för. Du kan ändra det när du vill.
button-present = Presentera mig
button-consents-shown = Ändra vem som ser min presentation
presentation-title = Vilken titel har du? Till exempel: <i>vd</i> eller <i>enhetschef</i>
presentation-title-label = Titel
presentation-boards = Sitter du i någon styrelse, eller har du ett eget bolag? Skriv vilka. Då syns det i tid om du och en adept gör affärer ihop.
presentation-boards-label = Styrelser och egna bolag
presentation-idea = Vilken är din affärsidé? Skriv den så enkelt som du skulle säga den till en vän. Den mentor som du föreslås för får läsa det.
presentation-idea-label = Affärsidé
presentation-presentation =
    { $role ->
        [mentor] Vem är du? Skriv några rader om vad du har gjort och vad du brinner för. Den adept som du föreslås för får läsa det.
       *[adept] Vad kan du, och vad har du med dig sedan tidigare? Skriv några rader. Den mentor som du föreslås för får läsa det.
    }
presentation-presentation-label = Med egna ord
presentation-summary = Så här blir det. Den som du föreslås för ser det, och de som håller i programmet.
presentation-send = Spara
presentation-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Det du har skrivit ligger kvar, och du kan fortsätta när du vill.
    }
presentation-saved = Tack, nu är det sparat! Du kan ändra det när du vill.
presentation-nothing = Okej, då låter vi det vara. Vill du skriva något senare, så går det bra.
presentation-shown = Får adepter i programmet som väntar på en mentor läsa det här redan nu, under Våra mentorer? De ser ditt namn, din arbetsplats och det du har skrivit, inga kontaktuppgifter. Du kan ändra dig när du vill.
presentation-shown-label = Visas under Våra mentorer
shown-yes = Ja, gärna
shown-no = Nej, bara med ett förslag
button-our-mentors = Våra mentorer
our-mentors-title = <b>Våra mentorer</b> ({ $number } av { $count })
our-mentors-wish = Är det någon som du gärna skulle vilja träffa? Skriv det till { $manager }.
our-mentors-nobody = Ännu finns det ingen presentation att läsa. Titta gärna in en annan dag.
