"""Presses about two rows that may be one person."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class SamePerson(Press):
    """Say as a manager that the people of two memberships are one person; both are asked."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class NotSamePerson(Press):
    """Say as a manager that the people of two memberships are two people."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class AmSamePerson(Press):
    """Answer, as either of two people (by their ids), whether both are one person."""

    one: int
    other: int
    yes: bool
