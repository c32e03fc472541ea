# Programansvarigs anteckningar om en deltagare.
button-note-on = Anteckna: { $name }
button-note = Skriv en anteckning
card-notes = <b>Anteckningar</b>
card-note = { $day }: { $text }
note-text = Vad vill du komma ihåg om { $name }? { $name } kan be att få läsa det.
note-text-label = Anteckning
note-summary = Ska jag spara det här om { $name }?
note-send = Spara
note-cancelled = Okej, jag har inte sparat något.
note-saved = Sparat på kortet för { $name }.
copy-notes = Anteckningar om dig
copy-note = { $at }: { $text }
