"""The rules of a mentor programme, pure: no Telegram, no database, no clock of its own.

Everything here can be read, tested and argued about without running the bot. What the rules need from
outside (storage, time, words) comes in through `programme.ports`.
"""
