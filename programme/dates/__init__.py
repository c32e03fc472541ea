"""Days and times as people write them: words and numbers, a grammar, and what they come to on the calendar."""
