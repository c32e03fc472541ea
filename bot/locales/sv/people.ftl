# En deltagares kort.
card-title = <b>{ $name }</b>, { $role }
card-programme = Program
card-email = E-post
card-phone = Telefon
card-employer = Arbetsplats
card-town = Ort
card-title-of-work = Titel
card-languages = Språk
card-competences-adept = Vill bli bättre på
card-competences-mentor = Kan mest om
card-boards = Styrelser och egna bolag
card-idea = Affärsidé
card-presentation = Med egna ord
card-goal = Mål eller idé
card-capacity = Antal adepter
card-registered = Anmäld
card-thread = <b>Brev</b>
card-letter = { $day }, { $name }: { $text }
card-next-interview = <b>Nästa steg är ditt:</b> hör av dig och boka ett samtal, senast { $by }.
card-deletion-asked = Bad { $day } om att allt ska raderas. Det sker av sig självt { $at }, om ingen ångrar sig. Du kan ringa, men behöver inte göra något.
card-unreachable = Sedan { $day } når inga meddelanden i Telegram fram till personen. Ring i stället.
card-state-invited = Har inte sagt ja till att vi sparar svaren än.
card-state-registering = Håller på att fylla i sin anmälan.
card-state-withdrawn = Har slutat, på egen önskan.
card-interview = <b>Från samtalet</b>
card-next-decision = <b>Nästa steg är ditt:</b> godkänn, vänta eller tacka nej.
card-state-waiting = Godkänd. Väntar på ett förslag.
card-state-on-hold = Väntar. Du har sagt att det dröjer.
card-state-declined = Du har tackat nej.
card-state-dismissed = Programansvarig har avslutat. Det går att godkänna igen.
card-alone = <b>Nästa steg är ditt:</b> ring och hör hur { $name } vill ha det, ny match eller avslut.
card-state-over = Programmet tog slut innan något mentorskap kom igång.
card-state-completed = Har varit med till slutet.
card-held = Väntar. Du har sagt att det dröjer, och jag tar upp det { $day }.
card-closed-assistant =
    { $readers ->
        [none] Samtal, brev, anteckningar och det som svaras efter anmälan visar jag inte för dig som hjälper till.
       *[some] Samtal, brev, anteckningar och det som svaras efter anmälan om { $name } läses av { $readers }.
    }
card-closed-manager-in-pair =
    { $readers ->
        [none] Du och { $name } är eller har varit ett mentorpar. Därför visar jag dig varken samtalet, svaren, breven eller anteckningarna om { $name }, och ingen annan är programansvarig.
       *[some] Du och { $name } är eller har varit ett mentorpar. Samtalet, svaren, breven och anteckningarna om { $name } läses av { $readers }, och inte av dig.
    }
card-closed-manager-and-boss =
    { $readers ->
        [none] Du är chef för { $name }. Därför visar jag dig varken samtalet, svaren, breven eller anteckningarna om { $name }, och ingen annan är programansvarig.
       *[some] Du är chef för { $name }. Samtalet, svaren, breven och anteckningarna om { $name } läses av { $readers }, och inte av dig.
    }
card-closed-manager-and-partners-boss =
    { $readers ->
        [none] Du är chef för en person som { $name } är eller har varit i ett mentorpar med. Därför visar jag dig varken samtalet, svaren, breven eller anteckningarna om { $name }, och ingen annan är programansvarig.
       *[some] Du är chef för en person som { $name } är eller har varit i ett mentorpar med. Samtalet, svaren, breven och anteckningarna om { $name } läses av { $readers }, och inte av dig.
    }
card-earlier = <b>Tidigare förslag</b>
dealt-put-off =
    Uppskjutet till { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }: { $what }
dealt-talked =
    Senaste samtalet med { $name }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
dealt-rang =
    Senast ringt { $name }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
dealt-rang-pair =
    Senast ringt om { $adept } och { $mentor }: { $day }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
card-more = <b>{ $name }</b>: fler val
