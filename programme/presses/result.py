"""Presses for what the surveys of a programme have told: as numbers, and as a picture."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Which(IntEnum):
    """What is shown: a survey of the year, the pulses over the year, or one that was sent apart from them."""

    PULSE_30 = 0
    PULSE_120 = 1
    PULSE_240 = 2
    HALF_YEAR = 3
    END = 4
    AFTER = 5
    YEAR = 6
    NOW = 7


@dataclass(frozen=True, slots=True)
class ShowResult(Press):
    """Show what a survey has told; `number` names one that was sent apart from the year."""

    programme: int
    which: Which
    number: int = 0


@dataclass(frozen=True, slots=True)
class GetResultPicture(Press):
    """Get the same as a picture."""

    programme: int
    which: Which
    number: int = 0
