# Programmes that are over are archived, and can be taken out again.
button-archive = Archive the programme
button-unarchive = Take the programme out again
button-programme-archived = Archived: { $programme }
archive-done = <b>{ $programme }</b> is archived. Nothing is deleted: you reach it from /me, and can take it out at any time.
archive-taken-out = <b>{ $programme }</b> is back.
