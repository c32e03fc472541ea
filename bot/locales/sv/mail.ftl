# Mejl: kalenderinbjudan, och andra vägen till den som inte nås i Telegram.
button-mail = Mejl
button-mail-offer = Få mina möten på mejl också
mail-off = Vill du få dina möten på mejl? Då kommer varje möte som en inbjudan som hamnar i din kalender, och flyttas eller försvinner där när ni ändrar er.
mail-on = Dina möten mejlas till <b>{ $address }</b> sedan { $day }.
mail-no-address = Jag kan mejla dina möten som kalenderinbjudningar, men jag har ingen mejladress till dig.
mail-what = Når jag dig inte i Telegram, så mejlar jag också annat om era möten. Ett diplom kommer också på mejl. Brev, svar och det du berättar i förtroende stannar i Telegram. Mejl kommer från { $sender }, går genom andras mejlservrar och ligger kvar i din inkorg.
button-mail-yes = Ja, mejla mig
button-mail-no = Inga fler mejl
button-mail-address = Byt mejladress
button-mail-add-address = Skriv min mejladress
mail-yes-done = Klart! Ett första mejl går till <b>{ $address }</b>. Ser du det inte om en stund, så titta i skräpposten eller byt adress här.
mail-no-done = Klart, du får inga fler mejl. Det som redan ligger i din kalender tar du bort där.

mail-greeting = Hej { $name }!
mail-subject-hello = Nu får du mejl om dina möten
mail-subject-calendar = Inbjudan: möte { $day } kl. { $time }
mail-subject-off = Inställt: mötet { $day } kl. { $time }
mail-subject-gathering = Inbjudan: { $title } { $day } kl. { $time }
mail-subject-gathering-off = Struken ur kalendern: { $title } { $day } kl. { $time }
mail-subject-diploma = Ditt diplom
mail-subject-words = Från ditt mentorprogram
mail-hello =
    Den här adressen stämmer alltså. Härifrån kommer dina möten som kalenderinbjudningar, och sådant om era möten som jag inte når fram med i Telegram.

    Har du inte bett om det här? Säg då till på det sätt som står längst ner, så slutar vi.
mail-hello-here =
    Från och med nu kommer mejlen om dina möten hit.

    Har du inte bett om det här? Säg då till på det sätt som står längst ner, så slutar vi.
mail-fell-away = Mötet { $day } kl. { $time } blir inte av. Ta bort det ur kalendern, om det ligger kvar där.
undelivered-meeting-mailed = Jag når inte <b>{ $name }</b> i Telegram, så mötet har gått som mejl i stället. Är det bråttom, så ring: { $phone }
mail-hello-noted =
    { $manager } har skrivit upp att du vill ha mejl om dina möten. Härifrån kommer de som kalenderinbjudningar, så att du har dem i din kalender.

    Har du inte bett om det här? Säg då till på det sätt som står längst ner, så slutar vi.
mail-foot-answer =
    Det här är skickat automatiskt från <b>{ $programme }</b>. { $mail ->
        [yes] Svara på mejlet, så kommer det till { $manager }
       *[no] Vill du svara, så hör av dig till { $manager }
    }{ $phone ->
        [none] .
       *[phone] { $mail ->
            [yes] , eller ring
           *[no] , ring
        } { $phone }.
    }{ $answers ->
        [yes] {" "}{ $manager } lägger in det du säger åt dig.
       *[no] {""}
    }
mail-foot-bot = Allt annat finns kvar i Telegram: { $link }
mail-foot-stop-here = Du stänger av mejlen i Telegram, under /jag.
mail-foot-stop = Vill du inte ha fler mejl, så säg det till { $manager }.

mail-why-address = adressen finns inte, enligt mejlservern
mail-why-full = inkorgen är full
mail-why-policy = mejlservern vill inte ha det
mail-why-time = mejlservern har inte tagit emot det på fem dagar
mail-why-other = mejlservern tog inte emot det
mail-refused-mine = Jag ville mejla dig på <b>{ $address }</b>, men det gick inte: { $why }. Här i Telegram når jag dig som vanligt.
mail-refused-theirs = Mejlet till <b>{ $name }</b> ({ $address }) gick inte fram: { $why }. Skicka det här vidare, eller läs upp det i telefonen: { $phone }

button-send-mail = Skicka det som mejl
button-send-mails =
    { $count ->
        [one] Mejla det som inte kom fram
       *[other] Mejla det som inte kom fram ({ $count })
    }
mail-show =
    { $count ->
        [one] Det här går som mejl till { $name }, <b>{ $address }</b>:
       *[other] De här { $count } går som mejl till { $name }, <b>{ $address }</b>:
    }
mail-show-line = • { $day }: { $text }
mail-show-hidden = • { $day }: något om ett möte. En annan programansvarig kan läsa det.
mail-show-left-out =
    { $count ->
        [one] Ett meddelande skickas inte, för det gäller inte längre:
       *[other] { $count } meddelanden skickas inte, för de gäller inte längre:
    }
button-mail-these =
    { $count ->
        [one] Ja, mejla det
       *[other] Ja, mejla { $count }
    }
mail-sent-now =
    { $count ->
        [one] Mejlet går till <b>{ $address }</b> nu.
       *[other] { $count } mejl går till <b>{ $address }</b> nu.
    } Tar mejlservern inte emot det, så säger jag till. Studsar det senare, så hamnar det i programmets egen inkorg.
mail-nothing-to-send = Det finns inget kvar att mejla till { $name }.
button-note-mail = Vill ha mötena på mejl
button-note-no-mail = Vill inte ha mejl längre
mail-noted-yes = Uppskrivet: { $name } vill ha mötena på mejl. Jag mejlar <b>{ $address }</b> och berättar det. Annat än möten kommer till dig, så att du kan säga det.
mail-noted-no = Uppskrivet: { $name } får inga fler mejl. Det jag har att säga kommer till dig i stället.
mail-stopped = Klart: { $name } får inga fler mejl. Jag säger det i Telegram också.
mail-stopped-unreached = Klart: { $name } får inga fler mejl. Jag når inte { $name } i Telegram heller, så det jag har att säga kommer till dig.
mail-stop-sure =
    { $here ->
        [yes] Vill du stänga av mejlen till { $name }? Då når jag { $name } bara i Telegram, och { $name } får veta det där.
       *[no] Vill du stänga av mejlen till { $name }? Jag når inte { $name } i Telegram, så då kommer det jag har att säga till dig i stället.
    }
button-mail-stop-sure = Ja, stäng av mejlen
mail-stopped-theirs = { $manager } har stängt av mejlen till <b>{ $address }</b>. Vill du ha dem ändå, så kontrollera adressen och säg ja igen under <b>Mejl</b>.
card-mail = Får sina möten på mejl: { $address }
card-mail-refused = Det senaste mejlet gick inte fram: { $why }.
privacy-mail = Mejl går bara till den som har sagt ja till det, eller när den som är programansvarig skickar ett, och bara om möten och med diplomet: då står det där vem ni ska träffa, när och var, och hur ni når varandra.
copy-mail-since = Vill ha mejl sedan
