# The manager's notes about a participant.
button-note-on = Note: { $name }
button-note = Write a note
card-notes = <b>Notes</b>
card-note = { $day }: { $text }
note-text = What would you like to remember about { $name }? { $name } may ask to read it.
note-text-label = Note
note-summary = Shall I save this about { $name }?
note-send = Save
note-cancelled = All right, I have saved nothing.
note-saved = Saved on the card of { $name }.
copy-notes = Notes about you
copy-note = { $at }: { $text }
