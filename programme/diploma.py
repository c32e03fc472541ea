"""Diplomas: who completes, what stands on the paper, and what becomes of an issue that was wrong.

Whoever has begun with a partner completes, the mentor of an ended pair too; whoever has left does not. No mark and no
answer is asked (docs/programme.md#research). A least number of meetings holds only where the programme has set one, and
the manager can waive it with a reason. What stands on a diploma is frozen when it is issued: a correction is a new
issue with a number of its own, and the old number says that it was replaced.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from programme.people import HERE, Role, State

LONGEST_NAME = 80
MOST_WRONG = 10
"""So many wrong numbers a person can try in a day: nobody finds a diploma by guessing."""


@dataclass(frozen=True, slots=True)
class Diploma:
    """An issued diploma, as it stands on the paper.

    Attributes:
        serial: as `programme.serial` makes it.
        minutes: of all meetings together.
        manager: the name under it.
        waiver: why it was issued with fewer meetings than the programme asks for; empty for most.
        replaced_at: when a later issue took its place.
    """

    id: int
    programme_id: int
    membership_id: int
    serial: str
    role: Role
    name: str
    programme: str
    starts_on: date
    ends_on: date
    meetings: int
    minutes: int
    manager: str
    issued_at: datetime
    issued_by: int
    waiver: str = ""
    replaced_at: datetime | None = None

    @property
    def hours(self) -> int:
        """The meetings' length in whole hours, as it stands on the paper."""
        return hours(self.minutes)


def hours(minutes: int) -> int:
    """Return minutes as whole hours, halves upwards: a diploma tells no single answer."""
    return (minutes + 30) // 60


@dataclass(frozen=True, slots=True)
class DiplomaName:
    """The name that a diploma is to have, kept from its correction until the diploma is given."""

    id: int
    membership_id: int
    name: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class WrongSerial:
    """A number that somebody has tried and that no diploma has; it is forgotten after a day."""

    id: int
    person_id: int
    at: datetime


class Standing(StrEnum):
    """Where a participant stands towards a diploma."""

    READY = "ready"  # completes, and has none yet
    TOO_FEW = "too-few"  # completes, but for the meetings that the programme asks for
    ISSUED = "issued"
    NO_PAIR = "no-pair"  # has never begun with a partner
    LEFT = "left"


def standing(state: State, *, has_begun: bool, issued: bool, meetings: int, least: int | None) -> Standing:
    """Return where a participant stands; a diploma that was issued is kept, whatever comes later."""
    if issued:
        return Standing.ISSUED
    if state not in {*HERE, State.COMPLETED}:
        return Standing.NO_PAIR if state is State.OVER else Standing.LEFT
    if not has_begun:
        return Standing.NO_PAIR
    return Standing.READY if meetings >= (least or 0) else Standing.TOO_FEW
