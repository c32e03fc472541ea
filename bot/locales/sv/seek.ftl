# En viss mentor åt en adept.
seek-text = Vilken mentor tänker du på för { $adept }? Skriv ett namn, eller en del av det.
seek-text-label = Mentor
seek-summary = Ska jag leta efter den mentorn åt { $adept }?
seek-send = Leta
seek-cancelled = Okej, då låter vi det vara.
seek-nobody = Jag hittar ingen mentor som passar ”{ $text }”.
seek-several = Vilken mentor menar du?
seek-many = Det är { $count } mentorer som passar. Här är de första. Skriv gärna mer av namnet.
seek-two = <b>{ $adept } och { $mentor }</b>
seek-full =
    { $limit ->
        [programme] Programmet har högst { $number ->
            [one] en adept
           *[other] { $number } adepter
        } per mentor, och det har { $mentor } redan på gång. Säger { $mentor } ja ändå blir det ingen plats, så höj gränsen först.
       *[own] { $number ->
            [one] { $mentor } har bara en plats, och den är upptagen.
           *[other] { $mentor } har { $count } av { $number } platser upptagna.
        } Säger { $mentor } ja ändå blir det ingen plats, så öka antalet först om ni är överens.
    }
error-seek-no-room =
    { $limit ->
        [programme] { $mentor } har ingen plats kvar, för programmet har högst { $number ->
            [one] en adept
           *[other] { $number } adepter
        } per mentor. Höj gränsen under Inställningar först.
       *[own] { $mentor } har ingen plats kvar. Öka antalet platser först, om ni är överens.
    }
seek-no-language = De har inget språk gemensamt.
seek-not-admitted = { $mentor } är inte godkänd som mentor just nu, och kan därför inte få frågan. Det går att ändra på kortet.
seek-agreed-sure = Har { $adept } och { $mentor } redan kommit överens? Då skriver jag upp ett ja från båda.
seek-agreed = Klart. { $adept } och { $mentor } har nu sitt första möte framför sig. Har de redan träffats, så skriv upp det på kortet.
