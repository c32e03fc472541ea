# Programansvarigs bord.
manager-new-registration = <b>{ $name }</b> har anmält sig som { $role } till { $programme }.
manager-withdrawn = <b>{ $name }</b> ({ $role }) har tagit tillbaka sin anmälan.
manager-deletion-asked = <b>{ $name }</b> ({ $role }) vill att allt som är sparat raderas. Det gör du från kortet.
todo-title = <b>Att göra i { $programme }</b>
todo-nothing = Inget väntar på dig just nu.
todo-deletions = <b>Vill bli raderade ({ $count })</b>
todo-letters = <b>Brev utan svar ({ $count })</b>
todo-interviews = <b>Boka samtal med ({ $count })</b>
todo-unreachable = <b>Går inte att nå i Telegram ({ $count })</b>
todo-line = • { $name }, { $day }
todo-interview = • { $name }, { $role }, senast { $day }
todo-interview-late = • { $name }, { $role }, ⚠️ skulle ha hört av dig senast { $day }
todo-unreachable-line = • { $name }, ring { $phone }
todo-more = … och { $count } till
people-title = <b>Deltagare</b>
people-nobody = Ingen har anmält sig ännu. Under Länkar finns länkarna att skicka ut.
people-button = { $name }, { $role }
card-title = <b>{ $name }</b>, { $role }
card-programme = Program
card-email = E-post
card-phone = Telefon
card-employer = Arbetsplats
card-town = Ort
card-languages = Språk
card-competences-adept = Vill bli bättre på
card-competences-mentor = Kan mest om
card-goal = Mål eller idé
card-capacity = Antal adepter
card-registered = Anmäld
card-thread = <b>Brev</b>
card-letter = { $day }, { $name }: { $text }
card-next-interview = <b>Nästa steg är ditt:</b> hör av dig och boka ett samtal, senast { $by }.
card-deletion-asked = <b>Nästa steg är ditt:</b> sedan { $day } väntar en önskan om att allt raderas.
card-unreachable = Sedan { $day } tar den här personen inte emot meddelanden i Telegram. Ring i stället.
card-state-invited = Har inte sagt ja till att vi sparar svaren.
card-state-registering = Håller på att fylla i sin anmälan.
card-state-withdrawn = Har tagit tillbaka sin anmälan.
links =
    <b>Länkar till { $programme }</b>

    För adepter:
    { $adept }

    För mentorer:
    { $mentor }

    För båda (de får välja själva):
    { $either }
move-offer-other =
    Skicka den här länken till { $name }. Den som öppnar den flyttar sin plats i programmet till det kontot, och det gamla kopplas bort. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-new =
    Skicka den här länken till { $name }. Den som öppnar den får platsen i programmet till sitt Telegram-konto, och kan sedan svara själv där. Den går att använda en gång, inom { $days } dagar.

    { $link }
move-offer-own =
    Öppna den här länken från ditt nya Telegram-konto. Då flyttar din plats i programmet dit, och det gamla kontot kopplas bort. Den går att använda en gång, inom { $days } dagar. Dela den inte med någon.

    { $link }
moved = Välkommen tillbaka! Din plats i programmet är flyttad hit, och det gamla kontot är bortkopplat.
moved-in = Välkommen, { $name }! Nu hör din plats i programmet till det här kontot. Tryck på Var är jag? så ser du nästa steg.
delete-sure = Ska allt om { $name } raderas? Det går inte att ångra.
deleted-tell = { $name } har inte fått veta något. <b>Nästa steg är ditt:</b> ring och berätta. { $phone }
deleted = Allt om personen är raderat.
todo-decisions = <b>Ge besked efter samtalet ({ $count })</b>
todo-decision = • { $name }, { $role }
card-interview = <b>Från samtalet</b>
card-next-decision = <b>Nästa steg är ditt:</b> godkänn, vänta eller tacka nej.
card-state-waiting = Godkänd. Väntar på ett förslag.
card-state-on-hold = Väntar. Du har sagt att det dröjer.
card-state-declined = Du har tackat nej.
todo-mentors = <b>Ring mentorn om förslaget ({ $count })</b>
card-state-completed = Har varit med till slutet.
