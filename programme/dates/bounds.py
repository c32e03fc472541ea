"""What a question says about an understood day before it counts: it has been, it is quiet, it is out of the time."""

from dataclasses import dataclass, replace
from datetime import date

from programme.calendar import is_away_day, is_day_off, is_quiet_day
from programme.dates.reading import Meant, Reading, Reason


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that a question takes.

    Attributes:
        first: the first of them, or None.
        last: the last of them, or None.
        past: days that have been are taken too.
    """

    first: date | None = None
    last: date | None = None
    past: bool = True

    def objection(self, day: date, today: date) -> Reason | None:
        """Return why a day is not taken, or None: that it has been, where none is taken that has."""
        if self.first is not None and day < self.first:
            return Reason.PAST if day < today <= self.first else Reason.TOO_EARLY
        if self.last is not None and day > self.last:
            return Reason.TOO_LATE
        return Reason.PAST if not self.past and day < today else None


def remark(day: date, today: date) -> Reason | None:
    """Return what is worth saying about a day that is taken: it has been, or it is quiet."""
    if day < today:
        return Reason.PAST
    if is_quiet_day(day):
        return Reason.AWAY if is_away_day(day) and not is_day_off(day) else Reason.QUIET
    return None


def within(reading: Reading, bounds: Bounds, today: date) -> Reading:
    """Return a reading with the days that a question takes; where none is left, with the reason.

    A day that is taken without asking carries what is worth saying about it as its reason.
    """
    if reading.meant.day is None:
        return reading
    objection = bounds.objection(reading.meant.day, today)
    if not reading.ask:
        if objection is not None:
            return replace(reading, ask=True, reason=objection, choices=())
        return replace(reading, reason=remark(reading.meant.day, today))
    kept = tuple(one for one in reading.choices if _is_taken(one, bounds, today))
    if not kept:
        return replace(reading, reason=objection, choices=())
    alone = len(kept) == 1 and reading.reason is Reason.SEVERAL  # with one left there is nothing to choose from
    return replace(reading, meant=kept[0], choices=kept, reason=Reason.UNSURE if alone else reading.reason)


def _is_taken(meant: Meant, bounds: Bounds, today: date) -> bool:
    return meant.day is None or bounds.objection(meant.day, today) is None
