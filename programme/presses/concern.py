"""Presses about a private word to the manager."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class TellConcern(Press):
    """Begin a private word to the managers from the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenConcern(Press):
    """Show this private word to a manager."""

    concern: int


@dataclass(frozen=True, slots=True)
class SettleConcern(Press):
    """Take this private word off the manager's list."""

    concern: int


@dataclass(frozen=True, slots=True)
class PassConcernOn(Press):
    """Let other managers read this private word, or keep it to oneself, since its readers have gone."""

    concern: int
    yes: bool
