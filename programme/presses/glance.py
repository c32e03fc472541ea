"""Presses for a programme at a glance, and its picture."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenGlance(Press):
    """Show a programme at a glance to its manager."""

    programme: int


@dataclass(frozen=True, slots=True)
class GetPicture(Press):
    """Send a manager a programme at a glance as a picture."""

    programme: int
