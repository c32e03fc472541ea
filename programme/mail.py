"""E-mail: the second way to a person, beside Telegram, for whoever has said yes to it.

A mail is a row before it is sent (`mails`), with its words, as a message to Telegram is. It is tried until the mail
server has taken it or refuses it for good; its identifier stays the same, so that a copy can be told from a second
mail.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol


class MailKind(StrEnum):
    """What a mail is for."""

    HELLO = "hello"  # the first one after a yes: it shows that the address is right
    CALENDAR = "calendar"  # a meeting as an invitation that a calendar takes, moves and takes away
    GATHERING = "gathering"  # the same of a gathering
    DIPLOMA = "diploma"  # with the paper as a file
    WORDS = "words"  # a message that Telegram does not bring


class MailState(StrEnum):
    """Where a mail stands."""

    OFFERED = "offered"  # the manager may send it
    WAITING = "waiting"
    SENT = "sent"  # the mail server has taken it
    REFUSED = "refused"  # the mail server will not take it, or was away for too long


class Why(StrEnum):
    """Why a mail was given up."""

    ADDRESS = "address"  # there is nobody at that address, as far as the server knows
    FULL = "full"  # the reader's mail box is full
    POLICY = "policy"  # the server does not want mails like this one
    TIME = "time"  # the server was away, or put the mail off, for days
    OTHER = "other"


GAPS = tuple(timedelta(minutes=one) for one in (1, 5, 15, 60))
LONGEST_GAP = timedelta(hours=4)
TRIED_FOR = timedelta(days=5)
"""From the moment at which a mail is to go to its last try."""
OFFERED_FOR = timedelta(days=30)
"""How long the words of an offered mail are kept."""


def next_gap(attempts: int) -> timedelta:
    """Return how long to wait after so many tries at one mail."""
    return GAPS[attempts - 1] if 0 < attempts <= len(GAPS) else LONGEST_GAP


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail.

    Attributes:
        payload: the rendered subject, paragraphs and foot, and what a calendar needs; emptied once it is sent. `until`
            is the moment until which the words hold, and `window` what newer words take the place of.
        message_id: the identifier in its head, the same in each try.
        subject: the id of the meeting, or of the guest's place, that a calendar mail is about, or of the diploma.
        asked_for: a manager has sent it for a person who has not chosen mail.
        due_at: from when it is to be tried; it is given up a while after that.
    """

    id: int
    person_id: int
    programme_id: int | None
    kind: MailKind
    state: MailState
    message_id: str
    created_at: datetime
    due_at: datetime
    next_try_at: datetime
    payload: dict[str, Any] = field(default_factory=dict)
    subject: int | None = None
    asked_for: bool = False
    attempts: int = 0
    sent_at: datetime | None = None
    why: Why | None = None


class Mails(Protocol):
    """The mails to people, as far as the rules look at them."""

    def find(self, key: int) -> Mail | None: ...
    def offered_to(self, person_id: int) -> list[Mail]:
        """Return the mails that a manager may send to a person, oldest first."""
        ...

    def send_offered(self, keys: list[int], now: datetime) -> int:
        """Let offered mails go out; return how many still were there."""
        ...

    def refused_to(self, person_id: int) -> Mail | None:
        """Return the newest mail to a person that was refused, if nothing has been taken since; or None."""
        ...

    def of_person(self, person_id: int) -> list[Mail]:
        """Return all mails to a person, oldest first."""
        ...

    def drop_unsent(self, person_id: int) -> None:
        """Delete what has not gone out to a person who wants no mail any more, but for what a manager has asked for."""
        ...
