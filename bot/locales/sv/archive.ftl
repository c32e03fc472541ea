# Program som är slut läggs undan, och kan tas fram igen.
button-archive = Lägg undan programmet
button-unarchive = Ta fram programmet igen
button-programme-archived = Undanlagt: { $programme }
archive-done = <b>{ $programme }</b> är undanlagt. Inget är raderat: du når det från /jag, och kan ta fram det när du vill.
archive-taken-out = <b>{ $programme }</b> är framme igen.
