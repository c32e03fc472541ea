"""A whole programme on a turned clock: the bot's own process, the cast, and what it left behind."""
