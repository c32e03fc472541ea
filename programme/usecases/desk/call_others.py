"""The pairs under way of a programme, counted, and read a few at a time when the turn of one may have come.

What is read is read with all the pairs of its people, since a call with a mentor is about each of their adepts.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from programme.call import Going, UnderWay
from programme.call_queue import Days
from programme.people import Programme
from programme.ports.calls import PairsUnderWay

AT_ONCE = 200  # pairs
ALL = 2**63 - 1  # an id behind all others


class UnderWayPairs:
    """`programme.call_queue.Others`: the pairs of a programme without those that a plan is not about."""

    def __init__(
        self,
        calls: PairsUnderWay,
        programme: Programme,
        besides: Collection[int],
        members: Collection[int],
        at_once: int = AT_ONCE,
    ) -> None:
        """Count the pairs, without those besides and those of these participants; read so many of them at once."""
        self._calls, self._programme, self._at_once = calls, programme, at_once
        self.counts: Counter[Days] = Counter()
        for began, own, pairs in calls.begun(programme.id):
            self.counts[began, self._last(own)] += pairs
        self._last_read: dict[date, int] = {}
        self._known: set[int] = set()
        self._asked: set[int] = set(members)
        self._take(calls.of_pairs(besides))
        self._take(calls.of_members(programme.id, members))

    def of(self, members: Iterable[int]) -> list[UnderWay]:
        """Read the pairs of these participants, those of their partners, and so on."""
        found: list[UnderWay] = []
        new = set(members) - self._asked
        while new:
            self._asked |= new
            read = self._take(self._calls.of_members(self._programme.id, new))
            found += read
            new = {key for one in read for key in (one.adept, one.mentor)} - self._asked
        return found

    def last_read(self, starts: date) -> int:
        """Return the id up to which the pairs that started on a day have been read."""
        return self._last_read.get(starts, 0)

    def read(self, starts: date) -> Sequence[UnderWay]:
        """Read the next that started on a day, and later ones, with all other pairs of the same people."""
        rows = self._calls.next(self._programme.id, starts, self.last_read(starts), self._at_once)
        first = self._take(rows)
        self._note(starts, rows)
        return [*first, *self.of(key for one in first for key in (one.adept, one.mentor))]

    def _note(self, starts: date, rows: Sequence[Going]) -> None:
        """Note up to where pairs have been read: nobody is left of the days that were read to their end."""
        end = rows[-1].began if len(rows) == self._at_once else date.max
        for days in [days for days in self.counts if starts <= days[0] < end]:
            self._last_read[days[0]] = ALL
            del self.counts[days]
        if end < date.max:
            self._last_read[end] = max(rows[-1].pair, self.last_read(end))

    def _take(self, rows: Iterable[Going]) -> list[UnderWay]:
        """Return the pairs of rows that are new, and count them no more."""
        new = [one for one in rows if one.pair not in self._known]
        self._known.update(one.pair for one in new)
        found = [UnderWay(one.adept, one.mentor, one.began, self._last(one.own), one.pair) for one in new]
        self.counts.subtract((one.starts, one.ends) for one in found)
        return found

    def _last(self, own: date | None) -> date:
        return max(self._programme.ends_on, own or self._programme.ends_on)
