"""Presses about a matter of the manager's list, and about undoing."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.pair import Deed
from programme.presses.press import Press


class MatterKind(IntEnum):
    """The kinds of matters on the manager's list: its headings."""

    MOVES = 0
    CONCERNS = 1
    DELETIONS = 2
    TALKS = 3
    LETTERS = 4
    LEFT_ALONE = 5
    TWINS = 6
    DECISIONS = 7
    INTERVIEWS = 8
    HELD = 9
    MENTORS = 10
    FITS = 11
    FIRST_MEETINGS = 12
    CONTRACTS = 13
    PARTNERS = 14
    REPORTS = 15
    SILENT = 16
    UNMATCHED = 17
    UNREACHABLE = 18
    UNDELIVERED = 19
    MISSING = 20
    LISTS = 21
    COLLEAGUES = 22
    PAUSED = 23
    NOT_SAFE = 24
    CALLS = 25  # on no list: what a noted call is undone by
    ADEPTS = 26
    TIES = 27
    SUSPENDED = 28


@dataclass(frozen=True, slots=True)
class MatterPress(Press):
    """A press about a matter on the list of a programme.

    Attributes:
        subject: the id of the row that it is about: a membership, a pair, a letter, …, by its kind.
        beside: the second membership, where it is about two.
    """

    programme: int
    kind: MatterKind
    subject: int
    beside: int = 0


@dataclass(frozen=True, slots=True)
class OpenMatter(MatterPress):
    """Show a matter, with a button for each deed that settles it."""


@dataclass(frozen=True, slots=True)
class SettleMatter(MatterPress):
    """Note that the manager has settled the matter."""


@dataclass(frozen=True, slots=True)
class DoWithMatter(MatterPress):
    """Carry out a deed with the pair of a matter. `sure` is true on the second press, for deeds that need two."""

    deed: Deed = Deed.LATER
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PutOffMatter(MatterPress):
    """Put a matter off to a day, counted as `date.toordinal` does; with day 0, show the days to choose among."""

    day: int = 0


@dataclass(frozen=True, slots=True)
class UndoDeed(Press):
    """Undo the presser's latest deed with a matter; `subject` is the id of the deed."""

    programme: int
    subject: int


@dataclass(frozen=True, slots=True)
class ShowDone(Press):
    """Show the presser's deeds of today with the matters of a programme; `number` counts the sheets from 0."""

    programme: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShowTodo(Press):
    """Show a sheet of the list of a programme; `number` counts the sheets from 0."""

    programme: int
    number: int = 0
