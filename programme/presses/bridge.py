"""Presses about a bridge: a mentor who is there until an adept has a new one."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenBridge(Press):
    """Show what a bridge is, and who can be one for this adept."""

    adept: int


@dataclass(frozen=True, slots=True)
class AskBridge(Press):
    """Ask this mentor to be a bridge for this adept; the words are shown first, unless `sure`."""

    adept: int
    mentor: int
    sure: bool = False
