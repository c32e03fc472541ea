# Det som en gång skickats går att ändra: uppgifter om en person, och om ett program.
button-my-details = Ändra mina uppgifter
button-my-details-in = Ändra mina uppgifter i { $programme }
button-details = Ändra uppgifter
button-change-more = Ändra något mer
change-mine = <b>Dina uppgifter i programmet</b>
change-theirs = <b>Uppgifter om { $name }</b>
change-which = Vad vill du ändra?
change-before = <b>Tidigare</b>
change-line = { $day }, { $label }: { $before }
change-line-by = { $day } av { $name }, { $label }: { $before }
change-now = <b>{ $label } nu:</b> { $value }
change-nothing = Ta bort det som står
change-name = Vilket namn ska det vara? Skriv för- och efternamn.
change-name-label = Namn
change-called = Vad ska det stå i hälsningar och på knappar? Välj ett namn, eller skriv ett eget.
change-called-label = Kallas
change-email = Vilken e-postadress ska det vara?
change-email-label = E-post
change-phone = Vilket telefonnummer ska det vara? Tryck på <b>Dela mitt nummer</b> eller skriv det.
change-phone-label = Telefon
change-number = Vilket telefonnummer ska det vara?
change-number-label = Telefon
change-employer = Vilken arbetsplats ska det vara?
change-employer-label = Arbetsplats
change-title = Vilken titel ska det vara? Till exempel: <i>vd</i> eller <i>enhetschef</i>
change-title-label = Titel
change-boards = Vilka styrelser och egna bolag ska det stå? Skriv vilka.
change-boards-label = Styrelser och egna bolag
change-idea = Hur ska affärsidén lyda? Skriv den enkelt.
change-idea-label = Affärsidé
change-presentation = Vad ska det stå med egna ord? Skriv några rader. Den andra läser det med förslaget om att ses.
change-presentation-label = Med egna ord
change-town = Vilken ort ska det vara?
change-town-label = Ort
change-languages = Vilka språk ska det vara? Välj ett eller flera och tryck på Klar.
change-languages-label = Språk
change-competences = Vilka områden ska det vara? Välj ett eller flera och tryck på Klar.
change-competences-label = Områden
change-goal = Vilket mål eller vilken idé ska det stå? Skriv några meningar.
change-goal-label = Mål eller idé
change-capacity = Hur många adepter finns det plats för samtidigt?
change-capacity-label = Antal adepter
change-summary = Så här blir det.
change-send = Spara
change-cancelled = Okej, inget är ändrat.
change-saved = Sparat. { $line }
change-same = Det stod redan så, så inget är ändrat.
change-told = { $manager } har ändrat en uppgift om dig. { $line }

    Stämmer det inte, så kan du ändra det själv.
change-partner = { $name } har fått nya uppgifter. Så här når du { $name } nu:
detail-name = Namn
detail-called = Kallas
detail-email = E-post
detail-phone = Telefon
detail-employer = Arbetsplats
detail-title = Titel
detail-town = Ort
detail-languages = Språk
detail-competences = Områden
detail-boards = Styrelser och egna bolag
detail-idea = Affärsidé
detail-presentation = Med egna ord
detail-goal = Mål eller idé
detail-capacity = Antal adepter
error-capacity-below =
    { $count ->
        [one] Mentorn har redan en adept. Så många platser behöver finnas kvar.
       *[other] Mentorn har redan { $count } adepter. Så många platser behöver finnas kvar.
    }
copy-changes = Uppgifter som har ändrats
copy-change = { $at }, { $label }, tidigare: { $before }

button-programme = Öppna programmet
button-programme-named = Programmet { $programme }
button-replan = Ja, ändra och berätta
button-replan-quietly = Ja, ändra
rule-title = <b>{ $programme }</b>
rule-missing = ⚠️ <b>Saknas:</b> { $what }
rule-name = Vad ska programmet heta?
rule-name-label = Programmets namn
rule-starts = När ska programmet börja? Skriv dagen, till exempel 15 januari 2027.
rule-starts-label = Första dagen
rule-ends = När ska programmet sluta? Tryck, eller skriv dagen, till exempel 17 december 2027. Du får se vad det betyder innan något ändras.
rule-ends-label = Sista dagen
rule-preset =
    Hur ofta ska de två ses? Du får se vad det betyder innan något ändras.

    <b>Ledarskap:</b> ett möte var femte till sjätte vecka, ungefär två timmar.
    <b>Entreprenör:</b> tolv möten på ungefär fyra timmar, högst 33 dagar mellan två möten.
rule-preset-label = Upplägg
rule-organisation = Vilken organisation ansvarar för deltagarnas uppgifter, och vart vänder man sig med frågor om dem? Skriv till exempel: <i>Nordstiftelsen, info@nordstiftelsen.se</i>

    När du svarar får alla som är med veta det.
rule-organisation-label = Ansvarig för uppgifterna
rule-outsider = Vem utanför programmet kan man ringa om det är något med den som är programansvarig? Fråga personen först, och skriv namn och telefon: <i>Sara Berg, 070-123 45 67</i>
rule-outsider-label = Utanför programmet
rule-employer =
    Får en adept och en mentor ha samma arbetsgivare? Det gäller från nästa matchning. De som redan är ihopsatta påverkas inte.

    <b>Helst inte:</b> andra går före, och jag säger till när det ändå blir så.
    <b>Aldrig:</b> de två föreslås inte för varandra.
    <b>Det går bra:</b> bra i ett program inom ett och samma företag.
rule-employer-label = Samma arbetsgivare
rule-stand-in = Vilken programansvarig ska deltagarna ringa i andra hand när något brådskar?
rule-stand-in-label = Ersättare
rule-name-touches = Det nya namnet syns i det jag skriver från och med nu, för { $count ->
        [one] den enda deltagaren
       *[other] alla { $count } deltagare
    }.
rule-organisation-touches = { $count ->
        [0] Ingen deltagare är med ännu, så ingen behöver få veta det.
        [one] En deltagare får veta det.
       *[other] { $count } deltagare får veta det.
    }
rule-outsider-touches = { $count ->
        [0] Den som säger till att något skaver ser vem det är.
        [one] Den enda deltagaren ser vem det är när något skaver.
       *[other] Alla { $count } deltagare ser vem det är när något skaver.
    }
rule-stand-in-touches = Det gäller { $count ->
        [one] den enda deltagaren
       *[other] alla { $count } deltagare
    } i programmet. Den du väljer får veta det.
rule-employer-touches = Det gäller { $count ->
        [one] den enda deltagaren
       *[other] alla { $count } deltagare
    }, nästa gång du matchar.
rule-length = Hur långt är ett möte? Två timmar efter att ett möte borde vara slut frågar jag hur det var.
rule-length-label = Mötets längd
rule-length-60 = 1 timme
rule-length-90 = 1½ timme
rule-length-120 = 2 timmar
rule-length-180 = 3 timmar
rule-length-240 = 4 timmar
rule-length-option =
    { $minutes ->
        [0]
            { $hours ->
                [one] { $hours } timme
               *[other] { $hours } timmar
            }
        [30]
            { $hours ->
                [0] en halvtimme
               *[some] { $hours }½ timmar
            }
       *[some]
            { $hours ->
                [0] { $minutes } minuter
               *[some] { $hours } tim { $minutes } min
            }
    }
rule-length-usual = Som upplägget säger{ $minutes ->
        [120] , 2 timmar
        [240] , 4 timmar
       *[none] {""}
    }
rule-length-touches = { $count ->
        [0] Inget mentorpar är igång ännu.
        [one] Det gäller nästa möte för det mentorpar som är igång. Bokade tider ligger kvar.
       *[other] Det gäller nästa möte för de { $count } mentorpar som är igång. Bokade tider ligger kvar.
    }
rule-most-adepts = Hur många adepter får en mentor ha som mest samtidigt? Den som har sagt färre får inte fler.
rule-most-adepts-label = Adepter per mentor
rule-most-adepts-option = { $count ->
        [one] Högst en
       *[other] Högst { $count }
    }
rule-most-adepts-usual = Mentorn säger själv
rule-most-adepts-touches = { $count ->
        [0] Ingen mentor är med ännu.
        [one] Det gäller den enda mentorn, från nästa förslag. De som redan är ihopsatta påverkas inte.
       *[other] Det gäller { $count } mentorer, från nästa förslag. De som redan är ihopsatta påverkas inte.
    }
rule-mentors = Får adepter som väntar på en mentor läsa om de mentorer som har sagt ja till det? De ser det som står i ett förslag, inga kontaktuppgifter.
rule-mentors-label = Våra mentorer
rule-mentors-yes = Adepter får läsa om dem
rule-mentors-no = Visas inte
rule-mentors-touches = { $count ->
        [0] Ingen mentor är med ännu. Den som anmäler sig bestämmer själv, under Presentera mig.
        [one] Den enda mentorn bestämmer själv, under Presentera mig. Säg gärna till.
       *[other] De { $count } mentorerna bestämmer själva, under Presentera mig. Säg gärna till dem.
    }
rule-first =
    Vem ska få frågan först när du föreslår två för varandra?

    <b>Mentorn:</b> adepten får förslaget när mentorn har sagt ja.
    <b>Adepten:</b> mentorn får frågan när adepten inte har något emot det.
rule-first-label = Frågas först
rule-first-mentor = Mentorn
rule-first-adept = Adepten
rule-consent =
    Räcker det att adepten inte säger nej i tid, eller ska adepten själv säga ja?

    <b>Det räcker:</b> hörs inget går förslaget vidare.
    <b>Adepten säger ja:</b> hörs inget står det på din lista att ringa, och förslaget väntar.
rule-consent-label = Adeptens ja
rule-consent-no = Inget nej i tid räcker
rule-consent-yes = Adepten säger själv ja
rule-first-touches =
    { $count ->
        [0] Inget förslag är på väg just nu. Det gäller från nästa förslag.
        [one] Det gäller från nästa förslag. Det som redan är på väg fortsätter som det började.
       *[other] Det gäller från nästa förslag. De { $count } som redan är på väg fortsätter som de började.
    }
rule-consent-touches =
    { $count ->
        [0] Inget förslag är på väg just nu. Det gäller från nästa förslag.
        [one] Det gäller från nästa förslag. Det som redan är på väg fortsätter som det började.
       *[other] Det gäller från nästa förslag. De { $count } som redan är på väg fortsätter som de började.
    }
rule-answer-days = Hur många arbetsdagar får en mentor på sig att svara på ett förslag? Sedan står det på din lista att ringa. Juli, jul och era lugna tider räknas inte.
rule-answer-days-label = Mentorns svarstid
rule-answer-days-option = { $count ->
        [one] En arbetsdag
       *[other] { $count } arbetsdagar
    }
rule-answer-days-usual = Tre arbetsdagar, som vanligt
rule-answer-days-touches = { $count ->
        [0] Ingen fråga väntar på svar just nu. Det gäller från nästa fråga.
        [one] Det gäller från nästa fråga. Den som redan väntar på svar behåller sin dag.
       *[other] Det gäller från nästa fråga. De { $count } som redan väntar på svar behåller sin dag.
    }
rule-summary = Så här blir det.
rule-send = Spara
rule-cancelled = Okej, inget är ändrat.
change-rule-saved = Sparat: { $label }.
change-organisation-told = Nytt i <b>{ $programme }</b>: vem som ansvarar för dina uppgifter.
replan-sure = <b>{ $programme }</b> skulle bli så här:
replan-touches =
    { $count ->
        [0] Inga mentorpar berörs.
        [one] Ett mentorpar berörs.
       *[other] { $count } mentorpar berörs.
    } { $people ->
        [0] Ingen behöver få veta något.
        [one] En person får veta det när du ändrar.
       *[other] { $people } personer får veta det när du ändrar.
    }
outlook-title = <b>Så många möten blir det</b> (nu: så som de två har läst det)
outlook-pair = • { $adept } och { $mentor }: nu { $lands } av { $goal }, då { $then } av { $meant }
outlook-sum =
    { $gain ->
        [0] { $lose ->
            [0] Inget mentorpar hinner fler eller färre möten.
            [one] Ett mentorpar hinner färre möten.
           *[other] { $lose } mentorpar hinner färre möten.
        }
        [one] Ett mentorpar hinner fler möten.
       *[other] { $gain } av { $count } mentorpar hinner fler möten.
    }
outlook-unknown =
    { $count ->
        [one] Ett mentorpar har ingen prognos än.
       *[other] { $count } mentorpar har ingen prognos än.
    }
outlook-rests =
    { $until ->
        [none] • { $adept } och { $mentor } har paus tills vidare.
       *[day] • { $adept } och { $mentor } har paus till { $until }.
    }
outlook-ended =
    { $count ->
        [one] Ett mentorpar har redan avslutat och berörs inte.
       *[other] { $count } mentorpar har redan avslutat och berörs inte.
    }
replan-outside = ⚠️ <b>Bokade möten efter sista dagen:</b> be dem gärna flytta dem.
replan-meeting = • { $adept } och { $mentor }, { $day }
replan-was-over = Programmet har redan slutat. De som har fått sitt tack och avslutat börjar inte om av sig själva.
replan-done = Ändrat. Påminnelser och avslutning följer nu de nya dagarna.
replan-told-days = Nya dagar för <b>{ $programme }</b>: det börjar { $starts } och slutar { $ends }. Möten som är bokade ligger kvar.
replan-told-ends = <b>{ $programme }</b> slutar { $ends }, i stället för { $before }. Möten som är bokade ligger kvar.
replan-told-starts = <b>{ $programme }</b> börjar { $starts }, i stället för { $before }. Möten som är bokade ligger kvar.
replan-told-leadership = Nytt i <b>{ $programme }</b>: de två i varje mentorpar ses var femte till sjätte vecka.
replan-told-entrepreneur = Nytt i <b>{ $programme }</b>: de två i varje mentorpar ses tolv gånger, med högst 33 dagar mellan två möten.
missing-phone = telefonnummer till { $name }
missing-organisation = organisationen som ansvarar för uppgifterna
missing-outsider = någon utanför programmet att ringa
missing-stand-in = ersättare
missing-manager = en programansvarig till, eftersom { $name } själv är med

rule-digest = När vill ni ha morgonens sammanfattning? Välj en tid, eller skriv en egen mellan 7.00 och 18.00.
rule-digest-label = Morgonens sammanfattning
rule-digest-touches = { $count ->
    [one] Det gäller dig, varje vardag.
   *[other] Det gäller alla { $count } programansvariga, varje vardag.
}

rule-digest-several = Du håller i flera program. Du får allt i ett enda meddelande om dagen, vid det tidigaste klockslaget.

rule-object-days = Hur många arbetsdagar får en adept på sig att säga nej till en föreslagen mentor? Hörs inget går förslaget vidare, eller så ringer du: det väljer du under Adeptens ja. Juli, jul och era lugna tider räknas inte.
rule-object-days-label = Adeptens betänketid
rule-object-days-option = { $count ->
        [one] En arbetsdag
       *[other] { $count } arbetsdagar
    }
rule-object-days-usual = Fem arbetsdagar, som vanligt
rule-object-days-touches = { $count ->
        [0] Ingen deltagare är med ännu. Det gäller från nästa förslag.
        [one] Det gäller från nästa förslag. Den som redan har fått ett förslag behåller sin dag.
       *[other] Det gäller från nästa förslag. Den som redan har fått ett förslag behåller sin dag.
    }
rule-fit-days = Hur många arbetsdagar får de två på sig att svara på hur det första mötet kändes? Sedan står det på din lista. Juli, jul och era lugna tider räknas inte.
rule-fit-days-label = Svar efter första mötet
rule-fit-days-option = { $count ->
        [one] En arbetsdag
       *[other] { $count } arbetsdagar
    }
rule-fit-days-usual = Fem arbetsdagar, som vanligt
rule-fit-days-touches = { $count ->
        [0] Ingen deltagare är med ännu. Det gäller från nästa första möte.
        [one] Det gäller från nästa första möte. De som redan har fått frågan behåller sin dag.
       *[other] Det gäller från nästa första möte. De som redan har fått frågan behåller sin dag.
    }
rule-calls = Hur många deltagare vill ni prata med i veckan, som mest? De andra får sin tur veckorna efter.
rule-calls-label = Samtal i veckan
rule-calls-option = { $count ->
        [one] Ett i veckan
       *[other] { $count } i veckan
    }
rule-calls-usual = Tio i veckan, som vanligt
rule-calls-touches = { $count ->
        [one] Det gäller från och med den här veckan.
       *[other] Det gäller alla { $count } programansvariga, från och med den här veckan.
    }
rule-quiet =
    Vilka veckor eller dagar vill ni ha lugnt i programmet? Skriv till exempel <i>v. 8</i> eller <i>22 dec–7 jan</i>. Du kan skriva flera på en gång.

    Då frågar och påminner jag inte deltagarna, och de dagarna räknas inte. Bokade möten påminner jag om som vanligt, och er sammanfattning kommer som vanligt. Juli och jul är alltid lugna.
rule-quiet-label = Lugna tider
rule-quiet-remove = Ta bort { $days }
rule-quiet-touches = { $count ->
        [0] Inget mentorpar är igång ännu.
        [one] Ett mentorpar är igång.
       *[other] { $count } mentorpar är igång.
    }
rule-quiet-moved = { $count ->
        [0] Ingen fråga om nästa möte behöver flyttas.
        [one] Frågan om nästa möte får en ny dag för ett mentorpar.
       *[other] Frågan om nästa möte får en ny dag för { $count } mentorpar.
    }
quiet-stretch = { $week ->
        [none] { $days }
       *[some] v. { $week } ({ $days })
    }
