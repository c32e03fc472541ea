"""The press for a participant's card."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenCard(Press):
    """Show a participant's card to the manager."""

    membership: int
