# Documents to print and to keep (PDF). Only texts: what they look like stands in documents/templates.
document-language = en
document-page = { $page } of { $pages }
document-absent = A question mark may stand for a sign that the fonts don’t have.

document-diploma-title = Diploma – { $name }
document-diploma = Diploma
document-diploma-given-to = is awarded to
document-diploma-for =
    { $role ->
        [mentor] who with time, curiosity and personal commitment has been a mentor in { $programme }, { $period }
        [took-part] who with courage, curiosity and responsibility has taken part in { $programme } as an adept, { $period }
       *[adept] who with courage, curiosity and responsibility has completed { $programme } as an adept, { $period }
    }
document-diploma-meetings =
    { $count ->
        [one] One meeting
       *[other] { $count } meetings
    }
document-diploma-hours =
    { $count ->
        [one] { $about ->
            [yes] about{" "}
           *[no] {""}
        }1 hour
       *[other] { $about ->
            [yes] about{" "}
           *[no] {""}
        }{ $count } hours
    }
document-diploma-day = Date
document-diploma-signed = Programme manager
document-diploma-serial = Number { $serial }. Genuine? Write the number to @{ $bot } on Telegram.

button-document = Get it as a PDF

document-adept = Adept
document-mentor = Mentor
document-contract-caption = Here is your moral contract, to keep or to print.
document-contract-file = moral-contract-{ $day }
document-contract-open = Not signed by both of you yet
document-contract-signed = signed on { $day }
document-contract-on-paper = signed on paper, noted on { $day }
document-contract-to-sign = Date and signature

document-guide-caption = Advice on the way, to keep or to print.
document-guide-file = advice-on-the-way

button-board-page = A page for the board
document-board-caption = <b>{ $programme }</b> on one page, to print or to pass on. No participant is named in it.
document-board = The year of a mentor programme
document-board-when = { $when } · as of { $day }
document-board-title = { $programme } on one page
document-board-what = The programme runs { $period }. In a mentor programme an adept, who wants something and makes the decisions, meets a mentor, who listens and asks.
document-board-people =
    So far { $adepts ->
        [one] one adept
       *[other] { $adepts } adepts
    } and { $mentors ->
        [one] one mentor
       *[other] { $mentors } mentors
    } have registered. { $with_mentor ->
        [0] No adept has a mentor yet.
        [one] One adept has a mentor.
       *[other] { $with_mentor } adepts have a mentor.
    }
document-board-meetings =
    The pairs have had { $held ->
        [one] one meeting
       *[other] { $held } meetings
    }. The plan until today is { $due }.
document-board-completed =
    { $adepts ->
        [0] No adept
        [one] One adept
       *[other] { $adepts } adepts
    } and { $mentors ->
        [0] no mentor
        [one] one mentor
       *[other] { $mentors } mentors
    } have completed.

button-gathering-list = Attendance list to print
document-attendance-caption = A list for <b>{ $title }</b>: those who said yes or maybe, and empty lines for more.
document-attendance-file = attendance-list
document-attendance = Attendance list
document-attendance-name = Name
document-attendance-note = Note
document-attendance-signature = Signature
document-attendance-counted =
    { $count ->
        [one] One person is on the list.
       *[other] { $count } people are on the list.
    }
