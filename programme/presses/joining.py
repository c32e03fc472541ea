"""Presses on the way in: which programme, which role, and the consent."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ChooseProgramme(Press):
    """Join this programme, or look at it."""

    programme: int


class ChosenRole(IntEnum):
    """A role in which a person can join a programme."""

    ADEPT = 0
    MENTOR = 1


@dataclass(frozen=True, slots=True)
class ChooseRole(Press):
    """Join a programme as adept or mentor."""

    programme: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class ChangeRole(Press):
    """Take part in the other role than that of this membership."""

    membership: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class Consent(Press):
    """Say yes to the consent text of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class NoThanks(Press):
    """Say no to the consent text of this membership."""

    membership: int
