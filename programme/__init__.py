"""The rules of a mentor programme, pure: no Telegram, no database, no clock of its own.

All rules can be read, tested and argued about without running the bot. Storage and texts come in through
`programme.ports`, the time through `programme.clock`.
"""
