"""A rehearsal: our own Telegram on loopback, as strict as the real one, and the people in it."""
