"""The sandbox: our own Telegram on loopback, as strict as Telegram's, and the people in it."""
