# Ord till varandra vid slutet, om båda vill.
button-goodbye = Några ord till { $other }
button-goodbye-again = Ändra dina ord till { $other }
button-goodbye-drop = Ta bort mina ord
goodbye-text = Vad vill du säga till { $other } när ni slutar? Du och { $other } får varandras ord samtidigt, med tacket efter slutet, om ni båda har skrivit. Annars får ingen av er veta något, och orden tas bort. Bara { $other } läser det.
goodbye-text-label = Dina ord
goodbye-before = Det här har du skrivit. Det du skriver nu gäller i stället:
goodbye-summary = Ska jag spara det här till { $other }?
goodbye-send = Spara
goodbye-cancelled = Okej, jag har inte sparat något nytt.
goodbye-kept = Sparat. Skriver ni båda, så får ni varandras ord samtidigt efter slutet. Annars tas de bort då, och { $other } får inte veta att du har skrivit.
goodbye-dropped = Borttaget. Ingen får veta att du har skrivit.
goodbye-from = Båda har skrivit. Här är orden från { $other } till dig:
copy-goodbyes = Dina ord till varandra
copy-goodbye = { $at }: { $text }
privacy-kept-goodbye = • det ni två skriver till varandra inför slutet, som den andra får läsa bara om ni båda har skrivit
