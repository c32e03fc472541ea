"""A message going out: a row of the outbox as a value, from the moment it is stored until Telegram has taken it."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any, Self


class Kind(StrEnum):
    """The sort of call to Telegram that a row asks for."""

    SAY = "say"  # a new message
    SHOW = "show"  # a new text in place of the message that shows the window
    UNBUTTON = "unbutton"  # take the buttons of the window away
    DOCUMENT = "document"  # build a document and send it
    FILE = "file"  # send a file on that somebody sent, with a text below it
    CONTACT = "contact"  # send a contact card
    REMOVE = "remove"  # take messages away from the chat
    COMMANDS = "commands"  # set the command menu of the chat


class OutboxState(StrEnum):
    """Waiting to be sent, sent, parked after failing for good, or missed: given up until the person's next word."""

    WAITING = "waiting"
    SENT = "sent"
    PARKED = "parked"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row. `payload` holds the rendered text with its buttons, keyboard or recipe, or the commands."""

    chat_id: int
    lane: str
    kind: Kind
    payload: dict[str, Any]
    correlation: str
    person_id: int | None = None
    purpose: str | None = None
    id: int = 0
    attempts: int = 0


_NAMES = tuple(one.name for one in fields(Outgoing))
_FACTS = attrgetter(*_NAMES)


@dataclass(frozen=True, slots=True)
class Begun(Outgoing):
    """A row whose first try begins as it is stored: its process sends it at once, and need not look it up.

    Attributes:
        shown: Telegram's id of the message that shows its window, if it is to be changed and there is a message.
    """

    shown: int | None = None

    @classmethod
    def of(cls, row: Outgoing, shown: int | None) -> Self:
        """Return a stored row as begun."""
        facts: dict[str, Any] = dict(zip(_NAMES, _FACTS(row), strict=True))
        return cls(**facts, shown=shown)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A row that Telegram has taken.

    Attributes:
        message_id: Telegram's id of the message that shows its window from now on; None if that has not moved.
    """

    row: Outgoing
    at: datetime
    message_id: int | None
