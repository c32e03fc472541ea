# Listorna på programansvarigs bord: deltagarna och mentorparen, i urval och sida för sida.
people-title = <b>Deltagare</b> i { $programme }
people-nobody = Ingen har anmält sig ännu. Under Länkar finns länkarna att skicka ut.
people-button = { $name }, { $role }
roster-pairs-title = <b>Mentorpar</b> i { $programme }
roster-no-pairs = Inga mentorpar ännu.
roster-nobody = Just nu finns ingen här.
roster-page = Sida { $number } av { $count }. Skriv ett namn för att leta upp någon.
roster-person = • <b>{ $name }</b>, { $role }: { $told }
roster-pair = • { $mark }<b>{ $adept } och { $mentor }</b>: { $standing }
roster-with = med { $name }, { $standing }
roster-met =
    { $last ->
        [none] har inte setts än
       *[some]
            { $sure ->
                [no] har svarat olika om mötet { $last }
               *[yes] sågs { $last } ({ $days ->
                    [0] i dag
                    [one] i går
                   *[other] för { $days } dagar sedan
                })
            }
    }, { $next ->
        [none] inget möte bokat
       *[some]
            { $over ->
                [yes] inget svar än om mötet { $next }
               *[no] nästa möte { $next }
            }
    }
roster-lands = på väg mot { $lands } möten, tanken är { $goal }
roster-pair-asked-mentor = mentorn fick frågan { $day }
roster-pair-asked-adept = adepten fick förslaget { $day }
roster-pair-paused =
    { $until ->
        [none] pausar tills vidare
       *[day] pausar till { $until }
    }
roster-pair-stopped = stoppat tills vidare
roster-pair-ended = avslutat { $day }
roster-free-adept = godkänd, utan mentor
roster-free-mentor = godkänd, utan adept
roster-unreachable = nås inte i Telegram, ring i stället
roster-state-invited = har inte sagt ja till att vi sparar svaren
roster-state-registering = fyller i sin anmälan
roster-state-registered = anmäld
roster-state-waiting = godkänd
roster-state-on-hold = väntar, du har sagt att det dröjer
roster-state-declined = fick ett nej
roster-state-completed = har varit med till slutet
roster-state-over = programmet tog slut innan något kom igång
roster-state-withdrawn = har slutat
roster-state-dismissed = platsen är avslutad
roster-filter = { $chosen ->
        [1] ✓{" "}
       *[0] {""}
    }{ $label } { $count }
roster-people-all = Alla
roster-people-adepts = Adepter
roster-people-mentors = Mentorer
roster-people-no-mentor = Utan mentor
roster-people-no-adept = Utan adept
roster-people-registered = Anmälda
roster-people-held = Väntar
roster-people-unreachable = Nås inte
roster-people-gone = Slutat
roster-pairs-all = Inte avslutade
roster-pairs-proposed = Tillfrågade
roster-pairs-first = Första mötet
roster-pairs-under-way = Igång
roster-pairs-silent = Tysta
roster-pairs-ended = Slut, även förslag
roster-pairs-now = 🟥 Behöver stöd
roster-pairs-watch = 🔶 Håll ett öga på
roster-rests =
    { $until ->
        [none] inga förslag tills vidare
       *[day] inga förslag till { $until }
    }
