"""The presses for a participant's card."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenCard(Press):
    """Show a participant's card to the manager."""

    membership: int


@dataclass(frozen=True, slots=True)
class MoreOnCard(Press):
    """Show the manager what else can be done with a participant, beside what stands on the card."""

    membership: int
