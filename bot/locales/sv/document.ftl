# Dokument att skriva ut och spara (PDF). Bara texter: hur de ser ut står i documents/templates.
document-language = sv
document-page = { $page } av { $pages }
document-absent = Ett frågetecken kan stå för ett tecken som saknas i typsnitten.

document-diploma-title = Diplom – { $name }
document-diploma = Diplom
document-diploma-given-to = tilldelas
document-diploma-for =
    { $role ->
        [mentor] som med tid, nyfikenhet och eget engagemang har varit mentor i { $programme }, { $period }
       *[adept] som med mod, nyfikenhet och eget ansvar har fullföljt { $programme } som adept, { $period }
    }
document-diploma-meetings =
    { $count ->
        [one] Ett möte
       *[other] { $count } möten
    }
document-diploma-hours =
    { $count ->
        [one] 1 timme
       *[other] { $count } timmar
    }
document-diploma-day = Dag
document-diploma-signed = Programansvarig
document-diploma-serial = Nummer { $serial }. Äkta? Skriv numret till @{ $bot } i Telegram.
