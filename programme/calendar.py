"""Working days of the programme's country, in which deadlines and promises are counted.

Quiet days are weekends, Swedish public holidays, the eves that are free in practice (Midsummer, Christmas, New Year:
category `de_facto` of the `holidays` library), July and the weeks of Christmas.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

SATURDAY = 5
JULY = 7
QUIET_BEGINS = 20  # local hours
QUIET_ENDS = 8
MORNING = 9


@lru_cache(maxsize=64)
def _free_days(year: int) -> frozenset[date]:
    import holidays

    country = holidays.country_holidays("SE", years=year, categories=("public", "de_facto"))
    # The library counts every Sunday as a Swedish holiday; weekends are looked at apart.
    return frozenset(country)


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays("SE", years=year))


def is_day_off(day: date) -> bool:
    """Tell whether `day` is in a weekend or a public holiday: no reminder comes then if it can come before."""
    return day.weekday() >= SATURDAY or day in _public_holidays(day.year)


def is_quiet_day(day: date) -> bool:
    """Tell whether `day` is quiet: no nudge goes out and no deadline counts it (docs/programme.md#quiet-days)."""
    return day.weekday() >= SATURDAY or is_away_day(day) or day in _free_days(day.year)


def is_away_day(day: date) -> bool:
    """Tell whether `day` is in one of the long quiet times: July, and the weeks of Christmas."""
    christmas = (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)
    return day.month == JULY or christmas


def after_days(day: date, count: int) -> date:
    """Return the day `count` days after `day`, or the first working day after that if it is quiet.

    Weekends count, as when people say "within ten days"; July and the weeks of Christmas do not.
    """
    while count:
        day += timedelta(days=1)
        count -= not is_away_day(day)
    return add_working_days(day, 1) if is_quiet_day(day) else day


def add_working_days(day: date, count: int) -> date:
    """Return the `count`-th working day after `day` (`count` ≥ 1)."""
    while count:
        day += timedelta(days=1)
        count -= not is_quiet_day(day)
    return day


def moment_of(day: date, hour: int, zone: ZoneInfo, minute: int = 0) -> datetime:
    """Return a local day and hour as a moment in UTC.

    An hour that the clock change skips counts as the hour after it; an hour that comes twice counts the first time.
    """
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


def is_quiet(moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether no nudge may go out at `moment`: on a quiet day, or from 20:00 to 08:00 local time."""
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
    """Return 09:00 of the working day after the last of `working_days` days from `moment`: all days are whole."""
    last = add_working_days(moment.astimezone(zone).date(), working_days)
    return moment_of(add_working_days(last, 1), MORNING, zone)
