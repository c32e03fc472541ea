"""The queue of a programme's calls: week after week goes by, as if every call reached its person.

Of most pairs nobody can come up within the weeks that are looked at. They are only counted, by the days on which they
started and end (`Others`), and stand in the queue as one group; when the turn of one of them may have come, some are
read. The plan is the same as if all had been known from the beginning (decision 65).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from heapq import heappop, heappush
from typing import NamedTuple, Protocol, TypeAlias

from programme.call import (
    A_WEEK,
    HORIZON,
    NOTHING,
    PLANNED,
    RANK,
    SHOWN_AHEAD,
    Facts,
    Heard,
    Plan,
    Turn,
    UnderWay,
    Week,
    Why,
    monday_of,
    planned,
)

Days: TypeAlias = tuple[date, date]
"""The first and the last day of pairs."""
_HAS_PLACE = -1
"""Stands before every reason: somebody who was called this week, and is to be called again in it."""
_Key: TypeAlias = tuple[int, date, date, int, int]
"""Where a call stands in the queue: by its reason, its day, the first day and the id of its pair, and its place."""


class Others(Protocol):
    """The pairs under way that are only counted, until the turn of one of them may have come."""

    @property
    def counts(self) -> Mapping[Days, int]:
        """How many of them there are, by their first and last days."""
        ...

    def last_read(self, starts: date) -> int:
        """Return the id up to which the pairs that started on a day have been read."""
        ...

    def read(self, starts: date) -> Iterable[UnderWay]:
        """Read the next that started on a day, and perhaps some later ones, with all other pairs of the same people.

        What has been read is counted no more, and what the plan is not about is left out.
        """
        ...


class Nobody:
    """No others: each pair is known."""

    counts: Mapping[Days, int] = {}

    def last_read(self, starts: date) -> int:
        """Return the first id."""
        return 0

    def read(self, starts: date) -> Iterable[UnderWay]:
        """Read nobody."""
        return ()


class _Slot(NamedTuple):  # a plan makes thousands: a third of what a dataclass takes
    """A call with one of some participants: from a day until a day; who was spoken with since a day needs none.

    Attributes:
        group: the days of pairs that are only counted; the call stands for one with each of them.
    """

    why: Why
    who: tuple[int, ...]
    due: date
    since: date
    until: date = date.max
    starts: date = date.min
    pair: int = 0
    group: Days | None = None


def plan(facts: Facts, others: Others | None = None) -> Plan:
    """Return this week's calls, at most as many as a week has room for, and when the others are called."""
    return _Queue(facts, others or Nobody(), first_in_line(facts)).plan()


def this_week(facts: Facts, others: Others | None = None) -> Week:
    """Return this week's calls as they are in the plan, without the plan of all the others."""
    return _Queue(facts, others or Nobody(), first_in_line(facts, 1)).this_week()


def first_in_line(facts: Facts, weeks: int = HORIZON) -> set[int]:
    """Return the participants whose turn may come for a matter of the list before so many weeks have gone by.

    Nothing but a call holds up somebody with whom no call was noted. So after as many of those as there is room for
    nobody else's turn comes, for whatever reason; but whoever was called in vain this week has a place in it.
    """
    left, found = facts.most * weeks, set[int]()
    for one in sorted(facts.raised, key=lambda one: (RANK[one.why], one.since)):
        is_heard = one.member in facts.heard
        if left >= 0 or is_heard:
            left -= not is_heard and one.member not in found
            found.add(one.member)
    return found


def may_come_up(facts: Facts, member: int) -> bool:
    """Tell whether a participant's turn may come within the weeks that are looked at."""
    line = first_in_line(facts)
    is_full = sum(one not in facts.heard for one in line) > facts.most * HORIZON
    return not is_full or member in line or member in facts.heard


class _Queue:
    """The calls that wait while the weeks go by."""

    def __init__(self, facts: Facts, others: Others, line: Collection[int]) -> None:
        self._facts, self._others = facts, others
        self._heard = dict(facts.heard)
        self._want_none = {key for key, one in facts.heard.items() if one.wants_none}
        self._slots: list[_Slot] = []
        self._open: list[bool] = []
        self._of: defaultdict[int, list[int]] = defaultdict(list)
        self._coming: defaultdict[date, list[int]] = defaultdict(list)
        self._over: defaultdict[date, list[int]] = defaultdict(list)
        self._heap: list[_Key] = []
        self._put_off = 0  # in the week that goes by
        self._missed = 0
        self._first = monday_of(facts.today)
        self._tried = {key for key, one in facts.heard.items() if self._is_only_tried(one)}
        self._monday = self._first - A_WEEK  # of the week that goes by; none has begun
        first = [one for one in facts.raised if one.member in line]
        self._behind = len(facts.raised) - len(first)  # those whose turn does not come
        for raised in first:
            self._add(_Slot(raised.why, (raised.member,), raised.since, raised.since))
        for one in facts.pairs:
            self._add_pair(one)
        for group in others.counts:
            self._add_group(group)

    def plan(self) -> Plan:
        """Let the weeks go by."""
        made = self._made()
        weeks: list[Week] = []
        by: date | None = None
        while (self._heap or self._coming or not weeks) and len(weeks) < HORIZON:
            monday = self._first + len(weeks) * A_WEEK
            weeks.append(self._week(monday, max(self._facts.most - (0 if weeks else made), 0)))
            if by is None and not self._heap and not self._put_off:
                by = monday
        waits = by - self._first if by is not None else len(weeks) * A_WEEK
        ahead = weeks[1 : max(SHOWN_AHEAD, waits // A_WEEK) + 1]
        missed = self._missed + (self._waiting() if by is None else 0)
        last = self._last_day(by) if by is not None and waits and not missed else None
        return Plan(made, self._tried_last(weeks[0]), tuple(one for one in ahead if one.turns), last, missed)

    def this_week(self) -> Week:
        """Let no week go by."""
        return self._tried_last(self._week(self._first, max(self._facts.most - self._made(), 0)))

    def _add_pair(self, one: UnderWay) -> None:
        """Add a pair's planned calls, as far as they make sense."""
        for why, members, due, until, since in planned(self._facts.calendar, one):
            if self._makes_sense(due, until):
                who = tuple([key for key in members if key not in self._want_none])
                if who:
                    self._add(_Slot(why, who, due, since, until, one.starts, one.pair))

    def _add_group(self, group: Days) -> None:
        """Add the planned calls of pairs that are only counted: as of one pair that stands before all of them."""
        for why, _, due, until, since in planned(self._facts.calendar, UnderWay(0, 0, *group)):
            if self._makes_sense(due, until):
                self._add(_Slot(why, (), due, since, until, group[0], 0, group))

    def _makes_sense(self, due: date, until: date) -> bool:
        return max(due, self._facts.today, self._monday) < until

    def _add(self, slot: _Slot) -> None:
        """Let a call wait from its week on, until the first Monday on which it makes no sense any more."""
        place = len(self._slots)
        self._slots.append(slot)
        self._open.append(True)
        for key in slot.who:
            self._of[key].append(place)
        monday = monday_of(slot.due)
        if monday <= self._monday:
            self._push(place)
        else:
            self._coming[max(monday, self._first)].append(place)
        if slot.until < date.max:
            self._over[monday_of(slot.until + timedelta(days=6))].append(place)

    def _push(self, place: int) -> None:
        """Let a call of this week, or of one before, wait in the queue; a group stands behind those read of it."""
        slot = self._slots[place]
        pair = slot.pair if slot.group is None else self._others.last_read(slot.starts)
        has_place = bool(self._tried) and self._monday == self._first and self._with(slot) in self._tried
        heappush(self._heap, (_HAS_PLACE if has_place else RANK[slot.why], slot.due, slot.starts, pair, place))

    def _made(self) -> int:
        """Return how many people were reached this week, or left word."""
        return sum(self._is_of_this_week(one.reached, one.word) for one in self._facts.heard.values())

    def _is_only_tried(self, one: Heard) -> bool:
        """Tell whether somebody was called this week and did not answer: the place in the week stays theirs."""
        return self._is_of_this_week(one.tried) and not self._is_of_this_week(one.reached, one.word)

    def _is_of_this_week(self, *days: date | None) -> bool:
        return any(day is not None and day >= self._first for day in days)

    def _tried_last(self, week: Week) -> Week:
        """Return this week with those last whom somebody has tried to reach in it already."""
        heard = self._facts.heard
        turns = sorted(week.turns, key=lambda one: self._is_of_this_week(heard.get(one.member, NOTHING).tried))
        return replace(week, turns=tuple(turns))

    def _last_day(self, monday: date) -> date:
        days = _working_week(monday)
        return next((day for day in reversed(days) if not self._facts.calendar.is_quiet_day(day)), days[-1])

    def _week(self, monday: date, room: int) -> Week:
        """Return the calls of a week; what has no room, is told to wait, or is not for a quiet week is put off."""
        self._monday, self._put_off = monday, 0
        self._miss(self._over.pop(monday, ()))
        for place in self._coming.pop(monday, ()):
            self._push(place)
        quiet = all(map(self._facts.calendar.is_quiet_day, _working_week(monday)))
        turns: list[Turn] = []
        taken = set(self._tried) if monday == self._first else set[int]()
        while (len(turns) + len(taken) < room or self._next_has_place()) and (key := self._next()) is not None:
            if (turn := self._turn(*key[-2:], quiet=quiet)) is not None:
                turns.append(turn)
                taken.discard(turn.member)
        self._drop_settled()
        return Week(monday, tuple(turns))

    def _miss(self, places: Iterable[int]) -> None:
        """Count the calls that have found no place, and make no sense any more."""
        for place in places:
            self._missed += self._left(place)
            self._open[place] = False

    def _left(self, place: int) -> int:
        """Return with how many a call is still needed."""
        slot = self._slots[place]
        if not self._open[place]:
            return 0
        if slot.group is not None:
            return max(self._others.counts.get(slot.group, 0), 0)
        return int(not self._is_settled(slot))

    def _waiting(self) -> int:
        """Return how many calls have come up by now, and are still needed."""
        sunday = self._monday + timedelta(days=6)
        return self._behind + sum(self._left(place) for place, slot in enumerate(self._slots) if slot.due <= sunday)

    def _next(self) -> _Key | None:
        """Take the call out of the queue whose turn it is, or None."""
        self._drop_settled()
        return heappop(self._heap) if self._heap else None

    def _next_has_place(self) -> bool:
        """Tell whether the call whose turn it is has a place in this week already, as it was tried in it."""
        self._drop_settled()
        return bool(self._heap) and self._heap[0][0] == _HAS_PLACE

    def _drop_settled(self) -> None:
        """Take out of the queue what stands first and is needed no more."""
        while self._heap and not self._left(self._heap[0][-1]):
            heappop(self._heap)

    def _is_settled(self, slot: _Slot) -> bool:
        """Tell whether somebody was spoken with about a planned call since the day from which that counts."""
        if slot.why not in PLANNED:
            return False
        days = [self._heard[key].reached for key in slot.who if key in self._heard]
        return any(day is not None and day >= slot.since for day in days)

    def _turn(self, pair: int, place: int, *, quiet: bool) -> Turn | None:
        """Return the turn of whoever a call is with, or None where it is put off, or with a group."""
        slot = self._slots[place]
        is_quiet = quiet and slot.why in PLANNED
        if slot.group is not None and not is_quiet:
            self._read(pair, place, slot)
            return None
        member = self._with(slot)
        later = self._not_before(slot, member) if member is not None else slot.due
        if member is None or is_quiet or later > self._monday + timedelta(days=6):
            self._coming[max(monday_of(later), self._monday + A_WEEK)].append(place)
            self._put_off += 1
            return None
        return self._called(member)

    def _with(self, slot: _Slot) -> int | None:
        """Return whom of its people a call is with: who was reached last longest ago."""
        return min(slot.who, key=lambda key: self._heard.get(key, NOTHING).reached or date.min, default=None)

    def _read(self, pair: int, place: int, slot: _Slot) -> None:
        """Read some of a group that stood behind a pair, unless some were read meanwhile; it stands behind them now."""
        if self._others.last_read(slot.starts) == pair:
            for one in self._others.read(slot.starts):
                self._add_pair(one)
            self._open[place] = self._others.last_read(slot.starts) != pair  # else none of it is there any more
        self._push(place)

    def _not_before(self, slot: _Slot, member: int) -> date:
        """Return the day before which a participant is left in peace: a week after word was left, or after a talk.

        Whoever does not feel safe is not left alone with a word.
        """
        heard = self._heard.get(member, NOTHING)
        days = [heard.word] if heard.word is not None and slot.why is not Why.UNSAFE else []
        if slot.why not in PLANNED and heard.reached is not None and heard.reached >= slot.since:
            days.append(heard.reached)
        return max((day + A_WEEK for day in days), default=slot.due)

    def _called(self, member: int) -> Turn:
        """Return a participant's turn with all that it is about, and count them as reached from then on."""
        sunday = self._monday + timedelta(days=6)
        found = [place for place in self._of[member] if self._left(place) and self._slots[place].due <= sunday]
        for place in found:
            self._open[place] = False
        slots = [self._slots[place] for place in found]
        why = sorted({one.why for one in slots}, key=RANK.__getitem__)
        since = min(one.due for one in slots if one.why is why[0])
        day = max(self._monday, self._facts.today)
        self._heard[member] = replace(self._heard.get(member, NOTHING), reached=day)
        return Turn(member, tuple(why), since)


def _working_week(monday: date) -> list[date]:
    return [monday + timedelta(days=number) for number in range(5)]
