"""A whole programme on a turned clock: the bot's own process, the cast, and the tally at the end."""
