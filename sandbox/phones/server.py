"""Telegram as people and bots know it together: the Bot API for the bot, and a phone for each person."""

from functools import cached_property

from sandbox.botapi.server import BotApiServer
from sandbox.phones.people import People


class TelegramServer(BotApiServer):
    """A Bot API server with people who can write to its bot."""

    @cached_property
    def people(self) -> People:
        """The people who have a phone."""
        return People(self.account)
