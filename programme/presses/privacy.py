"""Presses about what is stored of oneself: the copy, the way out, the deletion."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class GetCopy(Press):
    """Send the pressing person a copy of all data stored about them."""


@dataclass(frozen=True, slots=True)
class Withdraw(Press):
    """Take back the registration of this membership. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskDeletion(Press):
    """Ask the manager to delete the person of this membership. `sure` is true on the second press."""

    membership: int
    sure: bool = False
