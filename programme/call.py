"""Whom the managers are to ring, visit or mail: this week's calls, and when everybody else's turn comes.

The plan is worked out from days, each time anew, and never stored; what came of a call is a row. First come those who
do not feel safe, and pairs without a booking or a report; next those whose answers call for a talk; then an adept in
the second week of a pair, a mentor in the fourth, and one of the two at mid-year. Whoever was spoken with since is not
rung for the same reason.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from heapq import heappop, heappush

from programme.calendar import Calendar

A_WEEK = timedelta(days=7)
USUAL = 10  # calls a week, unless the programme sets another number
ADEPT_AFTER, MENTOR_AFTER = 7, 21  # days after the start: the second week, and the fourth
BEFORE_MIDWAY = timedelta(weeks=4)
"""Whoever was spoken with so short a time before mid-year is not rung again for it."""
BEFORE_THE_END = timedelta(weeks=4)
"""So near to its end a pair gets no planned call any more."""
HORIZON = 60  # weeks that are looked ahead at most
SHOWN_AHEAD = 4  # weeks, where nobody has to wait longer


class Why(StrEnum):
    """A reason for a call, the riskiest first."""

    UNSAFE = "unsafe"
    NO_MEETING = "no-meeting"
    NO_REPORT = "no-report"
    WANTS_CHANGE = "wants-change"
    TALK = "talk"
    LOW_SURVEY = "low-survey"
    LOW_REPORT = "low-report"
    ADEPT = "adept"  # the adept's first call
    MENTOR = "mentor"  # the mentor's first call
    MIDWAY = "midway"


PLANNED = frozenset({Why.ADEPT, Why.MENTOR, Why.MIDWAY})
"""The reasons that come with time; the others are matters of the managers' list."""
_RANK = {why: rank for rank, why in enumerate(Why)}


class Outcome(StrEnum):
    """What came of a call, and what a participant has said about being called."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"
    LEFT_WORD = "left-word"
    NO_CALLS = "no-calls"  # wants no planned calls
    CALLS_AGAIN = "calls-again"


TRIES = frozenset({Outcome.REACHED, Outcome.NOT_REACHED, Outcome.LEFT_WORD})
"""The outcomes of a call that was made."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call that a manager has noted.

    Attributes:
        membership_id: the participant's membership.
        author_id: the person id of the manager.
        why: the first reason for it; None where there was none.
    """

    id: int
    programme_id: int
    membership_id: int
    author_id: int
    outcome: Outcome
    made_at: datetime
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class InTouch:
    """A pair whose two have each other's contacts and do not rest, by the ids of its memberships and people.

    Attributes:
        starts_at: when it began, or came to its state.
        ends_on: its own last day, where it has one.
    """

    pair: int
    adept: int
    mentor: int
    people: tuple[int, int]
    is_under_way: bool
    starts_at: datetime
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A pair that is under way, by its memberships, with the day of its start and its last day."""

    adept: int
    mentor: int
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Heard:
    """The calls with a participant so far: the last day on which each came out so.

    Attributes:
        wants_none: the participant wants no planned calls.
    """

    reached: date | None = None
    word: date | None = None
    tried: date | None = None
    wants_none: bool = False


NOTHING = Heard()


@dataclass(frozen=True, slots=True)
class Raised:
    """A matter of the managers' list that calls for a call, since a day."""

    member: int
    why: Why
    since: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What a plan is made of; `most` are the calls of a week, and `heard` is by membership."""

    today: date
    calendar: Calendar
    most: int = USUAL
    pairs: Sequence[UnderWay] = ()
    raised: Sequence[Raised] = ()
    heard: Mapping[int, Heard] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """A participant's turn to be called, with every reason, the riskiest first; `since` is the day of the first."""

    member: int
    why: tuple[Why, ...]
    since: date


@dataclass(frozen=True, slots=True)
class Week:
    """The calls of a week, by its Monday."""

    monday: date
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """This week's calls, and the weeks after it.

    Attributes:
        made: how many people were reached this week, or left word.
        ahead: the following weeks with calls, as far as they are shown.
        by: the last working day of the week by which everybody who waits has been called; None where that is this week,
            or where some are missed.
        missed: how many planned calls find no place before they make no sense any more.
    """

    made: int
    week: Week
    ahead: tuple[Week, ...] = ()
    by: date | None = None
    missed: int = 0


@dataclass(frozen=True, slots=True)
class _Slot:
    """A call with one of some participants: from a day until a day; who was spoken with since a day needs none."""

    why: Why
    who: tuple[int, ...]
    due: date
    since: date
    until: date = date.max


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


@lru_cache(maxsize=4096)
def _days(calendar: Calendar, starts: date, ends: date) -> tuple[date, date, date, date]:
    """Return from when on the adept, the mentor and one of the two are called, and since when a talk is late enough."""
    middle = starts + (ends - starts) / 2
    midway = calendar.add_working_days(middle, 1) if calendar.is_quiet_day(middle) else middle
    adept, mentor = (calendar.after_days(starts, days) for days in (ADEPT_AFTER, MENTOR_AFTER))
    return adept, mentor, midway, middle - BEFORE_MIDWAY


def planned(calendar: Calendar, one: UnderWay) -> Iterator[tuple[Why, tuple[int, ...], date, date, date]]:
    """Yield a pair's planned calls: the reason, with whom, from when, until when, and since when a talk counts."""
    adept, mentor, midway, lately = _days(calendar, one.starts, one.ends)
    last = one.ends - BEFORE_THE_END
    yield Why.ADEPT, (one.adept,), adept, min(midway, last), one.starts
    yield Why.MENTOR, (one.mentor,), mentor, min(midway, last), one.starts
    yield Why.MIDWAY, (one.adept, one.mentor), midway, last, lately


def _slots(facts: Facts, last: date) -> Iterator[_Slot]:
    """Yield the calls that somebody waits for by a day."""
    for raised in facts.raised:
        yield _Slot(raised.why, (raised.member,), raised.since, raised.since)
    for one in facts.pairs:
        for why, members, due, until, since in planned(facts.calendar, one):
            if due > last or max(due, facts.today) >= until:
                continue
            if who := tuple([key for key in members if not facts.heard.get(key, NOTHING).wants_none]):
                yield _Slot(why, who, due, since, until)


def plan(facts: Facts) -> Plan:
    """Return this week's calls, at most as many as a week has room for, and when the others are called."""
    return _Queue(facts).plan()


def this_week(facts: Facts) -> Week:
    """Return this week's calls as they are in the plan, without the plan of all the others."""
    return _Queue(facts, monday_of(facts.today) + timedelta(days=6)).this_week()


class _Queue:
    """The calls that wait while week after week goes by, as if every call reached its person."""

    def __init__(self, facts: Facts, last: date = date.max) -> None:
        self._facts = facts
        self._heard = dict(facts.heard)
        self._slots = list(_slots(facts, last))
        self._open = [True] * len(self._slots)
        self._of: defaultdict[int, list[int]] = defaultdict(list)
        self._coming: defaultdict[date, list[int]] = defaultdict(list)
        self._heap: list[tuple[int, date, int]] = []
        self._put_off = 0  # in the week that goes by
        self._missed = 0
        self._first = monday_of(facts.today)
        for place, slot in enumerate(self._slots):
            for key in slot.who:
                self._of[key].append(place)
            self._coming[max(monday_of(slot.due), self._first)].append(place)

    def plan(self) -> Plan:
        """Let the weeks go by."""
        made = self._made()
        weeks: list[Week] = []
        by: date | None = None
        monday = self._first
        while (self._heap or self._coming or not weeks) and len(weeks) < HORIZON:
            room = max(self._facts.most - made, 0) if not weeks else self._facts.most
            weeks.append(self._week(monday, room))
            if by is None and not self._heap and not self._put_off:
                by = monday
            monday += A_WEEK
        waits = (by or monday) - self._first
        ahead = weeks[1 : max(SHOWN_AHEAD, waits // A_WEEK) + 1]
        missed = self._missed + (len(self._heap) if by is None else 0)
        last = self._last_day(by) if by is not None and waits and not missed else None
        return Plan(made, self._tried_last(weeks[0]), tuple(one for one in ahead if one.turns), last, missed)

    def this_week(self) -> Week:
        """Let no week go by."""
        return self._tried_last(self._week(self._first, max(self._facts.most - self._made(), 0)))

    def _made(self) -> int:
        """Return how many people were reached this week, or left word."""
        return sum(self._is_of_this_week(one.reached, one.word) for one in self._facts.heard.values())

    def _is_of_this_week(self, *days: date | None) -> bool:
        return any(day is not None and day >= self._first for day in days)

    def _tried_last(self, week: Week) -> Week:
        """Return this week with those last whom somebody has tried to reach in it already."""
        heard = self._facts.heard
        turns = sorted(week.turns, key=lambda one: self._is_of_this_week(heard.get(one.member, NOTHING).tried))
        return replace(week, turns=tuple(turns))

    def _last_day(self, monday: date) -> date:
        days = [monday + timedelta(days=number) for number in range(5)]
        return next((day for day in reversed(days) if not self._facts.calendar.is_quiet_day(day)), days[-1])

    def _week(self, monday: date, room: int) -> Week:
        """Return the calls of a week; what has no room, is told to wait, or is not for a quiet week is put off."""
        for place in self._coming.pop(monday, ()):
            slot = self._slots[place]
            heappush(self._heap, (_RANK[slot.why], slot.due, place))
        days = [monday + timedelta(days=number) for number in range(5)]
        quiet = all(map(self._facts.calendar.is_quiet_day, days))
        turns: list[Turn] = []
        self._put_off = 0
        while self._heap and (len(turns) < room or self._is_over(self._heap[0][2], monday)):
            _, _, place = heappop(self._heap)
            if not self._is_over(place, monday) and (turn := self._turn(place, monday, quiet=quiet)) is not None:
                turns.append(turn)
        return Week(monday, tuple(turns))

    def _is_over(self, place: int, monday: date) -> bool:
        """Tell whether a call is not needed any more, or makes no sense any more, which is counted."""
        slot = self._slots[place]
        if self._open[place] and not self._is_settled(slot) and slot.until <= monday:
            self._open[place] = False
            self._missed += 1
        return not self._open[place] or self._is_settled(slot)

    def _is_settled(self, slot: _Slot) -> bool:
        """Tell whether somebody was spoken with about a planned call since the day from which that counts."""
        days = (self._heard.get(key, NOTHING).reached for key in slot.who)
        return slot.why in PLANNED and any(day is not None and day >= slot.since for day in days)

    def _turn(self, place: int, monday: date, *, quiet: bool) -> Turn | None:
        """Return the turn of whoever a call is with, or None where it is put off to a later week."""
        slot = self._slots[place]
        member = min(slot.who, key=lambda key: self._heard.get(key, NOTHING).reached or date.min)
        later = self._not_before(slot, member)
        if later > monday + timedelta(days=6) or (quiet and slot.why in PLANNED):
            self._coming[max(monday_of(later), monday + A_WEEK)].append(place)
            self._put_off += 1
            return None
        return self._called(member, monday)

    def _not_before(self, slot: _Slot, member: int) -> date:
        """Return the day before which a participant is left in peace: a week after word was left, or after a talk."""
        heard = self._heard.get(member, NOTHING)
        days = [heard.word] if heard.word is not None else []
        if slot.why not in PLANNED and heard.reached is not None and heard.reached >= slot.since:
            days.append(heard.reached)
        return max((day + A_WEEK for day in days), default=slot.due)

    def _called(self, member: int, monday: date) -> Turn:
        """Return a participant's turn with all that it is about, and count them as reached from then on."""
        sunday = monday + timedelta(days=6)
        found = [
            (place, slot)
            for place in self._of[member]
            if self._open[place] and (slot := self._slots[place]).due <= sunday and not self._is_settled(slot)
        ]
        for place, _ in found:
            self._open[place] = False
        why = sorted({slot.why for _, slot in found}, key=_RANK.__getitem__)
        since = min(slot.due for _, slot in found if slot.why is why[0])
        day = max(monday, self._facts.today)
        self._heard[member] = replace(self._heard.get(member, NOTHING), reached=day)
        return Turn(member, tuple(why), since)
