# Words to each other at the end, if both want.
button-goodbye = A few words to { $other }
button-goodbye-again = Change your words to { $other }
button-goodbye-drop = Take my words away
goodbye-text = What would you like to say to { $other } as you part? You get each other’s words at the same time, with the thanks after the end, if you have both written. Otherwise neither of you learns anything, and the words are deleted. Only { $other } reads it.
goodbye-text-label = Your words
goodbye-before = This is what you have written. What you write now holds instead:
goodbye-summary = Shall I keep this for { $other }?
goodbye-send = Keep it
goodbye-cancelled = All right, I have kept nothing new.
goodbye-kept = Kept. If you both write, you get each other’s words at the same time after the end. Otherwise they are deleted then, and { $other } does not learn that you have written.
goodbye-dropped = Taken away. Nobody learns that you have written.
goodbye-from = You have both written. Here are the words from { $other } to you:
copy-goodbyes = Your words to each other
copy-goodbye = { $at }: { $text }
privacy-kept-goodbye = • what the two of you write to each other for the end, which the other reads only if you have both written
