"""The press for reaching the partner."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ReachPartner(Press):
    """Show how to reach the partner in this pair."""

    pair: int
