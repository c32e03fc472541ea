# Paus: hur länge, vad den andra får läsa, och när det börjar igen.
button-pause = Ta en paus
button-pause-for = Paus för { $name }
button-pause-with = Pausa med { $other }
button-pause-both = Pausa med båda
button-pause-all = Pausa med alla { $count }
button-rest-mentor = Inga fler adepter just nu
button-rest-adept = Vänta med att få en mentor
button-pause-end = Börja igen nu
button-rest-end = Ta emot förslag igen
button-pause-longer = Ändra hur länge
button-pause-keep-meeting = Mötet står kvar
pause-page =
    { $whose ->
        [mine] Vad vill du pausa? Ingen frågar varför.
       *[theirs] Vad ska { $name } pausa? Skälet behöver ingen skriva.
    }
pause-till =
    { $until ->
        [none] tills vidare
       *[day] till { $until }
    }
pause-is =
    { $until ->
        [none] Paus med { $other } tills vidare.
       *[day] Paus med { $other } till { $until }.
    }
rest-is-mentor =
    { $until ->
        [none] Inga fler adepter tills vidare.
       *[day] Inga fler adepter till { $until }.
    }
rest-is-adept =
    { $until ->
        [none] Ingen mentor söks tills vidare.
       *[day] Ingen mentor söks till { $until }.
    }
pause-until =
    { $what ->
        [rest-mentor]
            { $whose ->
                [mine] Hur länge vill du vara utan nya adepter?
               *[theirs] Hur länge vill { $name } vara utan nya adepter?
            }
        [rest-adept]
            { $whose ->
                [mine] Hur länge vill du vänta med att få en mentor?
               *[theirs] Hur länge vill { $name } vänta med att få en mentor?
            }
       *[pair]
            { $whose ->
                [mine] Hur länge vill du ha paus med { $other }?
               *[theirs] Hur länge har { $name } paus med { $other }?
            }
    } Tryck, eller skriv vilken dag det börjar igen, till exempel <i>3 mars</i> eller <i>två månader</i>.
pause-until-label = Paus
pause-weeks = { $count } veckor, till { $day }
pause-open = Tills vidare
pause-shown =
    { $what ->
        [rest-mentor]
            { $until ->
                [none] Inga nya adepter tills vidare
               *[day] Inga nya adepter före { $until }
            }
        [rest-adept]
            { $until ->
                [none] Ingen mentor tills vidare
               *[day] Ingen mentor före { $until }
            }
       *[pair]
            { $until ->
                [none] Paus tills vidare
               *[day] Paus till { $until }
            }
    }
pause-summary = Så här blir det. Stämmer det?
pause-send = Ja, så blir det
pause-cancelled = Okej, inget ändrades.
pause-not-quiet = Jag skriver inte till någon { $said }, för då är det ledigt. Därför börjar det igen { $until }.
pause-means-pair = Under tiden kommer inga frågor om era möten, och inget hinner bli försenat. Har ni redan en tid, påminner jag om den, och hur det var frågar jag efter pausen. Det går att börja igen när som helst.
pause-means-rest-mentor = Under tiden kommer inga nya förslag. Det som redan är på gång fortsätter som vanligt.
pause-means-rest-adept = Under tiden kommer inga nya förslag. Det som redan är på gång fortsätter som vanligt.
pause-past-the-end = Sista dagen är { $ends }, alltså innan pausen är slut.
pause-reads = <b>{ $name } får läsa:</b>
pause-partner =
    { $until ->
        [none] { $name } tar en paus, och det är inte bestämt hur länge.
       *[day] { $name } tar en paus till { $until }.
    } Sedan fortsätter ni två där ni slutade. Under tiden kommer inga frågor om era möten, och du behöver inte göra något.{ $day ->
        [none] { "" }
        [unsure] { " " }Har ni redan en tid, så gäller den om du inte hör något annat.
       *[day] { " " }Ert möte { $day } kl. { $time } gäller om du inte hör något annat.
    }
pause-partner-longer =
    { $until ->
        [none] { $name } har ändrat sin paus: det är inte bestämt hur länge den blir.
       *[day] { $name } har ändrat sin paus: den är till { $until }.
    } Sedan fortsätter ni två. Du behöver inte göra något.
pause-noted-pair =
    { $until ->
        [none] { $manager } har noterat att du tar en paus med { $other } tills vidare.
       *[day] { $manager } har noterat att du tar en paus med { $other } till { $until }.
    } Det går att börja igen när som helst. Stämmer det inte, så skriv till { $manager }.
pause-noted-rest-mentor =
    { $until ->
        [none] { $manager } har noterat att du inte vill ha fler adepter tills vidare.
       *[day] { $manager } har noterat att du inte vill ha fler adepter före { $until }.
    } Stämmer det inte, så skriv till { $manager }.
pause-noted-rest-adept =
    { $until ->
        [none] { $manager } har noterat att du vill vänta med att få en mentor.
       *[day] { $manager } har noterat att du vill vänta med att få en mentor till { $until }.
    } Stämmer det inte, så skriv till { $manager }.
pause-begun =
    { $until ->
        [none] Då är det paus tills vidare.
       *[day] Då är det paus till { $until }.
    } { $asks ->
        [week] Jag hör av mig en vecka innan.
        [month] Om fyra veckor frågar jag hur det blir.
        [none] Ha det så bra!
       *[day] Jag hör av mig { $asks }.
    }
pause-begun-theirs =
    { $until ->
        [none] Klart. { $name } har paus tills vidare.
       *[day] Klart. { $name } har paus till { $until }.
    }
pause-booked = Mötet med { $other } { $day } kl. { $time } är redan inlagt. Ska det vara kvar?
rest-begun-mentor =
    { $until ->
        [none] Okej, du får inga förslag om nya adepter tills vidare.
       *[day] Okej, du får inga förslag om nya adepter före { $until }.
    } { $asks ->
        [week] Jag hör av mig en vecka innan.
        [month] Om fyra veckor frågar jag hur det blir.
        [none] Ha det så bra!
       *[day] Jag hör av mig { $asks }.
    }
rest-begun-adept =
    { $until ->
        [none] Okej, vi väntar med att leta efter en mentor till dig.
       *[day] Okej, vi väntar med att leta efter en mentor till dig till { $until }.
    } { $asks ->
        [week] Jag hör av mig en vecka innan.
        [month] Om fyra veckor frågar jag hur det blir.
        [none] Ha det så bra!
       *[day] Jag hör av mig { $asks }.
    }
rest-begun-theirs =
    { $until ->
        [none] Klart. { $name } får inga nya förslag tills vidare.
       *[day] Klart. { $name } får inga nya förslag före { $until }.
    }
pause-changed =
    { $until ->
        [none] Klart. Nu gäller det tills vidare.
       *[day] Klart. Nu gäller det till { $until }.
    } { $asks ->
        [week] Jag hör av mig en vecka innan.
        [month] Om fyra veckor frågar jag hur det blir.
        [none] Ha det så bra!
       *[day] Jag hör av mig { $asks }.
    }
pause-ended-theirs = Klart. Pausen är slut för { $name }.
pause-over-mine =
    Pausen är slut, och du och { $other } är i gång igen. { $day ->
        [none] Har ni en tid för nästa möte?
       *[day] Mötet är { $day } kl. { $time }.
    }
pause-over-theirs =
    { $other } är tillbaka från sin paus, och ni två är i gång igen. { $day ->
        [none] Har ni en tid för nästa möte?
       *[day] Mötet är { $day } kl. { $time }.
    }
pause-over-other-rests =
    Din paus är slut. { $until ->
        [none] { $other } har paus tills vidare
       *[day] { $other } har paus till { $until }
    }, och sedan fortsätter ni två. Du behöver inte göra något.
rest-over-mentor = Nu kan du få förslag om nya adepter igen. { $manager } hör av sig när det finns någon som passar. Du behöver inte göra något.
rest-over-adept = Nu letar { $manager } efter en mentor till dig igen. Du behöver inte göra något.
pause-ask-pair =
    { $weeks ->
        [one] Du och { $other } har haft paus i en vecka.
       *[other] Du och { $other } har haft paus i { $weeks } veckor.
    } Vill du börja igen? Annars fortsätter pausen, och jag frågar igen { $again ->
        [month] om fyra veckor
       *[day] { $again }
    }.
pause-ask-rest-mentor =
    { $weeks ->
        [one] Det är en vecka sedan du sa nej till fler adepter.
       *[other] Det är { $weeks } veckor sedan du sa nej till fler adepter.
    } Vill du ha förslag igen? Annars blir det som nu, och jag frågar igen { $again ->
        [month] om fyra veckor
       *[day] { $again }
    }.
pause-ask-rest-adept =
    { $weeks ->
        [one] Det är en vecka sedan du bad att få vänta med en mentor.
       *[other] Det är { $weeks } veckor sedan du bad att få vänta med en mentor.
    } Vill du ha förslag igen? Annars blir det som nu, och jag frågar igen { $again ->
        [month] om fyra veckor
       *[day] { $again }
    }.
pause-ends-soon-pair = Pausen med { $other } är slut { $until }, och då sätter ni i gång igen. Passar det, så behöver du inte göra något.
pause-ends-soon-rest-mentor = Från { $until } kan du få förslag om nya adepter igen. Passar det, så behöver du inte göra något.
pause-ends-soon-rest-adept = Från { $until } letar vi efter en mentor till dig igen. Passar det, så behöver du inte göra något.
me-rests-mentor =
    { $until ->
        [none] Du får inga förslag om nya adepter tills vidare.
       *[day] Du får inga förslag om nya adepter före { $until }.
    }
me-rests-adept =
    { $until ->
        [none] Du har bett att få vänta med en mentor. Inget väntar på dig.
       *[day] Du har bett att få vänta med en mentor till { $until }. Inget väntar på dig.
    }
card-rests =
    { $until ->
        [none] Får inga nya förslag, på egen önskan: tills vidare
       *[day] Får inga nya förslag, på egen önskan: till { $until }
    }
copy-pauses = Pauser
copy-pause-pair =
    { $until ->
        [none] Från { $first }, med { $other }
       *[day] Från { $first } till { $until }, med { $other }
    }
copy-pause-rest =
    { $until ->
        [none] Från { $first }: inga förslag
       *[day] Från { $first } till { $until }: inga förslag
    }
copy-nudge-pause = om en paus
