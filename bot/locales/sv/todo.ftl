# Att göra: programansvarigs lista.
todo-concerns = <b>Privata meddelanden ({ $count })</b>
todo-title = <b>Att göra i { $programme }</b>
todo-nothing = Inget väntar på dig just nu.
todo-moves = <b>Byter Telegram-konto ({ $count })</b>
todo-moves-line = • { $name }, { $day } kl. { $time }
todo-deletions = <b>Vill bli raderade ({ $count })</b>
todo-deletion = • { $name }, raderas av sig självt { $day }
todo-letters = <b>Obesvarade meddelanden ({ $count })</b>
todo-interviews = <b>Boka samtal med ({ $count })</b>
todo-line = • { $name }, { $day }
todo-interview = • { $name }, { $role }, senast { $day }
todo-interview-late = • { $name }, { $role }, ⚠️ skulle ha hört av dig senast { $day }
todo-more = … och { $count } till
todo-decisions = <b>Ge besked efter samtalet ({ $count })</b>
todo-decision = • { $name }, { $role }, senast { $day }
todo-mentors = <b>Ring mentorn om förslaget ({ $count })</b>
todo-adepts = <b>Ring adepten om förslaget ({ $count })</b>
todo-fits = <b>Efter första mötet ({ $count })</b>
todo-first-meetings = <b>Hjälp dem att ses ({ $count })</b>
todo-contracts = <b>Kontrakt utan underskrift ({ $count })</b>
todo-partners = <b>Berätta för den som är kvar ({ $count })</b>
todo-left-alone = <b>Ensam kvar ({ $count })</b>
todo-alone = • { $name }, ring { $phone }: ny matchning eller avslut?
todo-pair-mentor-answer = • { $mentor } { $phone }, om { $adept }
todo-pair-adept-answer = • { $adept } { $phone }, om { $mentor }
todo-pair-booked = • { $adept } och { $mentor } har ingen tid än, ring { $who } { $phone }
todo-pair-held = • { $adept } och { $mentor } har inte setts än, ring { $who } { $phone }
todo-pair-decision = • { $adept } och { $mentor }
todo-pair-contract = • { $adept } och { $mentor }, ring { $who } { $phone }
todo-pair-partner = • { $adept } och { $mentor }, ring { $who } { $phone }

todo-reports = <b>Blev mötet av? ({ $count })</b>
todo-silent = <b>Inget möte på länge ({ $count })</b>
todo-not-safe = <b>Känner sig inte trygg ({ $count })</b>
todo-unsafe =
    • { $name } känner sig inte trygg med { $other ->
        [none] den andra
       *[some] { $other }
    }{ $also ->
        [wants-change] {" "}och vill byta
        [talk] {" "}och vill prata
        [low-survey] {" "}och gav ett lågt svar i en uppföljning
        [low-report] {" "}och tyckte inte att { $met ->
            [none] mötet
           *[some] mötet { $met } ({ $adept } och { $mentor })
        } var så givande
       *[none] {""}
    }, ring { $phone }
todo-talks = <b>Behöver ett samtal ({ $count })</b>
todo-talk =
    • { $name } vill prata{ $also ->
        [low-report] {" "}och tyckte inte att { $met ->
            [none] mötet
           *[some] mötet { $met } ({ $adept } och { $mentor })
        } var så givande
        [low-survey] {" "}och gav ett lågt svar i en uppföljning
       *[none] {""}
    }, ring { $phone }
todo-pair-reports = • { $adept } och { $mentor }, ring { $who } { $phone }
todo-pair-silent = • { $adept } och { $mentor }: inget möte sedan { $met }, ring { $who } { $phone }
todo-held = <b>Ta upp igen, du bad dem vänta ({ $count })</b>
todo-wants-change =
    • { $name } vill byta{ $also ->
        [low-survey] {" "}och gav ett lågt svar i en uppföljning
        [low-report] {" "}och tyckte inte att { $met ->
            [none] mötet
           *[some] mötet { $met } ({ $adept } och { $mentor })
        } var så givande
       *[none] {""}
    }, ring { $phone }
todo-low-survey = • { $name } gav ett lågt svar i en uppföljning, ring { $phone }
todo-low-report =
    • { $name } tyckte inte att { $met ->
        [none] mötet
       *[some] mötet { $met } ({ $adept } och { $mentor })
    } var så givande, ring { $phone }
todo-missing = <b>Att fylla i om programmet</b>
todo-missing-line = • { $what }
todo-unmatched = <b>Ännu utan mentor ({ $count })</b>
todo-unmatched-line = • { $name }: { $why }
todo-left-over =
    { $count ->
        [one] När programmet tog slut hade en anmäld aldrig fått något samtal: { $names }.
       *[other] När programmet tog slut hade { $count } anmälda aldrig fått något samtal: { $names }.
    }
todo-sheet = { $count } saker, sida { $number } av { $sheets }
todo-colleagues = <b>Nås inte längre här ({ $count })</b>
todo-colleagues-line = • { $name } har stängt av mig { $day } och får varken brev eller privata meddelanden
todo-lists = <b>Har inte sagt ja än ({ $count })</b>
todo-lists-line = • { $file }: { $count ->
        [one] en person tas bort { $day }
       *[other] { $count } personer tas bort { $day }
    }
todo-paused = <b>Lång paus ({ $count })</b>
todo-pair-paused-long = • { $adept } och { $mentor } har haft paus länge, ring { $who } { $phone }
