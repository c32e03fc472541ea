"""Working days of the programme's country, in which deadlines and promises are counted.

Quiet days are weekends, Swedish public holidays, the eves that are free in practice (Midsummer, Christmas, New Year:
category `de_facto` of the `holidays` library), July and the weeks of Christmas. A programme can have quiet times of its
own beside these, which hold for its participants: its `Calendar` knows them. What managers promise is counted in the
working days of the country.
"""

from dataclasses import dataclass
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


@lru_cache(maxsize=4096)
def moment_of(day: date, hour: int, zone: ZoneInfo, minute: int = 0) -> datetime:
    """Return a local day and hour as a moment in UTC.

    An hour that the clock change skips counts as the hour after it; an hour that comes twice counts the first time.
    """
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a programme's participants: its clock, and its own quiet times beside those of the country.

    Attributes:
        own: the first and the last day of each quiet time of the programme.
    """

    zone: ZoneInfo
    own: tuple[tuple[date, date], ...] = ()

    def is_away_day(self, day: date) -> bool:
        """Tell whether `day` is in a long quiet time: July, the weeks of Christmas, or one of the programme's own."""
        christmas = (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)
        return day.month == JULY or christmas or any(first <= day <= last for first, last in self.own)

    def is_quiet_day(self, day: date) -> bool:
        """Tell whether `day` is quiet: no nudge goes out and no deadline counts it (docs/programme.md#quiet-days)."""
        return day.weekday() >= SATURDAY or self.is_away_day(day) or day in _free_days(day.year)

    def after_days(self, day: date, count: int) -> date:
        """Return the day `count` days after `day`, or the first working day after that if it is quiet.

        Weekends count, as when people say "within ten days"; the long quiet times do not.
        """
        while count:
            day += timedelta(days=1)
            count -= not self.is_away_day(day)
        return self.not_quiet(day)

    def add_working_days(self, day: date, count: int) -> date:
        """Return the `count`-th working day after `day` (`count` ≥ 1)."""
        return _working_day(self, day, count)

    def not_quiet(self, day: date) -> date:
        """Return `day`, or the first working day after it if it is quiet."""
        return self.add_working_days(day, 1) if self.is_quiet_day(day) else day

    def is_quiet(self, moment: datetime) -> bool:
        """Tell whether no nudge may go out at `moment`: on a quiet day, or from 20:00 to 08:00 local time."""
        local = moment.astimezone(self.zone)
        return not QUIET_ENDS <= local.hour < QUIET_BEGINS or self.is_quiet_day(local.date())

    def when_allowed(self, moment: datetime) -> datetime:
        """Return `moment`, or the end of the quiet time that it falls into, in UTC."""
        if not self.is_quiet(moment):
            return moment.astimezone(UTC)
        local = moment.astimezone(self.zone)
        day = local.date()
        if self.is_quiet_day(day) or local.hour >= QUIET_BEGINS:
            day = self.add_working_days(day, 1)
        return moment_of(day, QUIET_ENDS, self.zone)

    def when_by_day(self, moment: datetime) -> datetime:
        """Return `moment`, or the end of the night that it falls into, in UTC, whatever day it is."""
        local = moment.astimezone(self.zone)
        if QUIET_ENDS <= local.hour < QUIET_BEGINS:
            return moment.astimezone(UTC)
        return moment_of(local.date() + timedelta(days=local.hour >= QUIET_BEGINS), QUIET_ENDS, self.zone)

    def next_morning(self, moment: datetime) -> datetime:
        """Return the first 09:00 of a working day after `moment`, in UTC: when outcomes are released."""
        today = moment.astimezone(self.zone).date()
        if not self.is_quiet_day(today) and moment < (morning := moment_of(today, MORNING, self.zone)):
            return morning
        return moment_of(self.add_working_days(today, 1), MORNING, self.zone)

    def deadline(self, moment: datetime, working_days: int) -> datetime:
        """Return 09:00 of the working day after the last of `working_days` days from `moment`: all days are whole."""
        last = self.add_working_days(moment.astimezone(self.zone).date(), working_days)
        return moment_of(self.add_working_days(last, 1), MORNING, self.zone)


@lru_cache(maxsize=4096)  # lists ask it of hundreds of people who came on the same days
def _working_day(calendar: Calendar, day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= not calendar.is_quiet_day(day)
    return day


@lru_cache(maxsize=256)
def calendar_of(time_zone: str, quiet: tuple[str, ...] = ()) -> Calendar:
    """Return the calendar of a time zone and of quiet times, each written as `2027-02-22/2027-02-28`."""
    spans = ((date.fromisoformat(one[:10]), date.fromisoformat(one[11:])) for one in quiet)
    return Calendar(ZoneInfo(time_zone), tuple(spans))


COUNTRY = Calendar(ZoneInfo("Europe/Stockholm"))


def is_quiet_day(day: date) -> bool:
    """Tell whether `day` is quiet in the whole country."""
    return COUNTRY.is_quiet_day(day)


def is_away_day(day: date) -> bool:
    """Tell whether `day` is in one of the country's long quiet times: July, and the weeks of Christmas."""
    return COUNTRY.is_away_day(day)


def add_working_days(day: date, count: int) -> date:
    """Return the `count`-th working day of the country after `day` (`count` ≥ 1)."""
    return COUNTRY.add_working_days(day, count)


def add_weekdays(day: date, count: int) -> date:
    """Return the `count`-th day after `day` that is in no weekend and no holiday; July and Christmas count, too."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY and day not in _free_days(day.year)
    return day


def deadline(moment: datetime, working_days: int, zone: ZoneInfo) -> datetime:
    """Return 09:00 of the working day after the last of `working_days` days of the country from `moment`."""
    return Calendar(zone).deadline(moment, working_days)
