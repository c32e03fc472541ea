"""A programme at a glance: how far people have come, how pairs fare, how often they meet, and how they answer.

Only numbers stand in it, never a name. Answers of fewer than five people are not shown, so that no group of them gives
a single answer away (docs/programme.md#privacy); the numbers of pairs and meetings are no answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import accumulate
from zoneinfo import ZoneInfo

from programme.cadence import Plan
from programme.calendar import moment_of
from programme.fares import Fare
from programme.pace import goal
from programme.people import Programme, Role, State

FEWEST = 5  # people whose answers are shown as a group
A_DAY = timedelta(days=1)
TIME_TO_ANSWER = timedelta(days=3)  # after a meeting, before its missing reports count


class Stage(StrEnum):
    """How far a participant has come, in the order of the way; each counts also participants that have left since."""

    REGISTERED = "registered"
    TALKED = "talked"
    ADMITTED = "admitted"
    MATCHED = "matched"  # both have said yes to each other
    SIGNED = "signed"
    MET = "met"
    COMPLETED = "completed"


class Wait(StrEnum):
    """The kinds of waits: for the talk, a mentor or a meeting."""

    TALK = "talk"
    MENTOR = "mentor"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Seats:
    """The participants of a role in a state.

    Attributes:
        registered: those that have sent the registration.
        talked: those with a sheet of the talk.
        admitted: those that can be, or have been, put forward.
        completed: those that stayed to the end, with a partner.
        waits_since: when the first of those waiting for the talk registered.
    """

    role: Role
    state: State
    count: int
    registered: int
    talked: int
    admitted: int
    completed: int
    waits_since: datetime | None


@dataclass(frozen=True, slots=True)
class PairFigures:
    """The pairs of a programme, counted.

    Attributes:
        matched: the adepts, and the mentors, of pairs that both have said yes to; the next two alike.
        fares: the pairs by how they fare.
        gaps: how many times a meeting has followed another, and `days` how many days lay between, all together.
        quiet_since: the latest meeting of the pair under way that has waited longest for another.
    """

    matched: tuple[int, int]
    signed: tuple[int, int]
    met: tuple[int, int]
    fares: Mapping[Fare, int]
    gaps: int
    days: float
    quiet_since: datetime | None


@dataclass(frozen=True, slots=True)
class Span:
    """Pairs that were under way between two days.

    Attributes:
        first: the day on which they started.
        last: the day on which they ended; None for those that are still under way.
        own: their own last day, where they go on longer than the programme.
        pairs: how many.
    """

    first: date
    last: date | None
    own: date | None
    pairs: int

    def until(self, programme: Programme) -> date:
        """Return the day until which their meetings are planned, whatever came in between."""
        return max(programme.ends_on, self.own or programme.ends_on)

    def under_way_until(self, programme: Programme) -> date:
        """Return the last day on which they are under way, as it is known now."""
        return min(self.last or self.until(programme), self.until(programme))


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers to a question that was asked so many times.

    Attributes:
        people: how many different people have answered, or `FEWEST` if more have.
    """

    asked: int
    given: int
    people: int

    @property
    def is_shown(self) -> bool:
        """Whether so many have answered that nobody's answer shows in the number."""
        return self.people >= FEWEST

    @property
    def percent(self) -> int:
        """The share of the answers that were given."""
        return round(100 * min(self.given, self.asked) / self.asked) if self.asked else 0


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a programme: the meetings held and booked in it, and how many the plan has."""

    first: date
    held: int
    booked: int
    plan: int


@dataclass(frozen=True, slots=True)
class Glance:
    """A programme at a glance, on a day.

    Attributes:
        week: which week of the programme it is, from 1; 0 before it.
        stages: adepts and mentors at each stage.
        left: adepts and mentors that have left.
        still: how many active pairs stand still, because a manager has suspended one of the two.
        due: how many meetings the plan has until today.
        pace: the days between two meetings, or None.
        surveys: how many have answered each survey, by its form.
        waits: the days of the longest wait of each kind.
    """

    programme: Programme
    day: date
    week: int
    plan: Plan
    stages: Mapping[Stage, tuple[int, int]]
    left: tuple[int, int]
    fares: Mapping[Fare, int]
    still: int
    months: Sequence[Month]
    due: int
    pace: int | None
    reports: Answered
    surveys: Mapping[str, Answered]
    waits: Mapping[Wait, int]
    left_out: int

    @property
    def held(self) -> int:
        """All meetings that were held."""
        return sum(one.held for one in self.months)

    @property
    def pairs(self) -> int:
        """All pairs that started, and those on their way there, but for those that stand still."""
        return sum(self.fares.values())


def firsts(programme: Programme, spans: Sequence[Span], reach: Sequence[datetime]) -> list[date]:
    """Return the first day of each month of a programme, and of those before and after it that have meetings."""
    zone = ZoneInfo(programme.time_zone)
    ends = [span.under_way_until(programme) for span in spans]
    days = [programme.starts_on, programme.ends_on, *ends, *(at.astimezone(zone).date() for at in reach)]
    first, last = min(days).replace(day=1), max(days)
    found = [first]
    while (following := _following(found[-1])) <= last:
        found.append(following)
    return found


def bounds(firsts: Sequence[date], programme: Programme) -> list[datetime]:
    """Return when each month begins where the programme is, and when the last one ends."""
    zone = ZoneInfo(programme.time_zone)
    return [moment_of(day, 0, zone) for day in (*firsts, _following(firsts[-1]))]


def _following(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def months(
    programme: Programme, spans: Sequence[Span], met: Mapping[date, tuple[int, int]], today: date
) -> tuple[list[Month], int]:
    """Return the months of a programme with its meetings beside the plan, and how many the plan has until today.

    A meeting booked for a time that has passed, without a report, counts nowhere. The plan of a pair is what is meant
    for it (`programme.pace.goal`): less for one that starts late. It is spread over the days until its last one,
    without the long quiet times, and counts up to the day on which the pair ended.

    Args:
        programme: the programme.
        spans: when its pairs were under way.
        met: the meetings held and booked in each month, by its first day.
        today: the day until which the plan is due.
    """
    planned_in, due = dict.fromkeys(met, 0.0), 0.0
    for day, meetings in _meant(programme, spans).items():
        planned_in[day.replace(day=1)] += meetings
        due += meetings if day <= today else 0.0
    return [Month(first, *met[first], round(planned_in[first])) for first in sorted(met)], round(due)


def _meant(programme: Programme, spans: Sequence[Span]) -> dict[date, float]:
    """Return how much of a meeting is meant for each working day, of all pairs that are under way on it."""
    last = max((span.until(programme) for span in spans), default=programme.ends_on)
    days = _days(programme.starts_on, last)
    works = [not programme.calendar.is_away_day(day) for day in days]
    before = [0, *accumulate(works)]  # the working days before each day
    change = [0.0] * (len(days) + 1)
    for span in spans:
        first, until = max(span.first, programme.starts_on), span.until(programme)
        ended = span.under_way_until(programme)
        start, stop, end = ((day - programme.starts_on).days for day in (first, ended + A_DAY, until + A_DAY))
        if start < stop:
            rate = span.pairs * goal(programme, first, until) / max(before[end] - before[start], 1)
            change[start] += rate
            change[stop] -= rate
    known = max((span.under_way_until(programme) for span in spans), default=programme.ends_on)
    rates = zip(days, accumulate(change[: len(days)]), works, strict=True)
    return {day: rate for day, rate, is_open in rates if is_open and day <= known}


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
