"""Working days of the programme's country: deadlines and promises are counted in them.

Weekends, Swedish public holidays and the eves that everybody treats as one (Midsummer, Christmas, New Year:
category `de_facto` of the `holidays` library) are quiet. July and the weeks of Christmas are quiet too.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

SATURDAY = 5
JULY = 7
QUIET_BEGINS = 20  # local hours
QUIET_ENDS = 8
MORNING = 9


@lru_cache(maxsize=64)
def _free_days(year: int) -> frozenset[date]:
    country = holidays.country_holidays("SE", years=year, categories=("public", "de_facto"))
    # The library counts every Sunday as a Swedish holiday; weekends are looked at apart.
    return frozenset(country)


def is_quiet_day(day: date) -> bool:
    """Tell whether nobody should be nudged on `day` and no deadline counts it (docs/programme.md#quiet-days)."""
    return day.weekday() >= SATURDAY or is_away_day(day) or day in _free_days(day.year)


def is_away_day(day: date) -> bool:
    """Tell whether `day` is in one of the long quiet times: July, and the weeks of Christmas."""
    christmas = (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)
    return day.month == JULY or christmas


def after_days(day: date, count: int) -> date:
    """Return the day `count` days on, or the first one after it that is not quiet.

    Weekends count, as when people say "within ten days"; July and the weeks of Christmas do not.
    """
    while count:
        day += timedelta(days=1)
        count -= not is_away_day(day)
    return add_working_days(day, 1) if is_quiet_day(day) else day


def add_working_days(day: date, count: int) -> date:
    """Return the `count`-th day after `day` that is not quiet (`count` ≥ 1)."""
    while count:
        day += timedelta(days=1)
        count -= not is_quiet_day(day)
    return day


def moment_of(day: date, hour: int, zone: ZoneInfo, minute: int = 0) -> datetime:
    """Return a local day and hour as a moment in UTC.

    An hour that the clock change leaves out counts as the one after it; of one that comes twice, the first counts.
    """
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


def is_quiet(moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether nobody should be nudged at `moment`: a quiet day, or between 20:00 and 08:00 local time."""
    local = moment.astimezone(zone)
    return not QUIET_ENDS <= local.hour < QUIET_BEGINS or is_quiet_day(local.date())


def when_allowed(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return `moment`, or the end of the quiet time that it falls into, in UTC."""
    if not is_quiet(moment, zone):
        return moment.astimezone(UTC)
    local = moment.astimezone(zone)
    day = local.date()
    if is_quiet_day(day) or local.hour >= QUIET_BEGINS:
        day = add_working_days(day, 1)
    return moment_of(day, QUIET_ENDS, zone)


def next_morning(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return the first 09:00 of a working day after `moment`, in UTC: when outcomes are released."""
    today = moment.astimezone(zone).date()
    if not is_quiet_day(today) and moment < (morning := moment_of(today, MORNING, zone)):
        return morning
    return moment_of(add_working_days(today, 1), MORNING, zone)


def deadline(moment: datetime, working_days: int, zone: ZoneInfo) -> datetime:
    """Return 09:00 of the morning after `working_days` working days from `moment`: nobody loses part of a day."""
    last = add_working_days(moment.astimezone(zone).date(), working_days)
    return moment_of(add_working_days(last, 1), MORNING, zone)
