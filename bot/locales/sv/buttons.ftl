# Knappar säger vad de gör.
button-back = ← Tillbaka
button-cancel = Avbryt
button-skip = Hoppa över
button-done = Klar →
button-change = Ändra: { $label }
button-resume = Fortsätt
button-keep = Nej, låt det vara

button-me = Var är jag?
button-help = Hjälp
button-privacy = Mina uppgifter
button-language = Språk / Language
button-todo = Att göra
button-people = Deltagare
button-links = Länkar
button-write = Skriv till { $name }
button-answer = Svara { $name }
button-letter-read = Behöver inget svar
button-open-card = Öppna kortet

button-as-adept = Jag vill ha en mentor
button-as-mentor = Jag vill vara mentor
button-consent = Ja, jag är 18 eller äldre
button-no-thanks = Nej tack
button-register-again = Anmäl mig igen

button-copy = Ge mig en kopia
button-withdraw = Ta tillbaka min anmälan
button-withdraw-from = Ta tillbaka min anmälan till { $programme }
button-withdraw-sure = Ja, ta tillbaka den
button-ask-deletion = Radera mina uppgifter
button-deletion-sure = Ja, be om radering
button-new-account = Jag byter Telegram-konto

button-move = Länk till nytt konto
button-delete = Radera personen
button-delete-sure = Ja, radera allt
button-earlier = ← Föregående
button-later = Nästa →
button-interview = Fyll i samtalet
button-interview-again = Ändra samtalet
button-approve = Godkänn
button-hold = Vänta
button-decline = Tacka nej
button-ask-mentor = Fråga { $name }
button-other-mentors = Visa andra mentorer
button-leave-out = Vänta med den här
button-ask-all = Fråga alla { $count } mentorer
button-ask-all-sure = Ja, fråga alla { $count }
button-mentor-yes = Ja, jag vill gärna träffa { $name }
button-not-this-time = Inte den här gången
button-adept-yes = Det låter bra
button-adept-no = Jag vill inte, eller har en koppling
button-tie = Vi har en koppling
button-other-reason = Av ett annat skäl
