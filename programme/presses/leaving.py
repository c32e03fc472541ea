"""Presses of a manager about somebody who leaves, or has died."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class DeletePerson(Press):
    """Delete a person who has asked for it. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class NoteDeath(Press):
    """Delete a person that has died, and send nothing. `sure` is true on the second press."""

    membership: int
    sure: bool = False


class Way(IntEnum):
    """A way to leave the programme that the manager notes; deletion and death are done by presses of their own."""

    LEFT = 0
    DISMISSED = 1
    DELETED = 2
    DIED = 3


@dataclass(frozen=True, slots=True)
class OpenLeaving(Press):
    """Show the ways in which this participant can leave."""

    membership: int


@dataclass(frozen=True, slots=True)
class LetGo(Press):
    """Let this participant leave. `sure` is true on the second press."""

    membership: int
    way: Way
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GoOnAlone(Press):
    """Let this participant, whose partner has gone, wait for another match."""

    membership: int
