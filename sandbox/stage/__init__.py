"""A rehearsal that a human takes part in: the clock turned by hand, phones taken over, kept for another day."""
