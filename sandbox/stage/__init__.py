"""The stage: a rehearsal with a human, who turns the clock, takes phones over and saves it for another day."""
