# The manager's own words at an ending, read before the usual ones.
button-ending-words = Add words of my own
button-ending-words-again = Change my words
button-ending-words-drop = Remove my words
button-partner-words = My words to { $name }
button-partner-words-again = Change the words to { $name }
ending-words-text = What would you like to say yourself? { $who ->
        [adept] { $adept } will read your words
        [mentor] { $mentor } will read your words
       *[both] Both { $adept } and { $mentor } will read your words
    } before the usual ones. Nothing is sent yet: first you see how it will look.
ending-words-text-label = Your words
ending-words-summary = Here are your words.
ending-words-send = Go on
ending-words-cancelled = All right, no words of your own. Nothing was sent.
leaving-words-text = What would you like to say yourself? { $to } will read your words first of all. Nothing is sent yet: first you see how it will look.
leaving-words-text-label = Your words
leaving-words-summary = Here are your words.
leaving-words-send = Go on
leaving-words-cancelled = All right, no words of your own. Nothing was sent.
ending-own-words = A few words from { $manager }: { $text }
