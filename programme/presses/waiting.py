"""Presses for who waits, and about putting off."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowWaiting(Press):
    """Show all participants and pairs of a programme that wait."""

    programme: int


@dataclass(frozen=True, slots=True)
class PutOff(Press):
    """Put off the matters about the participant of this membership."""

    membership: int
