"""When somebody who asked to be deleted is deleted: a week later, at nine in the morning of a working day.

The moment follows from the wish alone and the programme's clock, so that every text names the same. A programme's own
quiet times do not put it off, and a long quiet time of the country by two weeks at most.
"""

from datetime import datetime, timedelta

from programme.calendar import MORNING, QUIET_BEGINS, QUIET_ENDS, Calendar, calendar_of, moment_of
from programme.people import Programme

TO_THINK = timedelta(days=7)
LONGEST_PUT_OFF = timedelta(days=14)


def planned(asked_at: datetime, programme: Programme) -> datetime:
    """Return the moment at which a person is deleted who asked at a moment."""
    clock = calendar_of(programme.time_zone)
    over = asked_at + TO_THINK
    morning = clock.next_morning(over)
    return morning if morning - over <= LONGEST_PUT_OFF else _morning_after(over, clock)


def moment(asked_at: datetime, programme: Programme, now: datetime) -> datetime:
    """Return the same, or the next moment of a day's hours if that has passed: the process was down."""
    at = planned(asked_at, programme)
    return at if at >= now else _by_day(now, calendar_of(programme.time_zone))


def _by_day(now: datetime, clock: Calendar) -> datetime:
    is_day = QUIET_ENDS <= now.astimezone(clock.zone).hour < QUIET_BEGINS
    return now if is_day else _morning_after(now, clock)


def _morning_after(at: datetime, clock: Calendar) -> datetime:
    day = at.astimezone(clock.zone).date()
    today = moment_of(day, MORNING, clock.zone)
    return today if today > at else moment_of(day + timedelta(days=1), MORNING, clock.zone)
