"""Requests: updates in the bot's own types, with their sender.

The edge makes a request from each Telegram update, so that handlers never see Telegram's types and a test can call
them with a few values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from programme.marked import Marked
from programme.people import Actor, Person
from programme.people_list import Attached
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Press
from programme.speech import Enclosed, KeyboardAct, Purpose


class What(StrEnum):
    """The kind of an update."""

    COMMAND = "command"
    PRESS = "press"
    TEXT = "text"
    CONTACT = "contact"
    OTHER = "other"  # stickers, photos, voice …, without words
    REACTION = "reaction"
    EDITED = "edited"
    IN_GROUP = "in-group"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    FORGED = "forged"  # callback data that the bot never made


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update in the bot's own types.

    Attributes:
        shown_at: when the message under a pressed button was sent, or last changed; None where Telegram does not say.
        mark: that of the words to others which stand above a pressed yes (`handlers.shown`).
        under_question: a yes to a question whether the person is sure stands under the message of the pressed button.
        command: the command without its slash, in lower case; `text` holds the words after it.
        own_contact: the shared contact is the sender's own.
        beside: the words stood beside a picture or a file, which can't be read.
        marked: the words with the writer's formatting; None where there is none.
        enclosed: the photo or the document that came with the message, to be sent on.
        album: Telegram's id of the album that the message belongs to.
        attached: the file that came with the message, if it can be meant as a list of people.
        keyboard_act: the button of the keyboard under the text field that this text names, pressed or typed.
    """

    what: What
    chat_id: int
    user_id: int
    language_code: str | None = None
    telegram_name: str = ""
    message_id: int | None = None
    shown_at: datetime | None = None
    under_question: bool = False
    command: str = ""
    text: str = ""
    press: Press | None = None
    mark: str = ""
    phone: str = ""
    own_contact: bool = False
    beside: bool = False
    marked: Marked | None = None
    enclosed: Enclosed | None = None
    album: str | None = None
    keyboard_act: KeyboardAct | None = None
    attached: Attached | None = None


@dataclass(frozen=True, slots=True)
class House:
    """The facts about the bot itself that handlers may need.

    Attributes:
        words: returns the plain texts of a language, for rows that store whole texts.
    """

    bot_username: str
    languages: Sequence[str]
    time_zone: str
    words: Callable[[str], Words]


@dataclass(frozen=True, slots=True)
class Request:
    """An update with the actor, and the facts about the bot."""

    incoming: Incoming
    actor: Actor
    house: House

    @property
    def person(self) -> Person:
        """The actor's person."""
        return self.actor.person

    @property
    def text(self) -> str:
        """The sender's text; of a command, the words after it."""
        return self.incoming.text


def is_from(request: Request, uow: UnitOfWork, window: Purpose) -> bool:
    """Tell whether a press came from the message that shows a window, so that the answer takes its place."""
    shown = uow.windows.message_id(request.incoming.chat_id, window)
    return shown is not None and shown == request.incoming.message_id
