# Dokument att skriva ut och spara (PDF). Bara texter: hur de ser ut står i documents/templates.
document-language = sv
document-page = { $page } av { $pages }
document-absent = Ett frågetecken kan stå för ett tecken som saknas i typsnitten.

document-diploma-title = Diplom – { $name }
document-diploma = Diplom
document-diploma-given-to = tilldelas
document-diploma-for =
    { $role ->
        [mentor] som med tid, nyfikenhet och eget engagemang har varit mentor i { $programme }, { $period }
        [took-part] som med mod, nyfikenhet och eget ansvar har deltagit i { $programme } som adept, { $period }
       *[adept] som med mod, nyfikenhet och eget ansvar har fullföljt { $programme } som adept, { $period }
    }
document-diploma-meetings =
    { $count ->
        [one] Ett möte
       *[other] { $count } möten
    }
document-diploma-hours =
    { $count ->
        [one] { $about ->
            [yes] cirka{" "}
           *[no] {""}
        }1 timme
       *[other] { $about ->
            [yes] cirka{" "}
           *[no] {""}
        }{ $count } timmar
    }
document-diploma-day = Dag
document-diploma-signed = Programansvarig
document-diploma-serial = Nummer { $serial }. Äkta? Skriv numret till @{ $bot } i Telegram.

button-document = Hämta som PDF

document-adept = Adept
document-mentor = Mentor
document-contract-caption = Här är ert moraliska kontrakt, att spara eller skriva ut.
document-contract-file = moraliskt-kontrakt-{ $day }
document-contract-open = Inte underskrivet av er båda ännu
document-contract-signed = skrev under { $day }
document-contract-on-paper = skrev under på papper, noterat { $day }
document-contract-to-sign = Datum och underskrift

document-guide-caption = Råd på vägen, att spara eller skriva ut.
document-guide-file = rad-pa-vagen

button-board-page = En sida till styrelsen
document-board-caption = <b>{ $programme }</b> på en sida, att skriva ut eller skicka vidare. Inga namn på deltagare finns med.
document-board = Mentorprogrammets år
document-board-when = { $when } · läget { $day }
document-board-title = { $programme } på en sida
document-board-what = Programmet pågår { $period }. I ett mentorprogram möts en adept, som vill något och själv fattar besluten, och en mentor, som lyssnar och frågar.
document-board-people =
    Hittills har { $adepts ->
        [one] en adept
       *[other] { $adepts } adepter
    } och { $mentors ->
        [one] en mentor
       *[other] { $mentors } mentorer
    } anmält sig. { $with_mentor ->
        [0] Ingen adept har fått en mentor ännu.
        [one] En adept har fått en mentor.
       *[other] { $with_mentor } adepter har fått en mentor.
    }
document-board-meetings =
    Mentorparen har haft { $held ->
        [one] ett möte
       *[other] { $held } möten
    }. Planen till i dag är { $due }.
document-board-completed =
    { $adepts ->
        [0] Ingen adept
        [one] En adept
       *[other] { $adepts } adepter
    } och { $mentors ->
        [0] ingen mentor
        [one] en mentor
       *[other] { $mentors } mentorer
    } har fullföljt.

button-gathering-list = Närvarolista att skriva ut
document-attendance-caption = Lista till <b>{ $title }</b>: de som har svarat ja eller kanske, och tomma rader för fler.
document-attendance-file = narvarolista
document-attendance = Närvarolista
document-attendance-name = Namn
document-attendance-note = Notering
document-attendance-signature = Signatur
document-attendance-counted =
    { $count ->
        [one] En person står på listan.
       *[other] { $count } personer står på listan.
    }
