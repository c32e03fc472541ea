"""Presses about a time away: when somebody is away, who stands in, and a stand-in's no."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowAbsence(Press):
    """Show the manager's own time away from this programme, or ask for its days."""

    programme: int


@dataclass(frozen=True, slots=True)
class DeclineStandIn(Press):
    """Decline to step in for the manager of this membership, who is away."""

    membership: int


@dataclass(frozen=True, slots=True)
class ChangeAbsence(Press):
    """Ask for other days away from this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class EndAbsence(Press):
    """Be back in this programme, or take back a time away that has not begun."""

    programme: int
