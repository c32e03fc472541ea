# Egna ord vid ett avslut, som läses före de vanliga.
button-ending-words = Lägg till egna ord
button-ending-words-again = Ändra mina ord
button-ending-words-drop = Ta bort mina ord
button-partner-words = Egna ord till { $name }
button-partner-words-again = Ändra orden till { $name }
ending-words-text = Vad vill du säga själv? { $who ->
        [adept] { $adept } läser dina ord
        [mentor] { $mentor } läser dina ord
       *[both] Både { $adept } och { $mentor } läser dina ord
    } före de vanliga. Inget skickas än: först ser du hur det blir.
ending-words-text-label = Dina ord
ending-words-summary = Så här blir dina ord.
ending-words-send = Visa hur det blir
ending-words-cancelled = Okej, inga egna ord. Inget är skickat.
leaving-words-text = Vad vill du säga själv? { $to } läser dina ord allra först. Inget skickas än: först ser du hur det blir.
leaving-words-text-label = Dina ord
leaving-words-summary = Så här blir dina ord.
leaving-words-send = Visa hur det blir
leaving-words-cancelled = Okej, inga egna ord. Inget är skickat.
ending-own-words = Några ord från { $manager }: { $text }
