# Hjälp och språk.
help =
    Jag hjälper dig genom mentorprogrammet: anmälan, påminnelser och kontakt med { $manager }, som är programansvarig.

    /jag – var är jag, och vad händer nu?
    /skriv – skriv till { $manager }
    /skaver – säg till om något skaver
    /uppgifter – vad vi vet om dig
    /sprak – byt språk
    /avbryt – avbryt det du håller på med
help-stranger =
    Jag hjälper till med mentorprogram: anmälan, påminnelser och kontakt med den som är programansvarig.

    /start – anmäl dig
    /uppgifter – vad som sparas, och vem som läser
    /sprak – byt språk
help-assistant =
    Så här hjälper du till i programmet:

    /attgora – vilka du kan ringa, och vilka som inte har setts på länge
    /deltagare – alla som har anmält sig
    /sok – leta efter en deltagare, eller skriv bara namnet
    /jag – ditt eget
    /sprak – byt språk
    /avbryt – avbryt det du håller på med

    På en persons kort står telefonnumret. Därifrån når du också mentorparet, och kan boka deras möten.
help-manager =
    Så här sköter du programmet:

    /attgora – det som väntar på dig
    /deltagare – alla som har anmält sig
    /sok – leta efter en deltagare, eller skriv bara namnet
    /matcha – hitta mentorer till dem som väntar
    /nymatchning – när någon behöver en ny mentor eller adept
    /lankar – länkar att skicka till adepter och mentorer
    /nyttprogram – lägg upp ett program till
    /program – hur det går i siffror, och inställningar
    /jag – var du är, och det som är ditt
    /sprak – byt språk
    /avbryt – avbryt det du håller på med

    När någon anmäler sig eller skriver till dig hör jag av mig här.
which-language = Vilket språk ska vi prata? / Which language shall we speak?
language-chosen = Då pratar vi svenska.

command-me = Var är jag, och vad händer nu?
command-write = Skriv till programansvarig
command-privacy = Vad vi vet om dig
command-language = Byt språk
command-help = Hjälp
command-cancel = Avbryt det du håller på med
command-todo = Det som väntar på dig
command-person = Leta efter en deltagare
command-people = Alla som har anmält sig
command-programme = Hur det går, och inställningar
command-newprogramme = Lägg upp ett program till
command-links = Länkar att skicka ut
command-concern = Säg till om något skaver
command-rematch = När någon behöver en ny mentor eller adept
command-match = Hitta mentorer till dem som väntar
