# Råd på vägen: korta sidor om rollerna och mötena. De säger detsamma som kontraktet, och bara det som stämmer.
button-guide = Råd på vägen
# Under en bokning eller en påminnelse, där det inte syns att kapitlet är råd.
button-guide-offer = Råd: { $chapter }
button-guide-contents = Alla råd
button-guide-adept = För dig som är adept
button-guide-mentor = För dig som är mentor
button-guide-first-meeting = Första mötet
button-guide-contract = Det moraliska kontraktet
button-guide-questions = Bra frågor
button-guide-feedback = Återkoppling
button-guide-trouble = När det inte fungerar
button-guide-ending = Ett bra avslut

guide-contents =
    <b>Råd på vägen</b>

    Korta sidor att läsa i lugn och ro: inför ett möte, eller när du undrar över något. Vad vill du läsa om?
guide-contents-desk =
    <b>Råd på vägen</b>

    Så här läser adepter och mentorer råden i { $programme }. De finns under Hjälp, och som en knapp när det är dags: rollen när två får kontakt, första mötet när det är bokat, bra frågor inför mötet därefter, och avslutet fyra veckor före sista dagen.
guide-title = <b>{ $chapter }</b> ({ $number } av { $count })

guide-adept-1 =
    Det är du som driver. Man brukar säga att en adept är VIP:

    <b>Väljer väg.</b> Du bestämmer själv, och står för vad dina val leder till.

    <b>Intention.</b> Du vill något: en idé, ett mål, en dröm. Det får vara luddigt i början.

    <b>Problem.</b> Du har något som du grunnar på, och vågar ta upp det.

    Din mentor ger dig inga färdiga svar. Det här är din tid att tänka högt med någon som lyssnar, tills du hittar dina egna.
guide-adept-2 =
    Det här är din del:

    • Ta initiativet till mötena, och bestäm vad de ska handla om.
    • Kom med det som känns viktigt på riktigt, också när det är svårt.
    • Prova mellan mötena det ni har pratat om, och berätta hur det gick.
    • Fatta dina egna beslut.
    • Säg ärligt om samarbetet inte fungerar.

    Ta dig själv på allvar och håll tiden fri. Livet runt omkring spelar in ibland. Låt det göra det, och berätta.
guide-mentor-1 =
    Du duger som du är. Man brukar säga att en mentor är UPA:

    <b>Utomstående.</b> Du står fri, och har inte ansvar för det din adept bestämmer. Därför kan du ställa de enkla frågorna.

    <b>Personligt engagerad.</b> Du är nyfiken på människan framför dig, och säger ärligt vad du ser.

    <b>Ansvar.</b> Du tar uppgiften på allvar: du finns där så som ni har kommit överens om, och lyssnar till punkt.

    Du är varken chef, konsult eller handledare i vardagen.
guide-mentor-2 =
    Det här brukar hjälpa:

    • Luta dig tillbaka, och låt det vara tyst en stund.
    • Fråga hellre än svara. Din egen erfarenhet är ett exempel, inte ett facit.
    • Säg med egna ord vad du hör. Då får din adept syn på sina tankar.
    • Ge stöd, men bär inte problemet.
    • Vårda relationen, och säg ärligt om den inte fungerar.

    Du får något också: andra sätt att se på saker, ny lust, och en stund att fundera över ditt eget ledarskap.
guide-first-meeting-1 =
    Första mötet är förutsättningslöst. Ingen av er har lovat något än.

    • Adepten tar kontakt. Tillsammans väljer ni en plats där det går att prata ostört.
    • Berätta för varandra: vem är du, hur hamnade du här, och vad hoppas du på?
    • Har ni gemensamma bekanta, eller gör ni affärer ihop? Säg det nu.
    • Prata om hur ni vill ha det: hur ofta, var, och hur ni hörs däremellan.
    • Det räcker att det känns värt att fortsätta. Inget behöver bli löst i dag.
guide-first-meeting-2 =
    Arbetsdagen efter får ni frågan, var och en för sig: vill du fortsätta? Bara { $readers } ser vad du svarar, och vi berättar aldrig vem som har sagt vad.

    Vill ni båda, och { $manager } ger klartecken, så startar ni. Annars är det inget misslyckande. Alla stämmer inte ihop, och ingen behöver förklara sig.

    När ni har startat sätter ni ord på ett till tre mål. Det blir ert moraliska kontrakt.
guide-contract-1 =
    Kontraktet är ett löfte er emellan, inte ett juridiskt avtal. Målen är era egna, och kan ändras när ni båda vill.

    Det ni berättar för varandra stannar mellan er två. Dessutom lovar ni varandra:
guide-questions-1 =
    Som mentor kan du låna de här. En i taget, och vänta in svaret.

    • Vad är viktigast i dag?
    • Vad har hänt sedan sist?
    • Vad har du redan provat?
    • Hur vet du att det är så?
    • Vad skulle du säga till en vän i samma läge?
    • Vad vore annorlunda om ett halvår, om det gick bra?
    • Vad hindrar dig? Vad skulle hjälpa?
    • Vad gör du nu?

    Är du osäker på vad du ska säga, så fråga: ”Berätta mer?”
guide-questions-2 =
    Som adept, ta en kvart före mötet:

    • Vad tänker jag mest på just nu?
    • Vad vill jag ha med mig därifrån: en ny vinkel, ett beslut, lite mod?
    • Hur blev det med det vi pratade om sist?
    • Vad undviker jag att ta upp?

    Skriv upp en enda sak, den viktigaste.

    Sluta i tid: vad tar jag med mig, vad gör jag nu, och när ses vi igen? { $rhythm }
guide-rhythm-leadership = Tanken är ett möte var femte till sjätte vecka.
guide-rhythm-entrepreneur = Tanken är { $meetings } möten på ungefär { $hours }.
guide-feedback-1 =
    Bra återkoppling är vänlig och ärlig på samma gång.

    • Säg vad du själv har sett eller hört, inte hur den andra är. ”När du pratade om styrelsen lät du trött.”
    • Fråga sedan: ”Hur ser du på det?”
    • Håll dig till det som går att göra något åt.
    • Glöm inte det som är bra.

    Får du återkoppling: lyssna klart, tacka, och låt det sjunka in. Du väljer själv vad du gör med den.
guide-feedback-2 =
    Prata om era möten också. Fem minuter på slutet räcker:

    • Vad var mest givande i dag?
    • Vad vill vi ha mer av nästa gång?

    Efter ett möte frågar jag er kort hur det var, var och en för sig. Det handlar om hur det gick till, aldrig om vad ni sa. Bara { $readers } ser dina svar.
guide-trouble-1 =
    Ibland stämmer det inte mellan två människor. Det är ingens fel, och det hör till rollen att säga det ärligt, för er båda.

    • Säg det tidigt, medan det är litet: ”Jag skulle vilja att vi gör så här i stället.”
    • Prata om hur ni ses, hur ofta, och vad ni väntar er av varandra.
    • Vill den andra sälja dig något eller ha betalt, säg nej.
    • Hjälper det inte, så skriv till { $manager }, som är bollplank för er båda.
guide-trouble-2 =
    Känns något fel, eller vill du inte ta det med den andra? Tryck på <b>Något skaver?</b> Det finns i menyn när ni har kontakt, och du väljer själv vad som ska hända. Bara { $readers } ser det du skriver.

    Det går att sluta utan att någon får skulden, och båda kan få en ny chans med någon annan.

    Är någon i fara, så ring 112.
guide-end-all = Programmet slutar { $ends }.
guide-end-own = Din sista dag är { $ends }.
guide-ending-1 =
    { $end } Bestäm i god tid vilket möte som blir det sista, och ge avslutet en egen stund.

    • Läs målen i kontraktet tillsammans. Hur blev det?
    • Vad har du lärt dig, om saken och om dig själv?
    • Säg till varandra vad du vill tacka för.
    • Adepten: vad är ditt nästa steg, och vem tänker du högt med nu?
    • Vill ni höras sedan? Säg det rakt ut, hur ni än vill ha det.

    Det ni har berättat för varandra stannar mellan er också efteråt.
