"""Presses for a programme at a glance, its picture, and its page for the board."""

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


@dataclass(frozen=True, slots=True)
class GetBoardPage(Press):
    """Send a manager a page for the board: a programme at a glance, set in type."""

    programme: int
