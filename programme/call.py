"""Whom the managers are to ring, visit or mail: this week's calls, and when everybody else's turn comes.

The plan is worked out from days, each time anew, and never stored; what came of a call is a row. First come those who
do not feel safe, and pairs without a booking or a report; next those whose answers call for a talk; then an adept in
the second week of a pair, a mentor in the fourth, and one of the two at mid-year. Whoever was spoken with since is not
rung for the same reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

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
RANK: Mapping[Why, int] = {why: rank for rank, why in enumerate(Why)}


class Outcome(StrEnum):
    """The outcome of a call, and the words of a participant about being called."""

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
    """A pair whose two have each other's contacts and do not rest, by the ids of its memberships and people."""

    pair: int
    adept: int
    mentor: int
    people: tuple[int, int]


class Going(NamedTuple):
    """A pair that is under way, as it is kept: the day on which it began, and its own last day, where it has one."""

    pair: int
    adept: int
    mentor: int
    began: date
    own: date | None


class Begun(NamedTuple):
    """How many pairs are under way that began on a day, with the same last day of their own."""

    began: date
    own: date | None
    pairs: int


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A pair that is under way, by its memberships, with the day of its start and its last day, and its id."""

    adept: int
    mentor: int
    starts: date
    ends: date
    pair: int = 0


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
    """The facts behind a plan: `most` are the calls of a week, `heard` is by membership, and `pairs` are those known.

    The others that are under way can be given to the plan as `Others`: all of them are in it in any case.
    """

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


@lru_cache(maxsize=4096)  # a plan asks for the same few hundred days again and again
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
