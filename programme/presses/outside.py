"""Presses about a mentor from outside the programme."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class InviteMentor(Press):
    """Make an invitation by which a mentor from outside is asked to meet this adept (a membership id)."""

    adept: int


@dataclass(frozen=True, slots=True)
class AddMentor(Press):
    """Write down a mentor who has said yes by phone to this adept (a membership id)."""

    adept: int
