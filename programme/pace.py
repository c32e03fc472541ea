"""Where a pair lands: how many meetings it will have had by its last day, if it goes on as it does.

The forecast is told to the two before a manager reads it (decision 53). It is made of days alone.

A pair's rhythm is the mean of its own gaps and half a gap of the preset. It is taken for faster than the preset's only
after three gaps: two early meetings in a fortnight say nothing about a year, and promise no more than the programme
means. While the two have waited longer than that for the next one, the wait counts as a gap. From
the last meeting, held or booked, the rhythm goes on to the last day; a meeting that would fall into July, Christmas, a
quiet time of the programme or a pause comes right after it, as the days do that the bot offers (`programme.cadence`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from programme.cadence import DAYS_BETWEEN_MEETINGS, plan
from programme.calendar import Calendar
from programme.people import Preset, Programme

CLOSEST = 14
"""Days between two meetings, at least: no forecast packs them closer, and none says that one more would fit there."""
OF_THE_PRESET = 0.5
"""How many gaps of a pair the preset's own is worth."""
BORNE_OUT = 3
"""After so many gaps of its own a pair is taken to go on faster than the preset."""
A_DAY = timedelta(days=1)

FOUR_MONTHS = timedelta(days=122)
"""With less than this left, a new pair is a choice: more time for the two, or the next round."""

Spans = Sequence[tuple[date, date]]


@dataclass(frozen=True, slots=True)
class Course:
    """A pair on its way through the year, on a day.

    Attributes:
        held: the days of its meetings that took place, in their order; the first has.
        booked: the day of the meeting that is booked, or None.
        last_day: until when the two go on: the programme's last day, or their own (`usecases.common.two`).
        paused: the first and the last day of each of its pauses.
    """

    preset: Preset
    held: Sequence[date]
    booked: date | None
    today: date
    last_day: date
    calendar: Calendar
    paused: Spans = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many meetings a pair will have had on its last day.

    Attributes:
        held: those that it has had.
        lands: those, the one that is booked, and those that its rhythm leaves room for.
        goal: how many are meant for it.
        room: an open day around which there is room for one more, or None.
    """

    held: int
    lands: int
    goal: int
    room: date | None

    @property
    def is_short(self) -> bool:
        """Tell whether the pair lands on fewer than are meant for it."""
        return self.lands < self.goal


def goal(programme: Programme, first: date, last_day: date) -> int:
    """Return how many meetings are meant for a pair; the first meeting counts.

    A pair that starts late has a goal of its own: the weeks that are left, divided by the gap
    (docs/programme.md#presets). More time gives it more, up to what the programme means for everybody.

    Args:
        programme: the programme.
        first: the day of the first meeting.
        last_day: until when the two go on.
    """
    whole = plan(programme.preset, programme.starts_on, programme.ends_on)
    gap = whole.gap if programme.preset is Preset.ENTREPRENEUR else DAYS_BETWEEN_MEETINGS
    if (first - programme.starts_on).days <= gap:
        return whole.meetings
    return max(1, min(whole.meetings, int((last_day - first).days / gap)))


def forecast(course: Course, meant: int) -> Forecast:
    """Return where a pair lands that goes on as it does."""
    booked = [course.booked] if course.booked is not None and course.booked <= course.last_day else []
    coming = _coming(course, rhythm(course, meant))
    known = sorted({*course.held, *booked})
    return Forecast(
        len(course.held),
        len(course.held) + len(booked) + len(coming),
        meant,
        _room(course, [*known, *coming]),
    )


def _gap(course: Course, meant: int) -> float:
    """Return the days between two meetings as the preset has them."""
    if course.preset is Preset.LEADERSHIP:
        return DAYS_BETWEEN_MEETINGS
    return max(CLOSEST, (course.last_day - course.held[0]).days / max(meant, 1))


def rhythm(course: Course, meant: int) -> float:
    """Return the days between two meetings, by the pair's own gaps and half a gap of the preset."""
    known = [*course.held, *([course.booked] if course.booked is not None else [])]
    gaps = [_between(course, before, after) for before, after in pairwise(known)]
    usual = _mean(course, meant, gaps)
    waited = _between(course, known[-1], course.today)
    fastest = float(CLOSEST) if len(gaps) >= BORNE_OUT else _gap(course, meant)
    return max(fastest, _mean(course, meant, [*gaps, waited]) if waited > usual else usual)


def _mean(course: Course, meant: int, gaps: Sequence[int]) -> float:
    return (OF_THE_PRESET * _gap(course, meant) + sum(gaps)) / (OF_THE_PRESET + len(gaps))


def _between(course: Course, before: date, after: date) -> int:
    """Return the days between two meetings without the pauses."""
    return (after - before).days - sum(
        max(0, (min(last, after) - max(first, before)).days + 1) for first, last in course.paused
    )


def _coming(course: Course, rhythm: float) -> list[date]:
    """Return the days on which the pair would meet after its last meeting, held or booked."""
    at = max(course.held[-1], course.booked or course.held[-1])
    found: list[date] = []
    while True:
        at = _met(course, max(at + timedelta(days=round(rhythm)), course.today + A_DAY))
        if at > course.last_day:
            return found
        found.append(at)


def _met(course: Course, day: date) -> date:
    """Return a day, or the first after it on which the two are not away."""
    while day <= course.last_day and not _is_open(course, day):
        day += A_DAY
    return day


def _is_open(course: Course, day: date) -> bool:
    """Tell whether the two are neither away nor paused on a day."""
    return not course.calendar.is_away_day(day) and not any(first <= day <= last for first, last in course.paused)


def _room(course: Course, meetings: list[date]) -> date | None:
    """Return the open day nearest to the middle of the longest time without a meeting, or None if none fits there.

    The two may meet in July; but no day of it is offered, so it is not named as the month for one more.
    """
    ahead = [day for day in meetings if course.today < day < course.last_day]
    days = [course.today, *ahead, max(course.last_day, course.today)]
    before, after = max(pairwise(days), key=lambda two: (two[1] - two[0]).days)
    middle = before + (after - before) / 2
    fitting = range(CLOSEST, (after - before).days - CLOSEST + 1)
    open_days = [day for at in fitting if _is_open(course, day := before + timedelta(days=at))]
    return min(open_days, key=lambda day: abs(day - middle), default=None)
