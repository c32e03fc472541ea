"""Presses about presentations, and for the mentors of a programme."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowMentors(Press):
    """Show the adept of this membership a mentor from *our mentors*, `number` counted from 0."""

    membership: int
    number: int


@dataclass(frozen=True, slots=True)
class Present(Press):
    """Open the actor's presentation in this membership."""

    membership: int
