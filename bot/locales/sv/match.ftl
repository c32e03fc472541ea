# Matchningen och dess förslag.
match-looking = Jag letar efter den bästa fördelningen.
match-looking-already = Jag letar redan. Svaret kommer här så snart jag är klar.
match-failed = Något gick fel hos oss, så det blev inga nya förslag den här gången. De gamla står kvar, och felet är antecknat. Prova gärna igen om en stund. (Märkt { $id })
match-found =
    { $count ->
        [one] Jag hittade ett förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
       *[other] Jag hittade { $count } förslag i <b>{ $programme }</b>. Ingen får veta något förrän du frågar.
    }
match-left =
    { $count ->
        [one] <b>En som väntar fick inget förslag</b>
       *[other] <b>{ $count } som väntar fick inget förslag</b>
    }
match-left-line = • { $name }: { $why }
match-nobody-waits = Ingen väntar på ett förslag i <b>{ $programme }</b> just nu. Godkänn någon efter samtalet först.
match-nobody-fits = Det finns ingen mentor som passar och har plats i <b>{ $programme }</b> just nu.
match-nobody-for = Det finns ingen annan mentor som passar { $name } och har plats just nu. Så här ser det ut bland mentorerna:
match-nobody-besides = Utöver { $mentor }, som redan står som förslag, hittar jag ingen mentor som passar { $name } och har plats just nu.
match-card =
    <i>{ $number } av { $count }</i>
    <b>{ $adept }</b> och <b>{ $mentor }</b>
match-alternative =
    <b>{ $name }</b>
    { $why }
match-others = De här passar också { $name }:
match-all-done = Det var alla förslag.
match-same-words = Med samma ord om sin adept:
match-same-words-line = • { $mentor } får läsa om { $adept }
match-same-words-adepts = Med samma ord om sin mentor:
match-same-words-line-adepts = • { $adept } får läsa om { $mentor }
match-ask-all-sure =
    { $count ->
        [one] Ska jag fråga mentorn nu?
        [2] Ska jag fråga båda mentorerna nu?
       *[other] Ska jag fråga alla { $count } mentorer nu?
    }
match-ask-all-sure-adepts =
    { $count ->
        [one] Ska jag fråga adepten nu?
        [2] Ska jag fråga båda adepterna nu?
       *[other] Ska jag fråga alla { $count } adepter nu?
    }
match-nothing-against = Inget särskilt gemensamt, men inget hinder.
bullet = • { $text }
match-mind = ⚠️ { $text }
match-reason-wish = { $adept } har själv önskat sig { $mentor }.
match-reason-areas = { $mentor } kan mest om det som kom fram i samtalet med { $adept }: { $competences }.
match-reason-competences = { $adept } vill bli bättre på det som { $mentor } kan mest om: { $competences }.
match-reason-style = Båda trivs med samma sätt att samtala.
match-reason-town = Båda finns i { $town }.
match-reason-languages = De kan prata flera språk med varandra: { $languages }.
match-reasons-closed = Varför just de två visar jag inte för dig, för det som någon av dem berättar läser du inte.
match-board = { $mentor } har { $employer } bland sina styrelser och bolag, och där arbetar { $adept }.
match-same-employer = Båda arbetar på { $employer }.
match-first = { $adept } går före andra i matchningen, eftersom ett tidigare mentorskap tog slut.
match-is-bridge = { $mentor } är tillfällig mentor till { $adept } sedan { $day }.
match-beside = { $adept } får samma mentor som { $other }{ $employer ->
        [none] {""}
       *[some] , { $employer }
    }. Kan de två vara konkurrenter?
match-beside-same = { $adept } får samma mentor som { $other }, och båda arbetar på { $employer }.
match-earlier-tie = { $adept } och { $mentor } har en koppling.
match-earlier-never-again = { $adept } och { $mentor } ska inte föreslås för varandra igen.
match-earlier-objected = { $day }: { $adept } ville inte ha { $mentor } som mentor.
match-earlier-no-start = { $day }: { $adept } och { $mentor } gick inte vidare efter första mötet.
match-earlier-declined = { $day }: { $mentor } tackade nej till { $adept }.
match-earlier-no-room = { $day }: { $mentor } ville träffa { $adept } men hade ingen plats kvar.
match-earlier-taken-back = { $day }: förslaget { $adept } och { $mentor } togs tillbaka.
match-earlier-not-now = { $day }: förslaget { $adept } och { $mentor } fick vänta.
match-earlier-rematched = { $day }: { $adept } och { $mentor } slutade att ses.
match-earlier-left = { $day }: det tog slut för { $adept } och { $mentor } när en av dem lämnade.
match-earlier-closed = { $day }: { $adept } och { $mentor } fullföljde programmet tillsammans.
match-earlier-over = { $day }: programmet tog slut innan { $adept } och { $mentor } hann börja.
match-next-best =
    <b>Näst bäst just nu: { $name }</b>
    { $why }
match-because = { $was } { $why }
match-others-first =
    { $was } { $day ->
        [none] Andra föreslås hellre, så länge programmet pågår.
       *[day] Andra föreslås hellre fram till { $day }.
    }
match-not-before =
    { $was } { $day ->
        [none] Matchningen föreslår inte de två för varandra av sig själv i det här programmet.
       *[day] Före { $day } föreslår matchningen inte de två för varandra av sig själv.
    }
match-then-reads =
    Säger { $name } ja får { $other } läsa det här.{ $day ->
        [yes] {" "}Dagen i det räknas från svaret.
       *[no] {""}
    }
match-ask = Ska jag fråga <b>{ $mentor }</b> om { $adept }?
match-ask-adept = Ska jag fråga <b>{ $adept }</b> om { $mentor }?
match-ask-anyway = Vill du fråga { $mentor } om { $adept } ändå?
match-ask-anyway-adept = Vill du fråga { $adept } om { $mentor } ändå?
match-without-mentors = ingen mentor är godkänd ännu
match-without-tie = { $count } har en koppling
match-without-never-again = { $count } ska inte föreslås igen
match-without-objected = { $adept } har sagt nej till { $count }
match-without-no-start = { $count } har redan provat ett första möte
match-without-declined = { $count } har tackat nej
match-without-contact = { $count } har samma telefon eller e-post
match-without-language = { $count } saknar gemensamt språk
match-without-employer = { $count } har samma arbetsgivare
match-without-reader = för { $count } saknas en programansvarig som får läsa vad de två berättar
match-without-full = { $count } har fullt
match-without-needed =
    { $count ->
        [one] 1 passar men är föreslagen för någon annan
       *[other] { $count } passar men är föreslagna för andra
    }
match-without-free = { $count } passar och har plats nu
match-without-closed = för { $count } visar jag inte skälet
same-employer-caution = Helst inte
same-employer-ban = Aldrig
same-employer-fine = Det går bra
