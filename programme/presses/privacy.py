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
    """Let the pressing person be deleted in a week. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class StopDeletion(Press):
    """Keep the data: the pressing person does not want to be deleted any more."""

    membership: int
