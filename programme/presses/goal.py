"""Presses about the goals of a contract: how far the adept has come."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class HowFar(IntEnum):
    """How far an adept has come with a goal."""

    NOT_BEGUN = 0
    SOME_WAY = 1
    LONG_WAY = 2
    THERE = 3


@dataclass(frozen=True, slots=True)
class OpenGoal(Press):
    """Ask the adept how far they have come with a goal of a contract; `number` counts its goals from 0."""

    contract: int
    number: int


@dataclass(frozen=True, slots=True)
class MarkGoal(Press):
    """Store how far the adept has come with a goal of a contract."""

    contract: int
    number: int
    far: HowFar
