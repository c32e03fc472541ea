"""Presses about the end of a programme: what is missing, and ending it today."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenClosing(Press):
    """Show what is missing before a programme ends; `number` counts the pages of its pairs from 0."""

    programme: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class CloseProgramme(Press):
    """Let a programme end tonight. `sure` is true on the second press."""

    programme: int
    sure: bool = False
