# Fråga nu: programansvarig skickar en avstämning eller halvårsuppföljningen.
button-surveys = Uppföljningar
button-enquiry-pulse = Skicka en kort avstämning
button-enquiry-survey = Skicka halvårsuppföljningen
button-enquiry-pair = Fråga båda
button-enquiry-all = Alla ({ $count })
button-enquiry-adepts = Alla adepter ({ $count })
button-enquiry-mentors = Alla mentorer ({ $count })
button-enquiry-send = Skicka till { $count }
button-enquiry-stop = Stoppa
button-enquiry-stop-of = Stoppa utskicket från { $day }
enquiry-pulse = Kort avstämning
enquiry-survey = Halvårsuppföljningen
enquiry-whom = <b>{ $form }</b>
    Vilka ska få frågorna?
enquiry-whom-pair = Ska bara ett mentorpar få dem? Skriv namnet på någon av de två, öppna mentorparet och tryck på <i>Fråga båda</i>.
enquiry-nobody = Just nu finns det ingen att fråga.
enquiry-none-going = Inget mentorpar är i gång just nu, så det finns ingen att fråga.
enquiry-title = <b>{ $form }</b> till { $whom ->
        [adepts] adepterna
        [mentors] mentorerna
        [pair] båda i mentorparet
       *[all] alla
    }
enquiry-looks = <i>Så här börjar det för { $name }:</i>
enquiry-goes-to =
    { $count ->
        [one] Går till <b>{ $count } person</b>.
       *[other] Går till <b>{ $count } personer</b>.
    }
enquiry-by-hand =
    { $count ->
        [one] { $count } av dem har inte Telegram, så ta frågorna i ett samtal. Det står på kortet.
       *[other] { $count } av dem har inte Telegram, så ta frågorna i ett samtal. Det står på korten.
    }
enquiry-unreachable =
    { $count ->
        [one] { $count } av dem går inte att nå i Telegram just nu.
       *[other] { $count } av dem går inte att nå i Telegram just nu.
    }
enquiry-out-lately =
    { $count ->
        [one] { $count } person har fått frågor de senaste 30 dagarna, och får inga nu.
       *[other] { $count } personer har fått frågor de senaste 30 dagarna, och får inga nu.
    }
enquiry-out-once =
    { $count ->
        [one] { $count } person har redan fått den.
       *[other] { $count } personer har redan fått den.
    }
enquiry-out-rests =
    { $count ->
        [one] { $count } person gör en paus.
       *[other] { $count } personer gör en paus.
    }
enquiry-out-new =
    { $count ->
        [one] { $count } person har inte varit i gång tillräckligt länge.
       *[other] { $count } personer har inte varit i gång tillräckligt länge.
    }
enquiry-out-ends =
    { $count ->
        [one] { $count } person får snart frågorna vid slutet i stället.
       *[other] { $count } personer får snart frågorna vid slutet i stället.
    }
enquiry-out-unread =
    { $count ->
        [one] { $count } person frågas inte, för ingen programansvarig får läsa svaren.
       *[other] { $count } personer frågas inte, för ingen programansvarig får läsa svaren.
    }
enquiry-at-once = Frågorna går ut direkt.
enquiry-at = Just nu är det vila för deltagarna. Frågorna går ut { $day } kl. { $time }.
enquiry-later =
    { $count ->
        [one] { $count } person har nyss hört av mig, och får dem senast { $day }.
       *[other] { $count } personer har nyss hört av mig, och får dem lite senare, de sista { $day }.
    }
enquiry-changed = <i>Något har ändrats sedan du tittade, så inget har skickats. Så här är det nu:</i>
enquiry-sent =
    { $count ->
        [one] <b>Klart.</b> Frågorna är på väg till { $count } person.
       *[other] <b>Klart.</b> Frågorna är på väg till { $count } personer.
    }
enquiry-after = Den som inte svarar får en påminnelse, sedan frågar jag inte mer.
enquiry-stopped =
    { $count ->
        [0] <b>Stoppat.</b> Ingen hann få frågorna.
        [one] <b>Stoppat.</b> { $count } person hann få frågorna och kan svara.
       *[other] <b>Stoppat.</b> { $count } personer hann få frågorna och kan svara.
    }
enquiry-lately = <b>Skickat nyligen</b>
enquiry-line =
    { $count ->
        [one] { $form } { $day }: { $count } har fått frågorna
       *[other] { $form } { $day }: { $count } har fått frågorna
    }{ $waiting ->
        [0] {""}
        [one] , { $waiting } på tur
       *[other] , { $waiting } på tur
    }{ $stopped ->
        [yes] , sedan stoppades det
       *[no] {""}
    }
enquiry-to-come = <i>Den som är på tur har nyss hört av mig, går inte att nå just nu eller ska få svar på något annat först.</i>
