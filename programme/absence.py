"""A manager's time away: its days, the stand-in, and the managers who hear meanwhile.

Rights stay as they are. The manager is only left out of news, and texts name the others first; so no word is handed
over without its writer's knowledge.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType

from programme.people import Person

Hearing = NewType("Hearing", tuple[Person, ...])
"""The managers to whom news goes, as `hearing` found them: `tell_managers` takes no other list."""

LONGEST = timedelta(days=183)
"""The longest time away; a longer one is a matter of handing over."""


class Stage(StrEnum):
    """How far a time away has come."""

    AHEAD = "ahead"
    AWAY = "away"
    BACK = "back"  # over; the digest that says so is not sent yet


@dataclass(frozen=True, slots=True)
class Absence:
    """A time in which a manager is away from a programme.

    Attributes:
        membership_id: the manager's place at the desk; each has at most a single time away.
        stand_in_id: the person id of the manager who steps in.
        declined: the person ids of the stand-ins who have declined.
    """

    id: int
    membership_id: int
    programme_id: int
    person_id: int
    stand_in_id: int
    first_day: date
    last_day: date
    stage: Stage
    declined: tuple[str, ...] = ()

    def overlaps(self, first: date, last: date) -> bool:
        """Tell whether a day of this time away lies from `first` to `last`."""
        return self.stage is not Stage.BACK and self.first_day <= last and first <= self.last_day


def away(absences: Iterable[Absence]) -> frozenset[int]:
    """Return the person ids of the managers who are away."""
    return frozenset(one.person_id for one in absences if one.stage is Stage.AWAY)


def hearing(managers: Sequence[Person], away: Collection[int]) -> Hearing:
    """Return those of some managers who are there, or all if every one is away, so that each word is heard."""
    there = tuple(one for one in managers if one.id not in away)
    return Hearing(there or tuple(managers))


def steps_in(absences: Sequence[Absence], person_id: int) -> int:
    """Return the person id of a manager's stand-in: their own if they are there, or if no stand-in is."""
    chosen = {one.person_id: one.stand_in_id for one in absences if one.stage is Stage.AWAY}
    seen, here = {person_id}, person_id
    while here in chosen:
        here = chosen[here]
        if here in seen:
            return person_id
        seen.add(here)
    return here


def free(absences: Iterable[Absence], managers: Iterable[Person], first: date, last: date) -> list[Person]:
    """Return those of some managers who can step in from `first` to `last`: there then, and with a Telegram account."""
    busy = {one.person_id for one in absences if one.overlaps(first, last)}
    return [one for one in managers if one.id not in busy and one.telegram_id is not None]
