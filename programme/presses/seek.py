"""Presses about looking for a mentor by hand."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class SeekMentor(Press):
    """Ask the manager for the name of a mentor for this adept, or of one for a bridge."""

    adept: int
    for_bridge: bool = False


@dataclass(frozen=True, slots=True)
class LookAtMentor(Press):
    """Show the reasons for and against this adept and this mentor as a pair, or as a bridge."""

    adept: int
    mentor: int
    for_bridge: bool = False


@dataclass(frozen=True, slots=True)
class AgreedElsewhere(Press):
    """Make a pair of this adept and this mentor, who have agreed elsewhere; asked about once more, unless `sure`."""

    adept: int
    mentor: int
    sure: bool = False
