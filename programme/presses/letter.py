"""Presses about letters between a participant and the managers."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class WriteTo(Press):
    """Write to the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class AnswerLetter(Press):
    """Answer this letter."""

    letter: int


@dataclass(frozen=True, slots=True)
class LetterRead(Press):
    """Take this letter, which needs no answer, off the manager's list."""

    letter: int
