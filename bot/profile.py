"""The bot's profile in Telegram: its menu of commands, the button that opens it, and how it introduces itself.

It is set while the bot serves already, and each call that Telegram refuses is only noted: no person waits for it.
Telegram slows bots down that set their texts often, so that a text is only set where it differs.
"""

from collections.abc import Awaitable, Sequence

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, MenuButtonCommands

from bot.rendering import Renderer
from programme.speech import Phrase

log: structlog.stdlib.BoundLogger = structlog.get_logger()


class Profile:
    """The profile of one bot, in every language that has texts."""

    def __init__(self, bot: Bot, renderer: Renderer, languages: Sequence[str], default: str) -> None:
        """Prepare the profile; `default` is the language for people whose own has no texts."""
        self._bot = bot
        self._renderer = renderer
        self._languages = (None, *languages)
        self._default = default

    async def set_up(self) -> None:
        """Set the menus, the menu button and the two descriptions."""
        for language in self._languages:
            await self._try("menu", language, self._set_menu(language))
        await self._try("menu button", None, self._bot.set_chat_menu_button(menu_button=MenuButtonCommands()))
        for language in self._languages:
            await self._try("description", language, self._describe(language))

    async def _try(self, what: str, language: str | None, doing: Awaitable[object]) -> None:
        try:
            await doing
        except Exception as error:  # an answer that the library can't read, too: nobody waits for this
            log.warning("the profile could not be set", part=what, language=language, reason=str(error))

    async def _set_menu(self, language: str | None) -> None:
        """Set the commands of all participants; managers and assistants get a menu of their own."""
        menu = self._renderer.menu(language or self._default)
        commands = [BotCommand(one["command"], one["description"]) for one in menu]
        await self._bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=language)

    async def _describe(self, language: str | None) -> None:
        """Set the words in an empty chat, and on the bot's own page, unless they stand there already."""
        here = await self._bot.get_my_description(language_code=language)
        text = self._said("profile-description", language)
        if here.description != text:
            await self._bot.set_my_description(text, language_code=language)
        short = await self._bot.get_my_short_description(language_code=language)
        text = self._said("profile-short-description", language)
        if short.short_description != text:
            await self._bot.set_my_short_description(text, language_code=language)

    def _said(self, key: str, language: str | None) -> str:
        return self._renderer.line(Phrase(key), language or self._default)
