"""Presses for the managers' calls: the week's list, the sheet of a call, and what came of it."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class CameOf(IntEnum):
    """The outcome of a call, as a button says it."""

    REACHED = 0
    NOT_REACHED = 1
    LEFT_WORD = 2
    NO_CALLS = 3
    CALLS_AGAIN = 4


@dataclass(frozen=True, slots=True)
class ShowCalls(Press):
    """Show a page of a programme's calls, this week's first; `number` counts the pages from 0."""

    programme: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class OpenCall(Press):
    """Show all that is good to know before a call with a participant."""

    membership: int


@dataclass(frozen=True, slots=True)
class NoteCall(Press):
    """Note the outcome of a call with a participant."""

    membership: int
    outcome: CameOf
