# Mentorer utifrån, och de som är med utan Telegram.
invite-how = Nästa meddelande är en inbjudan som du kan skicka vidare eller kopiera, till en enda person. Länken går att använda en gång, inom { $days } dagar. Väntar { $adept } fortfarande på ett förslag när anmälan kommer, så frågar jag direkt, utan samtal emellan. I inbjudan står inget om { $adept }.
invite-text =
    Hej! { $manager } bjuder in dig som mentor i <b>{ $programme }</b>.

    Det gäller en adept som { $manager } tror att du skulle få ut mycket av att lära känna. En mentor lyssnar och frågar. Du bestämmer själv, och det går bra att tacka nej.

    Öppna länken i Telegram, så får du veta mer. Anmälan är några korta frågor och tar ungefär tre minuter. Länken är bara till dig och gäller i { $days } dagar.

    { $link }
next-question = <b>Nästa steg:</b> här kommer en fråga som { $manager } vill ställa till dig. Svara som du känner.

outside-name = Roligt att någon vill träffa { $adept }! Vad heter mentorn? Skriv gärna både för- och efternamn.
outside-name-label = Namn
outside-called = Och vad brukar mentorn kallas? Välj ett namn, eller skriv ett eget.
outside-called-label = Kallas
outside-phone = Vilket telefonnummer når vi mentorn på?
outside-phone-label = Telefon
outside-work = Var arbetar mentorn, och på vilken ort? Skriv med komma emellan, till exempel: <i>Nordbygg, Umeå</i>
outside-work-label = Arbetsplats och ort
outside-languages = Vilka språk pratar mentorn gärna? Välj ett eller flera och tryck på Klar.
outside-languages-label = Språk
outside-competences = Vad kan mentorn mest om? Välj ett eller flera områden och tryck på Klar.
outside-competences-label = Områden
outside-agreed =
    Berätta först att du läser det som sparas, att { $adept } får se namn, arbetsplats, ort och områden, att telefonnumret lämnas ut när båda är med, och att allt kan raderas när som helst.

    Har mentorn sagt ja till det, och är 18 år eller äldre?
outside-agreed-label = Samtycke
outside-agreed-yes = Ja, mentorn är med på det och har fyllt 18
outside-agreed-shown = ja, och är 18 år eller äldre
outside-summary = Så här blir uppgifterna om mentorn som har sagt ja till { $adept }. När du sparar får { $adept } förslaget direkt. Stämmer det?
outside-send = Spara och skicka förslaget
outside-cancelled =
    { $written ->
        [none] Vi tar en paus. Du kan fortsätta när du vill.
       *[some] Vi tar en paus. Svaren ligger kvar, och du kan fortsätta när du vill.
    }
outside-saved = Sparat. <b>{ $mentor }</b> är med som mentor, och { $adept } får förslaget nu.
outside-already-there = Det numret finns redan: <b>{ $mentor }</b> är anmäld som mentor i programmet, så jag har inte sparat något nytt.

by-hand = <b>{ $name }</b> är med utan Telegram. Skicka det här vidare, eller läs upp det i telefonen: { $phone }
by-hand-unreached = <b>{ $name }</b> nås inte i Telegram just nu. Skicka det här vidare, eller läs upp det i telefonen: { $phone }
by-hand-words =
    <b>{ $name }</b> nås inte i Telegram och har inte fått det här. Skicka det vidare, eller läs upp det i telefonen: { $phone }
    <blockquote>{ $text }</blockquote>
button-mail-words = Mejla orden till { $name }
by-hand-cut = Texten är förkortad här, för hela fick inte plats i ett meddelande.

copy-invited = { $at }: öppnade en inbjudan från { $name }
