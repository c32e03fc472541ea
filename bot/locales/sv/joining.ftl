# Vägen in.
welcome-which-role =
    Hej och välkommen till <b>{ $programme }</b>!

    Här möts adepter, som vill utvecklas, och mentorer, som lyssnar och frågar. { $manager } är programansvarig.

    Vad vill du anmäla dig som?
which-programme = Vilket program gäller det?
no-programme = Hej! Just nu är inget mentorprogram öppet för anmälan. Har du fått en länk av en programansvarig, så öppna den. Vill du veta om ett diplom är äkta, så skriv numret på det.
consent-intro =
    Hej och välkommen till <b>{ $programme }</b>! Roligt att du vill vara med som { $role }.

    Anmälan är några korta frågor och tar ungefär tre minuter.
consent-what =
    <b>Innan vi börjar</b>
    • { $count ->
        [one] { $readers }, som är programansvarig,
       *[other] { $readers }, som är programansvariga,
    } läser det du svarar och använder det för att hitta någon som passar dig.
    • Den som du föreslås för får se ditt namn, var du arbetar och vad du vill eller kan. Telefon och e-post får ni av varandra först när mentorn har tackat ja och adepten har tackat ja eller haft tid att säga nej.
    • Svaren går via Telegram och sparas hos programmet. Telegram är inte krypterat hela vägen, så skriv inget riktigt hemligt.
    • Du kan när som helst få en kopia, ta tillbaka din anmälan eller be om att allt raderas. Skriv /uppgifter.
consent-question = Är det här okej för dig, och har du fyllt 18 år?
declined = Okej! Jag har inte sparat något om dig. Ändrar du dig är det bara att skriva /start.
declined-one = Okej, då lämnar vi det. Ändrar du dig är det bara att skriva /start.
other-role =
    Du har valt att vara { $role } i <b>{ $programme }</b>, och länken du öppnade är för den som vill vara { $wanted }.

    Vill du vara { $wanted } i stället? Namn, kontaktuppgifter och språk följer med, och jag frågar bara efter resten.
other-role-write = Du är med i <b>{ $programme }</b> som { $role }, och länken du öppnade är för den som vill vara { $wanted }. Vill du byta roll, så skriv till { $manager }.
other-role-changed = Då är du { $role }. Några frågor återstår, sedan skickar du anmälan på nytt.
