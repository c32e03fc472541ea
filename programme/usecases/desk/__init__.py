"""The manager's desk: the list, the people, the pairs, the notes."""
