"""Presses about pauses: what rests, until when, and its end."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenPause(Press):
    """Show the breaks of this membership and the pairs that can rest, or ask until when where there is one alone."""

    membership: int


class Resting(IntEnum):
    """What a participant lets rest."""

    PAIR = 0
    ALL_PAIRS = 1
    PROPOSALS = 2


@dataclass(frozen=True, slots=True)
class TakePause(Press):
    """Ask until when this membership rests: in a pair of its own (`number` is its id), in all, or from proposals."""

    membership: int
    what: Resting
    number: int = 0


@dataclass(frozen=True, slots=True)
class EndPause(Press):
    """End this pause now."""

    pause: int


@dataclass(frozen=True, slots=True)
class LongerPause(Press):
    """Ask for another last day of this pause."""

    pause: int
