"""What the manager sees and does: the list, the people, the pairs, the notes."""
