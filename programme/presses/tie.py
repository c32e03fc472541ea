"""Presses about a tie to a partner."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Kind(IntEnum):
    """The kinds of `programme.tie`, as a press has them."""

    FAMILY = 0
    EMPLOYER = 1
    CLIENT = 2
    OWNER = 3
    BOARD = 4
    COMPETITOR = 5


@dataclass(frozen=True, slots=True)
class OpenTie(Press):
    """Show a participant what they have told of a tie to the other of a pair, and what they can tell."""

    pair: int


@dataclass(frozen=True, slots=True)
class TellTie(Press):
    """Tell the managers of a tie to the other of a pair."""

    pair: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class DropTie(Press):
    """Take back what was told of a tie to the other of a pair."""

    pair: int
