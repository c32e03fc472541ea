"""Diplomas: who completes, what stands on the paper, and what becomes of an issue that was wrong.

Whoever has begun with a partner gets one, the mentor of an ended pair too; whoever has left does not. Whoever has a
partner to the end has completed, and the others have taken part: an adept's diploma says which. No mark and no answer
is asked (docs/programme.md#research). A least number of meetings holds only where the programme has set one, and the
manager can waive it with a reason. What stands on a diploma is frozen when it is issued: a correction is a new issue
with a number of its own, and the old number says that it was replaced.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from programme.met import Met
from programme.pair import Pair, lasts_to_the_end
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
        untold: of so many meetings nobody had told; they count with the length that was planned.
        completed: whether the holder had a partner to the end.
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
    untold: int = 0
    completed: bool = True

    @property
    def met(self) -> Met:
        """How often and how long its holder had met."""
        return Met(self.meetings, self.minutes, self.untold)

    @property
    def says_took_part(self) -> bool:
        """Whether the paper says that its holder has taken part; a mentor's says what all mentors have been."""
        return tells_part(self.role, completed=self.completed)


def tells_part(role: Role, *, completed: bool) -> bool:
    """Tell whether a diploma says that its holder has taken part, and not completed."""
    return role is Role.ADEPT and not completed


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

    READY = "ready"  # gets one, and has none yet
    TOO_FEW = "too-few"  # gets one but for the meetings that the programme asks for
    ISSUED = "issued"
    NO_PAIR = "no-pair"  # has never begun with a partner
    LEFT = "left"


def completes(pairs: Iterable[Pair]) -> bool:
    """Tell whether somebody in these pairs has a partner to the end; without one they have taken part."""
    return any(map(lasts_to_the_end, pairs))


def standing(state: State, *, has_begun: bool, issued: bool, meetings: int, least: int | None) -> Standing:
    """Return where a participant stands; a diploma that was issued is kept, whatever comes later."""
    if issued:
        return Standing.ISSUED
    if state not in {*HERE, State.COMPLETED}:
        return Standing.NO_PAIR if state is State.OVER else Standing.LEFT
    if not has_begun:
        return Standing.NO_PAIR
    return Standing.READY if meetings >= (least or 0) else Standing.TOO_FEW
