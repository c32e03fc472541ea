"""Presses for the lists of people and of pairs."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class PeopleView(IntEnum):
    """A view of the list of participants."""

    ALL = 0
    ADEPTS = 1
    MENTORS = 2
    NO_MENTOR = 3
    NO_ADEPT = 4
    REGISTERED = 5
    HELD = 6
    UNREACHABLE = 7
    GONE = 8


@dataclass(frozen=True, slots=True)
class ShowPeople(Press):
    """Show a page of the participants in a view, `number` counted from 0; `fresh` as a new message."""

    programme: int
    view: PeopleView
    number: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class OpenFromPeople(Press):
    """Show the card of a participant, with the way back to the page of the list on which they stand."""

    membership: int
    view: PeopleView
    number: int


class PairsView(IntEnum):
    """A view of the list of pairs."""

    ALL = 0
    PROPOSED = 1
    FIRST = 2
    UNDER_WAY = 3
    SILENT = 4
    ENDED = 5
    NOW = 6
    WATCH = 7


@dataclass(frozen=True, slots=True)
class ShowPairs(Press):
    """Show a page of the pairs in a view, `number` counted from 0; `fresh` as a new message."""

    programme: int
    view: PairsView
    number: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class OpenFromPairs(Press):
    """Show the card of a pair, with the way back to the page of the list on which it stands."""

    pair: int
    view: PairsView
    number: int
