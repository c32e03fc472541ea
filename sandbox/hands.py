"""What everybody in the cast can do: read what stands on the screen, write, press, and wait."""

import re
from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from bot.texts import Texts
from programme.speech import Phrase
from sandbox.phone import Phone
from sandbox.views import Message

PATIENCE = 60.0  # seconds until somebody gives up waiting for the bot
_UTC = ZoneInfo("UTC")
_TAG = re.compile(r"<[^>]*>")


class Hands:
    """A person with a phone, who reads one language.

    Attributes:
        pressed: called with the label of each button pressed, for whoever writes the story down.
    """

    def __init__(self, phone: Phone, texts: Texts, language: str) -> None:
        """Sit down with a phone."""
        self.phone = phone
        self.language = language
        self.pressed: Callable[[str], None] = lambda _label: None
        self._texts = texts

    def word(self, key: str, **facts: str | int) -> str:
        """Return a text as it stands on the screen."""
        return _TAG.sub("", self._texts.render(Phrase(key, facts), self.language, _UTC, markup=False))

    def begins(self, key: str, message: Message) -> bool:
        """Tell whether a message holds the fixed words that a text begins with."""
        facts = dict.fromkeys(("manager", "by", "to", "name", "programme", "count"), "\0")
        return self.word(key, **facts).partition("\0")[0].strip() in message.text

    def press(self, label: str) -> None:
        """Press a button."""
        self.pressed(label)
        self.phone.press(label)

    async def until(self, meets: Callable[[Message], bool]) -> Message:
        """Wait for the next message (or change) that meets a condition."""
        return await self.phone.wait_for(meets, timeout=PATIENCE)

    async def until_offered(self, key: str, **facts: str | int) -> Message:
        """Wait for the next message with a certain button."""
        return await self.until(partial(_shows, self.word(key, **facts)))

    async def press_when_offered(self, key: str, **facts: str | int) -> None:
        """Wait for a button and press it."""
        await self.until_offered(key, **facts)
        self.press(self.word(key, **facts))


def _shows(label: str, message: Message) -> bool:
    return label in message.labels
