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
    """Take this private word off the manager's list. Unless `sure`, show the words that its sender gets, if any."""

    concern: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PassConcernOn(Press):
    """Let other managers read this private word, or keep it to oneself, since its readers have gone."""

    concern: int
    yes: bool


@dataclass(frozen=True, slots=True)
class NewConcern(Press):
    """Begin one more private word to the managers from the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class TellOfManager(Press):
    """Begin a private word about a manager, to the other managers."""

    membership: int
    manager: int


@dataclass(frozen=True, slots=True)
class OpenMyConcern(Press):
    """Show a private word to its sender, and who has opened it."""

    concern: int


@dataclass(frozen=True, slots=True)
class UrgeConcern(Press):
    """Make one's own private word urgent."""

    concern: int


@dataclass(frozen=True, slots=True)
class EaseConcern(Press):
    """Say that things are fine for now, so that words about meeting the partner go on."""

    concern: int


@dataclass(frozen=True, slots=True)
class AnswerConcern(Press):
    """Note that a manager has talked with the sender of this private word."""

    concern: int


@dataclass(frozen=True, slots=True)
class RemoveExchange(Press):
    """Take what was said of one's own private words away from the chat."""
