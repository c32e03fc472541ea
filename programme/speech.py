"""What the bot wants to say, before it is words.

Use cases return `Speech`: to whom, which text, which choices. The edge renders it in the listener's
language and stores it in the same transaction as the effect it tells about, so that nothing is said that
did not happen, and nothing happens unsaid.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, TypeAlias

from programme.presses import Press


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text by its key, with what it needs. Plain strings among `args` come from people and are escaped."""

    key: str
    args: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing:
    """Several phrases or strings as one value: lines of a list, or words with commas between them."""

    items: tuple["Value", ...]
    separator: str = "\n"


@dataclass(frozen=True, slots=True)
class WithYear:
    """A day that may be far away, so that the year is said too."""

    day: date


# `date` and `datetime` are shown in the reader's language; a `datetime` in the reader's time zone.
Value: TypeAlias = str | int | date | datetime | WithYear | Phrase | Listing
Facts: TypeAlias = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says and what a press on it means. With `url` it opens a link instead."""

    label: Phrase
    press: Press | None = None
    url: str | None = None


class KeyboardAct(StrEnum):
    """Buttons of the keyboard under the text field, used where Telegram allows no others (sharing a number)."""

    SHARE_CONTACT = "share-contact"
    BACK = "back"
    SKIP = "skip"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard under the text field, row by row. An empty one takes it away."""

    rows: tuple[tuple[KeyboardAct, ...], ...] = ()


Purpose = NewType("Purpose", str)  # unique within a chat, made in `programme.windows` only


@dataclass(frozen=True, slots=True)
class Window:
    """A message that is shown again in place: known by its purpose, never by a message id.

    Attributes:
        purpose: which question stands there, for example `dialog-12`.
        fresh: say it as a new message at the end of the chat; the window moves there.
    """

    purpose: Purpose
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """A document that is built when it is sent."""

    kind: str
    subject: int
    language: str


class Lane(StrEnum):
    """Answers to what somebody just did may overtake what goes out to many."""

    ANSWER = "answer"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True)
class Speech:
    """One message to one person.

    Attributes:
        to: the person's id.
        text: paragraphs, an empty line between them.
        choices: buttons under the message, row by row.
        window: the message is shown in this window, in place of what stood there.
        private: it can't be forwarded or saved.
        reply_to: the listener's own message (Telegram's id) that this answers.
    """

    to: int
    text: tuple[Phrase, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    window: Window | None = None
    keyboard: Keyboard | None = None
    document: Recipe | None = None
    private: bool = False
    reply_to: int | None = None
    lane: Lane = Lane.ANSWER


@dataclass(frozen=True, slots=True)
class Toast:
    """The short line that answers a press. It is not stored; a lost one does no harm."""

    text: Phrase
    alert: bool = False


@dataclass(frozen=True, slots=True)
class MenuChanged:
    """The list of commands in this person's chat must be set anew (language or rights changed)."""

    to: int


@dataclass(frozen=True, slots=True)
class Unbutton:
    """The buttons of this window are taken away; its text stays."""

    to: int
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Errand:
    """Work that takes too long for a unit: read, worked out outside, and stored in a unit that checks again.

    Attributes:
        kind: what is worked out.
        subject: about what (a programme's id).
        by: the person who asked for it and will be told.
    """

    kind: str
    subject: int
    by: int


@dataclass(frozen=True, slots=True)
class Farewell:
    """A last message to a chat whose person is no longer known, in the words of `language`."""

    chat: int
    language: str
    text: tuple[Phrase, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()


Utterance: TypeAlias = Speech | Toast | MenuChanged | Unbutton | Farewell | Errand
