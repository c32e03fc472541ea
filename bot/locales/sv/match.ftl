# Matchning och förslag.
match-looking = Jag letar efter den bästa fördelningen.
match-found =
    { $count ->
        [one] Jag hittade ett förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
       *[other] Jag hittade { $count } förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
    }
match-found-with-left =
    { $count ->
        [one] Jag hittade ett förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
       *[other] Jag hittade { $count } förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
    }
    Till { $left } av dem som väntar finns ingen mentor ännu.
match-nobody-waits = Ingen väntar på ett förslag i <b>{ $programme }</b> just nu. Godkänn någon efter samtalet först.
match-nobody-fits = Det finns ingen mentor som passar och har plats i <b>{ $programme }</b> just nu.
match-nobody-for = Det finns ingen annan mentor som passar { $name } och har plats just nu.
match-card =
    <i>{ $number } av { $count }</i>
    <b>{ $adept }</b> och <b>{ $mentor }</b>
match-alternative =
    <b>{ $name }</b>
    { $why }
match-others = De här passar också { $name }:
match-all-done = Det var alla förslag.
match-ask-all-sure = Ska jag fråga alla { $count } mentorer nu?
match-nothing-against = Inget talar emot.
bullet = • { $text }
match-reason-wish = { $adept } har själv önskat sig { $mentor }.
match-reason-areas = { $mentor } kan mest om det som kom fram i samtalet med { $adept }: { $competences }.
match-reason-competences = { $adept } vill bli bättre på det som { $mentor } kan mest om: { $competences }.
match-reason-style = Båda trivs med samma sätt att samtala.
match-reason-town = Båda finns i { $town }.
match-reason-languages = De kan prata flera språk med varandra: { $languages }.
match-ban-tie = { $adept } och { $mentor } har en koppling som gör att de inte passar ihop.
match-ban-never-again = { $adept } och { $mentor } ska inte föreslås för varandra igen.
match-ban-language = { $adept } och { $mentor } har inget gemensamt språk.
match-ban-employer = { $adept } och { $mentor } har samma arbetsgivare.

proposal-asked = Jag har frågat <b>{ $mentor }</b> om <b>{ $adept }</b>.
proposal-to-mentor = Hej { $name }! { $manager } tror att du och den här adepten kan ha utbyte av varandra:
proposal-mentor-question = Vill du träffa { $adept }, helt förutsättningslöst? Du får svara som du känner, och vi berättar aldrig vem som sagt nej. Känner ni varandra sedan förut, så skriv till { $manager }.
proposal-to-adept = Hej { $name }! Vi har ett förslag på en mentor till dig: <b>{ $mentor }</b>.
proposal-adept-question = { $mentor } ser fram emot att träffa dig, helt förutsättningslöst. Har ni en koppling, eller känns det fel, så säg till här. Vi berättar aldrig vem som sagt nej, och bara { $manager } ser vad du svarar. Hör jag inget får ni varandras kontaktuppgifter { $day }.
mentor-said-yes = Tack, { $mentor }! Nu frågar vi { $adept }. { $manager } eller jag hör av oss till dig när det är klart. Du behöver inte göra något innan dess.
mentor-said-no = Tack för ditt svar, { $mentor }. Det är helt i sin ordning. { $manager } hör av sig när det finns ett annat förslag.
mentor-no-room = Tack för att du ville, { $mentor }! Du har redan sagt ja till så många som du har plats för, så det blir inte du och { $adept } den här gången. Har du plats för en till, så skriv till { $manager }.
objection-which = Tack för att du säger det. Har ni en koppling, privat eller i arbetet? Bara { $manager } ser vad du svarar.
objection-thanks = Tack för ditt svar. { $manager } letar vidare och hör av sig. Du behöver inte göra något innan dess.
not-this-time = Det blev inte du och { $adept } den här gången. { $manager } hör av sig när det finns ett nytt förslag. Tack för att du ställer upp!
contact-for-adept = Vad roligt! Så här når du { $mentor }. <b>Nästa steg är ditt:</b> hör av dig och boka ett första möte, gärna inom tio dagar. Var bestämmer ni själva.
contact-for-mentor = Vad roligt! { $adept } hör av sig till dig för att boka ett första möte. Så här når du { $adept }:
contact-name = <b>{ $name }</b>
manager-mentor-yes = <b>{ $mentor }</b> vill gärna träffa <b>{ $adept }</b>. Nu får { $first } förslaget och kan säga till om något är fel.
manager-mentor-no = <b>{ $mentor }</b> tackade nej till <b>{ $adept }</b> den här gången.
manager-no-room = <b>{ $mentor }</b> ville gärna träffa <b>{ $adept }</b>, men har ingen plats kvar. Jag har tagit tillbaka förslaget, och adepten har inte hört något.
manager-adept-tie = <b>{ $adept }</b> har en koppling till <b>{ $mentor }</b>. De två föreslås inte för varandra igen.
manager-adept-no = <b>{ $adept }</b> vill inte ha <b>{ $mentor }</b> som mentor. De två föreslås inte för varandra igen.
manager-both-in = <b>{ $adept }</b> och <b>{ $mentor }</b> har fått varandras kontaktuppgifter och ska boka sitt första möte.
