"""Telegram as people and bots know it together: the Bot API for the bot, and a phone for each person."""

from functools import cached_property

from aiohttp import web

from sandbox.botapi.server import BotApiServer
from sandbox.phones import control
from sandbox.phones.people import People


class TelegramServer(BotApiServer):
    """A Bot API server with people who can write to its bot."""

    @cached_property
    def people(self) -> People:
        """Those who have a phone."""
        return People(self.account)

    def application(self) -> web.Application:
        """Return the bot's routes and those of the control side."""
        application = super().application()
        control.add_routes(application, self, self.people)
        return application
