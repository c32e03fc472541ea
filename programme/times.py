"""The conversion of moments to local days."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.people import Programme


def local_day(moment: datetime, programme: Programme) -> date:
    """Return the day of `moment` in the programme's time zone."""
    return moment.astimezone(ZoneInfo(programme.time_zone)).date()
