"""Presses about whether a pair wants to start after its first meeting."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class FitReply(IntEnum):
    """A press on the question how the first meeting felt, or under the answer to it."""

    YES = 0
    NO = 1
    UNSURE = 2
    NOT_MET = 3
    CHANGE = 4


@dataclass(frozen=True, slots=True)
class FitSays(Press):
    """Say how the first meeting felt."""

    pair: int
    reply: FitReply
