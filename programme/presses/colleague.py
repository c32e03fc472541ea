"""Presses about a programme's other managers and assistants."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Place(IntEnum):
    """A place at the desk of a programme."""

    MANAGER = 0
    ASSISTANT = 1


@dataclass(frozen=True, slots=True)
class ShowColleagues(Press):
    """Show the managers and assistants of this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class InviteColleague(Press):
    """Make a link that brings a person to the desk of this programme."""

    programme: int
    place: Place


@dataclass(frozen=True, slots=True)
class AnswerColleague(Press):
    """Say yes or no to the place at the desk that this link offers."""

    link: int
    yes: bool


@dataclass(frozen=True, slots=True)
class LetColleagueGo(Press):
    """Give up one's own place at a desk (a membership), or take another one's away; `sure` on the second press."""

    membership: int
    sure: bool = False
