"""What came in, in the bot's own words: who, what, and in which chat.

The edge makes it from a Telegram update, so that handlers never see Telegram's types and can be called from a
test with a few values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from programme.people import Actor, Person
from programme.ports import Words
from programme.presses import Press
from programme.speech import KeyboardAct


class What(StrEnum):
    """The kinds of things that can come in."""

    COMMAND = "command"
    PRESS = "press"
    TEXT = "text"
    CONTACT = "contact"
    OTHER = "other"  # stickers, photos, voice …
    EDITED = "edited"
    IN_GROUP = "in-group"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    FORGED = "forged"  # callback data that we never made


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that came in.

    Attributes:
        command: the command without its slash, in lower case; with `text` being what follows it.
        keyboard_act: the button of the keyboard under the text field that this text names, pressed or typed.
        own_contact: the contact shared is the sender's own.
    """

    what: What
    chat_id: int
    user_id: int
    language_code: str | None = None
    telegram_name: str = ""
    message_id: int | None = None
    command: str = ""
    text: str = ""
    press: Press | None = None
    phone: str = ""
    own_contact: bool = False
    keyboard_act: KeyboardAct | None = None


@dataclass(frozen=True, slots=True)
class House:
    """What every handler may need to know about the bot itself.

    Attributes:
        words: the texts of a language, plain, for what is stored in words.
    """

    bot_username: str
    languages: Sequence[str]
    time_zone: str
    words: Callable[[str], Words]


@dataclass(frozen=True, slots=True)
class Request:
    """What came in, from whom, and the house it came to."""

    incoming: Incoming
    actor: Actor
    house: House

    @property
    def person(self) -> Person:
        """The person who acts."""
        return self.actor.person

    @property
    def text(self) -> str:
        """What was written (after the command, if there was one)."""
        return self.incoming.text
