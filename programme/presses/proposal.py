"""Presses about a proposal: what the mentor says, and the adept, and why it was a no."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class MentorReply(IntEnum):
    """A mentor's possible answers to a proposal."""

    NO = 0
    YES = 1
    NO_UNCONFIRMED = 2  # asked once more before it counts
    LOOK_AGAIN = 3  # back from it


@dataclass(frozen=True, slots=True)
class MentorSays(Press):
    """Give a mentor's answer to a proposal."""

    pair: int
    reply: MentorReply


class AdeptReply(IntEnum):
    """An adept's possible answers to a proposal."""

    YES = 0
    TIE = 1
    OTHER_REASON = 2
    TIE_UNCONFIRMED = 3  # asked once more before it counts, and so is the next
    NO_UNCONFIRMED = 4
    LOOK_AGAIN = 5  # back from either of the two


@dataclass(frozen=True, slots=True)
class AdeptSays(Press):
    """Give an adept's answer to a proposal."""

    pair: int
    reply: AdeptReply


class Why(IntEnum):
    """The reasons of `programme.because`, as a press has them."""

    KNOWN = 0
    EXPERIENCE = 1
    TIME = 2


@dataclass(frozen=True, slots=True)
class SayWhy(Press):
    """Tell the managers why the answer to a proposal was no."""

    pair: int
    why: Why
