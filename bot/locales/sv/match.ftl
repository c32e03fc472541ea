# Matchningen och dess förslag.
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
match-nothing-against = Inget särskilt gemensamt, men inget hinder.
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
match-ban-contact = { $adept } och { $mentor } har samma telefonnummer eller e-postadress.
match-ban-employer = { $adept } och { $mentor } har samma arbetsgivare.
match-reasons-closed = Varför just de två visar jag inte för dig, eftersom du är chef för någon av dem eller är eller har varit ett mentorpar med någon av dem.
