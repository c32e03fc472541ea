"""Presses about a manager's list of people: its columns, its people, and their links."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.joining import ChosenRole
from programme.presses.press import Press


class Column(IntEnum):
    """The kind of facts in a column of a list of people."""

    NAME = 0
    FIRST = 1
    LAST = 2
    EMAIL = 3
    PHONE = 4
    ROLE = 5
    EMPLOYER = 6
    TOWN = 7
    LANGUAGES = 8
    COMPETENCES = 9
    GOAL = 10
    CAPACITY = 11
    TELEGRAM = 12  # whether the person can be reached there
    AGREED = 13  # whether a person without Telegram has said yes
    NOTHING = 14  # not to be read
    OTHER = 15  # who is the other of the two
    TITLE = 16
    BOARDS = 17  # and firms of their own
    PRESENTATION = 18


@dataclass(frozen=True, slots=True)
class OpenImport(Press):
    """Say how a list of people is put into this programme, and show the lists that are in it."""

    programme: int


@dataclass(frozen=True, slots=True)
class ImportInto(Press):
    """Read a list of people for this programme, of several."""

    sent: int
    programme: int


@dataclass(frozen=True, slots=True)
class ShowColumns(Press):
    """Show the columns of a list of people, to choose a column that is read wrongly."""

    sent: int


@dataclass(frozen=True, slots=True)
class ShowColumn(Press):
    """Ask which facts a column of a list of people holds; `number` counts its headings from 0."""

    sent: int
    number: int


@dataclass(frozen=True, slots=True)
class ReadAs(Press):
    """Read a column of a list of people as this, and show the list anew."""

    sent: int
    number: int
    column: Column


@dataclass(frozen=True, slots=True)
class AllAre(Press):
    """Take all people without a role on a list for adepts, or for mentors."""

    sent: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class TakeIn(Press):
    """Put the people of a list into its programme, as it was shown."""

    sent: int


@dataclass(frozen=True, slots=True)
class ShowEntries(Press):
    """Show a page of the people of a programme's lists who have not said yes; `number` counts from 0."""

    programme: int
    number: int


@dataclass(frozen=True, slots=True)
class OpenEntry(Press):
    """Show the facts entered about a person of a list; `number` is the page of `ShowEntries` to go back to."""

    entry: int
    number: int


@dataclass(frozen=True, slots=True)
class TakeOffList(Press):
    """Take a person who has not said yes off their list; asked about once more, unless `sure`."""

    entry: int
    number: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class LeaveList(Press):
    """Forget a list of people, and enter none of them."""

    sent: int


@dataclass(frozen=True, slots=True)
class GetLinks(Press):
    """Fetch the list with each person's own link once more."""

    sent: int


@dataclass(frozen=True, slots=True)
class NotMe(Press):
    """Say that a personal link, by which this membership came, is another person's."""

    membership: int
