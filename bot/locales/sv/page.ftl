# Hjälp och språk.
help =
    Jag hjälper dig genom mentorprogrammet: anmälan, påminnelser och kontakt med { $manager }, som är programansvarig.

    /jag – var är jag, och vad händer nu?
    /mote – boka eller ändra ett möte
    /skriv – skriv till { $manager }{ $plan ->
        [adept] {"\u000A"}/affarsplan – din affärsplan
        [mentor] {"\u000A"}/affarsplan – affärsplaner som delas med dig
       *[none] {""}
    }

    Bakom knapparna här under finns resten: råd på vägen, dina uppgifter, språk, och att säga till om något skaver. Är du eller någon annan i fara, ring 112.
help-stranger =
    Jag hjälper till med mentorprogram: anmälan, påminnelser och kontakt med den som är programansvarig.

    /start – anmäl dig
    /kontrollera – om ett diplom är äkta
    /uppgifter – vad som sparas, och vem som läser
    /sprak – byt språk
help-assistant =
    Så här hjälper du till i programmet:

    /attgora – vilka du kan ringa, och vilka som inte har setts på länge
    /deltagare – alla som har anmält sig
    /par – alla mentorpar, och när de ses
    /traff – programträffar, och vilka som kommer

    Skriv ett namn eller en del av ett nummer, så letar jag. På en persons kort står telefonnumret. Därifrån når du också mentorparet, och kan boka deras möten.
help-manager =
    Så här sköter du programmet:

    /attgora – det som väntar på dig
    /deltagare – alla som har anmält sig
    /par – alla mentorpar, och när de ses
    /matcha – hitta mentorer till dem som väntar
    /nymatchning – när någon behöver en ny mentor eller adept
    /program – hur det går i siffror, och inställningar
    /traff – bjud in till kick-off och andra programträffar
    /meddela – skriv till alla, eller till några, på en gång

    Skriv ett namn eller en del av ett nummer, så letar jag. Du kan också skriva /samtal, /lankar, /exportera, /importera, /nyttprogram, /jag, /sprak och /avbryt.

    Vad som är nytt skriver jag på vardagsmorgnar, utom i juli och till jul. Brev och privata meddelanden får du direkt.
which-language = Vilket språk ska vi prata? / Which language shall we speak?
language-chosen = Då pratar vi svenska.

command-me = Var är jag, och vad händer nu?
command-meet = Boka eller ändra ett möte
command-write = Skriv till programansvarig
command-help = Hjälp
command-todo = Det som väntar på dig
command-people = Alla som har anmält sig
command-announce = Skriv till många på en gång
command-pairs = Alla mentorpar, och när de ses
command-programme = Hur det går, och inställningar
command-rematch = När någon behöver en ny mentor eller adept
command-match = Hitta mentorer till dem som väntar

profile-description =
    Hej! Jag hjälper adepter och mentorer i ett mentorprogram: anmälan, påminnelser, möten och kontakt med den som är programansvarig.

    Har du fått en länk, så öppna den. Annars tryck på Starta.
profile-short-description = Hjälper adepter och mentorer genom året i ett mentorprogram.
