"""Presses of a manager about a pair."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Deed(IntEnum):
    """A manager's act on a pair.

    `usecases.desk.pair_deed` says which are possible when, `usecases.desk.pair` carries them out.
    """

    REMIND_ADEPT = 0
    REMIND_MENTOR = 1
    MENTOR_YES = 2
    MENTOR_NO = 3
    ADEPT_YES = 4
    ADEPT_TIE = 5
    ADEPT_OTHER = 6
    ADEPT_FIT_YES = 7
    ADEPT_FIT_NO = 8
    ADEPT_FIT_UNSURE = 9
    MENTOR_FIT_YES = 10
    MENTOR_FIT_NO = 11
    MENTOR_FIT_UNSURE = 12
    CONFIRM_START = 13
    NO_START = 14
    TAKE_BACK = 15
    REMATCH = 16
    REMATCH_NEVER = 17
    ADEPT_SIGNED = 18
    MENTOR_SIGNED = 19
    LATER = 20
    TOLD_PARTNER = 21
    MEETING_HELD = 22
    MEETING_NOT_HELD = 23
    ADEPT_KEEPS_CONTRACT = 24
    MENTOR_KEEPS_CONTRACT = 25
    REOPEN = 26
    EXTEND = 27
    EXTEND_ONE = 28
    EXTEND_TWO = 29
    EXTEND_THREE = 30
    EXTEND_SIX = 31
    EXTEND_BACK = 32
    TELL_PARTNER = 33  # in the words that whoever has left has read
    CLOSE = 34  # the two are finished
    GO_ON = 35  # in spite of a tie that one of them has told
    END_BRIDGE = 36


@dataclass(frozen=True, slots=True)
class OpenPair(Press):
    """Show the manager a pair: its state, and the possible deeds."""

    pair: int


@dataclass(frozen=True, slots=True)
class DoWithPair(Press):
    """Carry out a manager's deed with a pair. `sure` is true on the second press, for deeds that need two."""

    pair: int
    deed: Deed
    sure: bool = False
