"""Working days of the programme's country: deadlines and promises are counted in them.

Weekends, Swedish public holidays and the eves that everybody treats as one (Midsummer, Christmas, New Year:
category `de_facto` of the `holidays` library) are quiet. July and the weeks of Christmas are quiet too.
"""

from datetime import date, timedelta
from functools import lru_cache

import holidays

SATURDAY = 5
JULY = 7


@lru_cache(maxsize=64)
def _free_days(year: int) -> frozenset[date]:
    country = holidays.country_holidays("SE", years=year, categories=("public", "de_facto"))
    # The library counts every Sunday as a Swedish holiday; weekends are looked at apart.
    return frozenset(country)


def is_quiet_day(day: date) -> bool:
    """Tell whether nobody should be nudged on `day` and no deadline counts it (DESIGN: quiet)."""
    christmas = (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)
    return day.weekday() >= SATURDAY or day.month == JULY or christmas or day in _free_days(day.year)


def add_working_days(day: date, count: int) -> date:
    """Return the `count`-th day after `day` that is not quiet (`count` ≥ 1)."""
    while count:
        day += timedelta(days=1)
        count -= not is_quiet_day(day)
    return day
