"""The conversion of moments to local days."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.people import Programme


def is_over(programme: Programme, now: datetime) -> bool:
    """Tell whether the programme's last day has passed."""
    return local_day(now, programme) > programme.ends_on


def local_day(moment: datetime, programme: Programme) -> date:
    """Return the day of `moment` in the programme's time zone."""
    return moment.astimezone(ZoneInfo(programme.time_zone)).date()
