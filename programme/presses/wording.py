"""Presses about a programme's own wordings."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class ChosenWording(IntEnum):
    """A text that a programme can word itself."""

    WELCOME = 0
    CLAUSES = 1
    INVITATION = 2


@dataclass(frozen=True, slots=True)
class OpenWordings(Press):
    """Show which texts a programme words itself."""

    programme: int


@dataclass(frozen=True, slots=True)
class OpenWording(Press):
    """Show a text of a programme as it is said; `language` is a language code, read in base 36."""

    programme: int
    kind: ChosenWording
    language: int


@dataclass(frozen=True, slots=True)
class ChangeWording(Press):
    """Ask for a programme's own text."""

    programme: int
    kind: ChosenWording
    language: int


@dataclass(frozen=True, slots=True)
class ResetWording(Press):
    """Put the usual text back."""

    programme: int
    kind: ChosenWording
    language: int
