# Knappar säger vad de gör.
button-back = ← Tillbaka
button-cancel = Avbryt
button-skip = Hoppa över
button-keep-answer = Låt det stå
button-remove-answer = Ta bort svaret
button-done = Klar →
button-change = Ändra: { $label }
button-resume = Fortsätt
button-answer-now = Svara
button-let-be = Låt det vara så länge
button-belongs = Det hör till: { $label }
button-drop = Släng det jag har skrivit
button-keep = Nej, låt det vara

button-me = Var är jag?
button-help = Hjälp
button-privacy = Vad som sparas om mig
button-language = Språk / Language
button-todo = Att göra
button-todo-in = Att göra i { $programme }
button-people = Deltagare
button-pairs = Mentorpar
button-back-to-list = ← Till listan
button-links = Länkar
button-write = Skriv till { $name }
button-answer = Svara { $name }
button-letter-read = Behöver inget svar
button-open-card = Öppna kortet

button-as-adept = Jag vill ha en mentor
button-as-mentor = Jag vill vara mentor
button-other-role = Ja, jag vill vara { $role }
button-same-role = Nej, jag är { $role }
button-consent = Ja, det är okej, och jag har fyllt 18
button-no-thanks = Nej tack
button-register-again = Anmäl mig igen

button-copy = Ge mig en kopia
button-export = Hämta som kalkylark
button-export-of = Hämta { $programme }
button-withdraw = Ta tillbaka min anmälan?
button-withdraw-from = Ta tillbaka min anmälan till { $programme }?
button-withdraw-sure = Ja, ta tillbaka den
button-stop = Sluta i programmet?
button-stop-in = Sluta i { $programme }?
button-stop-sure = Ja, jag slutar
button-ask-deletion = Radera mina uppgifter?
button-deletion-sure = Ja, radera allt om mig
button-deletion-stop = Ångra, behåll mina uppgifter
button-new-account = Jag byter Telegram-konto

button-move = Länk till nytt konto
button-delete = Radera personen?
button-has-died = Personen har avlidit
button-died-sure-words = Ja, radera och skicka mina ord
button-died-sure = Ja, radera och skicka inget
button-delete-sure = Ja, radera allt
button-earlier = ← Föregående
button-later = Nästa →
button-interview = Fyll i intervjun
button-interview-again = Ändra intervjun
button-approve = Godkänn
button-hold = Vänta
button-decline = Tacka nej
button-ask-mentor = Fråga { $name }?
button-ask-adept = Fråga { $adept } om { $mentor }?
button-other-mentors = Visa andra mentorer
button-invite-mentor = Bjud in någon utifrån
button-add-mentor = Någon har sagt ja på telefon
button-leave-out = Vänta med den här
button-ask-all =
    { $count ->
        [one] Fråga mentorn?
        [2] Fråga båda mentorerna?
       *[other] Fråga alla { $count } mentorer?
    }
button-ask-all-adepts =
    { $count ->
        [one] Fråga adepten?
        [2] Fråga båda adepterna?
       *[other] Fråga alla { $count } adepter?
    }
button-ask-all-sure =
    { $count ->
        [one] Ja, fråga
        [2] Ja, fråga båda
       *[other] Ja, fråga alla { $count }
    }
button-mentor-yes = Ja, jag vill gärna träffa { $name }
button-not-this-time = Inte den här gången
button-adept-yes = Det låter bra
button-adept-no = Tacka nej?
button-tie = Vi känner varandra
button-tie-sure = Ja, vi känner varandra
button-no-sure = Ja, tacka nej
button-in-telegram = Öppna { $name } i Telegram
button-telegram-of = { $name } i Telegram
button-ring = Ring { $name }
button-write-it = Skriv det till { $name }
button-concern = Något skaver?
button-concern-in = Något skaver i { $programme }?
button-open-concern = Öppna meddelandet
button-concern-done = Klart
button-concern-resolved = Klart?
button-concern-sure = Ja, det är utrett
button-end-sure = Ja, avsluta och berätta
button-about = { $label } ({ $name })
button-pair = { $adept } – { $mentor }
button-write-contract = Skriv kontraktet med { $other }
button-read-contract = Läs kontraktet med { $other }
button-change-contract = Ändra texten
button-read-version = Läs förslaget med { $other }
button-earlier-version = Versionen från { $day }
button-propose-version = Föreslå en ändring
button-take-back-version = Ta tillbaka förslaget?
button-take-back-sure = Ja, ta tillbaka förslaget
button-decline-version = Jag vill behålla det som det är
button-sign = Skriva under?
button-sign-sure = Ja, jag skriver under
button-ask-now = Ja, fråga { $name }
button-same-employer = Ändra regeln om arbetsgivare
button-import = Lägg in en lista med deltagare
button-get-links = Hämta länkarna: { $file }
button-get-links-again = Hämta länkarna igen
button-columns = Rätta kolumnerna
button-leave-list = Lägg inte in någon
button-take-off-list = Ta bort från listan?
button-take-off-list-sure = Ja, ta bort
button-entries = Har inte sagt ja än ({ $count })
button-take-in = { $count ->
        [one] Lägg in personen
       *[other] Lägg in { $count } personer
    }
button-all-are-adept = { $count ->
        [one] Det är en adept
       *[other] De är adepter
    }
button-all-are-mentor = { $count ->
        [one] Det är en mentor
       *[other] De är mentorer
    }
button-not-me = Det är inte jag
button-seek-mentor = Sök en viss mentor
button-mentors-places = Ändra platser: { $name }
button-deed-reopen = Avslutat av misstag? Öppna igen
button-reopen-sure = Ja, öppna igen och berätta
button-deed-extend = Mer tid för de två
button-extend-until = { $months ->
        [one] En månad till: { $day }
       *[other] { $months } månader till: { $day }
    }
button-extend-back = Som programmet igen
button-extend-sure = Ja, ändra och berätta
button-agreed-elsewhere = De är redan överens
button-agreed-sure = Ja, skriv upp ett ja från båda
button-more = Fler val
button-back-to-me = ← Var är jag?
