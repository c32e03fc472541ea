"""Presses about the talk with a participant, and what the manager decides after it."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenInterview(Press):
    """Fill in the interview sheet of this membership."""

    membership: int


class Verdict(IntEnum):
    """The manager's verdict after the interview."""

    APPROVE = 0
    HOLD = 1
    DECLINE = 2


@dataclass(frozen=True, slots=True)
class Decide(Press):
    """Give a verdict after the interview."""

    membership: int
    verdict: Verdict
