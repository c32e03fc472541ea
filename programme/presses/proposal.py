"""Presses about a proposal: what the mentor says, and the adept."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class MentorReply(IntEnum):
    """A mentor's possible answers to a proposal."""

    NO = 0
    YES = 1


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
