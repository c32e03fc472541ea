"""Presses about a manager who is an adept's boss."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class AmBoss(Press):
    """Say that the pressing manager is the boss of the person of this membership. `sure` is true on the second press.

    The words of that person to the managers are closed to this manager from then on.
    """

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class IsNoBoss(Press):
    """Say that another manager (the id of a person) is not the boss of the person of this membership."""

    membership: int
    boss: int
