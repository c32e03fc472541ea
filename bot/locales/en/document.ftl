# Documents to print and to keep (PDF). Only texts: what they look like stands in documents/templates.
document-language = en
document-page = { $page } of { $pages }
document-absent = A question mark may stand for a sign that the fonts don’t have.

document-diploma-title = Diploma – { $name }
document-diploma = Diploma
document-diploma-given-to = is awarded to
document-diploma-for =
    { $role ->
        [mentor] who with time, curiosity and personal commitment has been a mentor in { $programme }, { $period }
       *[adept] who with courage, curiosity and responsibility has completed { $programme } as an adept, { $period }
    }
document-diploma-meetings =
    { $count ->
        [one] One meeting
       *[other] { $count } meetings
    }
document-diploma-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
document-diploma-day = Date
document-diploma-signed = Programme manager
document-diploma-serial = Number { $serial }. Genuine? Write the number to @{ $bot } on Telegram.
