"""Messages before they are rendered in a language.

Use cases return `Speech`: the listener, the text's keys, the choices. The edge renders it in the listener's language
and stores it in the same transaction as the change that it tells about: so the bot never tells of a change that was not
stored, and never stores a change without the message about it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NewType, Protocol, TypeAlias

from programme.errand import Errand
from programme.mail import MailKind
from programme.marked import Marked
from programme.names import Name
from programme.people import Role
from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text by its key, with its arguments. Plain strings among `args` come from people and are escaped."""

    key: str
    args: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing:
    """Several phrases or strings as a single value: lines of a list, or words with commas between them."""

    items: tuple["Value", ...]
    separator: str = "\n"


class Day(Protocol):
    """A day, and never a moment: shown with its weekday, and with its year where that is not the present year.

    To Python each `datetime` is a `date`, though it is no day before a time zone is known. It is told apart by its
    comparison, so that mypy lets none into a text: `programme.times` makes days and stamps of moments.
    """

    @property
    def year(self) -> int: ...
    def __lt__(self, value: date, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class WithYear:
    """A day that may be far away, so that it is shown with its year."""

    day: Day


@dataclass(frozen=True, slots=True)
class WholeDay:
    """A day before it counts: shown with its weekday and its year."""

    day: Day


@dataclass(frozen=True, slots=True)
class DaysFromTo:
    """Days in a row, shown with their year."""

    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month, shown by its name."""

    day: Day


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment in a lasting text: a day with its year, and a time, by the clock of the programme concerned."""

    day: Day
    at: time


# Days and times are written as in the reader's language, and are those of the programme concerned: no text knows a time
# zone. A `Name` is written out as long as this reader needs it.
Value: TypeAlias = (
    str | int | Day | time | WithYear | WholeDay | DaysFromTo | MonthOf | Stamp | Name | Marked | Phrase | Listing
)
Facts: TypeAlias = dict[str, Value]


def names_in(value: Value) -> Iterator[Name]:
    """Yield the names of people in a value."""
    match value:
        case Name():
            yield value
        case Phrase():
            for one in value.args.values():
                yield from names_in(one)
        case Listing():
            for one in value.items:
                yield from names_in(one)


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label and the meaning of a press on it. With `url` it opens a link instead.

    Attributes:
        shown: the mark of the words to others that stand above a yes (`handlers.shown`), so that these are sent.
    """

    label: Phrase
    press: Press | None = None
    url: str | None = None
    shown: str = ""


class KeyboardAct(StrEnum):
    """Buttons of the keyboard under the text field, used where Telegram allows no others (to share a number)."""

    SHARE_CONTACT = "share-contact"
    BACK = "back"
    SKIP = "skip"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard under the text field, row by row. An empty keyboard takes it away."""

    rows: tuple[tuple[KeyboardAct, ...], ...] = ()


Purpose = NewType("Purpose", str)  # unique within a chat, made in `programme.windows` only


@dataclass(frozen=True, slots=True)
class Window:
    """A message that is shown again in place: known by its purpose, never by a message id.

    Attributes:
        purpose: the name of the window in its chat, for example `dialog-12`.
        fresh: send a new message at the end of the chat; the window moves there.
    """

    purpose: Purpose
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """A document that is built when it is sent."""

    kind: str
    subject: int
    language: str


class FileKind(StrEnum):
    """How Telegram shows a file that a person sent."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that a person sent to the bot; it goes on by Telegram's id of it, and the bot never holds it."""

    kind: FileKind
    file_id: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A person's number and e-mail as a contact that Telegram shows; a tap on it rings or saves it.

    Attributes:
        phone: in E.164 form.
        email: may be empty.
    """

    phone: str
    first_name: str
    last_name: str
    email: str


class Sent(StrEnum):
    """The kind of message of which a person was told that it is sent to another person."""

    LETTER = "letter"
    CONCERN = "concern"
    WORD = "word"  # the manager's word: a verdict, an ending
    QUESTION = "question"  # a proposal
    REMINDER = "reminder"
    NOTICE = "notice"  # an answer that the manager wrote down for the reader
    START = "start"  # the start that the manager confirmed
    MEETING = "meeting"  # a meeting that the other of the two has noted, moved or called off
    FAREWELL = "farewell"
    ANNOUNCEMENT = "announcement"  # with a file, which Telegram may no longer have


class PassedOn(StrEnum):
    """How a manager gets the words that do not reach somebody who has blocked the bot (decision 42)."""

    AT_ONCE = "at-once"  # a manager has just pressed for the words
    IN_DIGEST = "in-digest"  # nobody has: the digest of the next working day brings them


@dataclass(frozen=True, slots=True)
class Receipt:
    """The person told that a message is sent, who so hears if it does not come through.

    Attributes:
        told: the id of the person told.
        subject: the id of the letter, the private word or the announcement; else 0.
    """

    told: int
    what: Sent
    subject: int = 0


class Lane(StrEnum):
    """The queue of a message: answers to a person's act may overtake broadcasts."""

    ANSWER = "answer"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True)
class CalendarOf:
    """A meeting for the calendar of one of the two: whoever wants mail gets it as an invitation.

    Attributes:
        meeting: its id.
        role: the side whose calendar it is for.
    """

    meeting: int
    role: Role


@dataclass(frozen=True, slots=True)
class GatheringOf:
    """A gathering for the calendar of a guest: whoever wants mail gets it as an invitation.

    Attributes:
        guest: the id of the guest's place.
    """

    guest: int


@dataclass(frozen=True, slots=True)
class Speech:
    """A message to a person.

    Attributes:
        to: the person's id.
        text: paragraphs, an empty line between them.
        choices: buttons under the message, row by row.
        window: the window that shows the message, in place of its former content.
        enclosed: a file to send on, with the text below it.
        contact: a contact to send; such a message has no text of its own.
        private: the message can't be forwarded or saved.
        exchange: it belongs to a private word, and can be taken away from the chat with it.
        reply_to: Telegram's id of the listener's own message that this message answers.
        receipt: the person told that it is sent, if any.
        calendar: the meeting or gathering ahead, or called off, that it tells of.
        passed_on: how a manager gets the text to pass on where the person has Telegram and has blocked the bot.
    """

    to: int
    text: tuple[Phrase, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    window: Window | None = None
    keyboard: Keyboard | None = None
    document: Recipe | None = None
    enclosed: Enclosed | None = None
    contact: ContactCard | None = None
    private: bool = False
    exchange: bool = False
    reply_to: int | None = None
    lane: Lane = Lane.ANSWER
    receipt: Receipt | None = None
    calendar: CalendarOf | GatheringOf | None = None
    passed_on: PassedOn | None = None

    def names(self) -> Iterator[Name]:
        """Yield the names of people in the text and on the buttons."""
        for phrase in (*self.text, *(choice.label for row in self.choices for choice in row)):
            yield from names_in(phrase)


@dataclass(frozen=True, slots=True)
class Toast:
    """The short line that answers a press. It is not stored; a lost toast does no harm."""

    text: Phrase
    alert: bool = False


@dataclass(frozen=True, slots=True)
class MenuChanged:
    """An order to set the list of commands in this person's chat anew, since their language or rights changed."""

    to: int


def listed_and(values: Sequence[Value]) -> Value:
    """Return values as a single value: with commas between them, and "and" before the last."""
    *others, last = values
    return Phrase("listed-and", {"others": Listing(tuple(others), ", "), "last": last}) if others else last


@dataclass(frozen=True, slots=True)
class Unbutton:
    """An order to take the buttons of this window away and leave its text."""

    to: int
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class RemoveMessages:
    """An order to take these messages away from this person's chat, by Telegram's ids."""

    to: int
    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnbuttonMessage:
    """An order to take the buttons away from the message under which this person has just pressed."""

    to: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Farewell:
    """A last message, in `language`, to a chat whose person is no longer known."""

    chat: int
    language: str
    text: tuple[Phrase, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class MailOrder:
    """An order to send a mail to a person who wants mail, at once or after a while; with a diploma, by its id.

    A mail that is `offered` goes once the manager sends it, also to somebody who has not chosen mail.
    """

    to: int
    kind: MailKind
    text: tuple[Phrase, ...]
    calendar: CalendarOf | None = None
    after: timedelta = timedelta(0)
    diploma: int | None = None
    offered: bool = False

    def names(self) -> Iterator[Name]:
        """Yield the names of people in the text."""
        for phrase in self.text:
            yield from names_in(phrase)


Order: TypeAlias = MenuChanged | Unbutton | UnbuttonMessage | RemoveMessages
Utterance: TypeAlias = Speech | Toast | Order | Farewell | MailOrder | Errand
