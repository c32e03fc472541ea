"""Quiet days as docs/programme.md#quiet-days describes them, worked out without asking `programme.calendar`."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

ZONE = ZoneInfo("Europe/Stockholm")
DAY = timedelta(days=1)


def local(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), ZONE).astimezone(UTC)


@cache
def free_days(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("SE", years=year, categories=("public", "de_facto")))


@cache
def away(day: date) -> bool:
    """July and Christmas, told from the calendar's own words."""
    return f"{day:%m}" == "07" or f"{day:%m-%d}" >= "12-23" or f"{day:%m-%d}" <= "01-02"


@cache
def quiet(day: date) -> bool:
    """Tell a quiet day without asking `programme.calendar`."""
    return f"{day:%a}" in {"Sat", "Sun"} or away(day) or day in free_days(day.year)


def end_of_quiet(day: date) -> date:
    """Return the last day of the quiet time that `day` is in."""
    while quiet(day + DAY):
        day += DAY
    return day
