"""The conversion of moments to local days, and a day some months later."""

from calendar import monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.people import Programme
from programme.speech import Facts, Stamp


def is_over(programme: Programme, now: datetime) -> bool:
    """Tell whether the programme's last day has passed, also for the pairs that go on longer."""
    return local_day(now, programme) > programme.last_day


def local_day(moment: datetime, programme: Programme) -> date:
    """Return the day of `moment` in the programme's time zone."""
    return moment.astimezone(ZoneInfo(programme.time_zone)).date()


def day_and_time(moment: datetime, zone: ZoneInfo) -> Facts:
    """Return `day` and `time` of a moment in this zone, for a text."""
    local = moment.astimezone(zone)
    return {"day": local.date(), "time": local.time()}


def stamp(moment: datetime, zone: ZoneInfo) -> Stamp:
    """Return a moment as it is written in what is kept, in this zone."""
    local = moment.astimezone(zone)
    return Stamp(local.date(), local.time())


def months_later(day: date, count: int) -> date:
    """Return the same day some months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
