"""Quiet times: hours, days, eves, July, and both changes of the clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import COUNTRY, Calendar, moment_of

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OWN = tuple(
    stretch
    for year in range(2025, 2034)
    for stretch in (
        (date(year, 2, 16), date(year, 2, 22)),
        (date(year, 8, 1), date(year, 8, 31)),
        (date(year, 12, 14), date(year + 1, 1, 8)),
    )
)
ZONES = [STOCKHOLM, ZoneInfo("UTC"), ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland")]
CALENDARS = st.sampled_from([Calendar(zone, own) for zone in ZONES for own in ((), OWN)])
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - aware by timezones


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment of Stockholm's clock."""
    return datetime(year, month, day, hour, minute, tzinfo=STOCKHOLM)


@given(MOMENTS, CALENDARS)
def test_what_is_put_off_is_never_quiet_and_never_earlier(moment: datetime, days: Calendar) -> None:
    """A nudge waits for the end of the quiet time and not a minute longer."""
    allowed = days.when_allowed(moment)
    assert not days.is_quiet(allowed)
    assert allowed >= moment
    if days.is_quiet(moment):
        assert days.is_quiet(allowed - timedelta(minutes=1))
    else:
        assert allowed == moment
    assert days.when_allowed(allowed) == allowed


@given(MOMENTS, MOMENTS, CALENDARS)
def test_later_things_stay_later(one: datetime, other: datetime, days: Calendar) -> None:
    """Putting off keeps the order of things."""
    early, late = sorted((one, other))
    assert days.when_allowed(early) <= days.when_allowed(late)
    assert days.next_morning(early) <= days.next_morning(late)


@given(MOMENTS, CALENDARS)
def test_outcomes_come_at_nine_on_a_working_day(moment: datetime, days: Calendar) -> None:
    """The morning is after the moment, at 09:00 local time, and the first such."""
    morning = days.next_morning(moment)
    there = morning.astimezone(days.zone)
    assert (there.hour, there.minute) == (9, 0)
    assert not days.is_quiet_day(there.date())
    assert morning > moment
    assert days.next_morning(morning - timedelta(microseconds=1)) == morning


@given(MOMENTS, st.integers(1, 15), CALENDARS)
def test_a_deadline_leaves_whole_working_days(moment: datetime, count: int, days: Calendar) -> None:
    """Between a moment and its deadline lie exactly so many whole working days."""
    end = days.deadline(moment, count).astimezone(days.zone)
    first, last = moment.astimezone(days.zone).date(), end.date()
    between = [first + timedelta(days=number) for number in range(1, (last - first).days)]
    assert sum(not days.is_quiet_day(day) for day in between) == count
    assert end.hour == 9


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        (local(2027, 3, 2, 7, 59), local(2027, 3, 2, 8)),
        (local(2027, 3, 2, 19, 59), local(2027, 3, 2, 19, 59)),
        (local(2027, 3, 2, 20), local(2027, 3, 3, 8)),
        (local(2027, 3, 5, 20), local(2027, 3, 8, 8)),  # Friday evening
        (local(2027, 3, 28, 2, 30), local(2027, 3, 30, 8)),  # summer time begins; Easter Monday
        (local(2027, 10, 31, 2, 30), local(2027, 11, 1, 8)),  # summer time ends
        (local(2027, 6, 24, 21), local(2027, 6, 28, 8)),  # Midsummer eve is a Friday
        (local(2027, 6, 30, 20), local(2027, 8, 2, 8)),  # July
        (local(2027, 12, 22, 20), local(2028, 1, 3, 8)),  # Christmas and New Year
        (local(2027, 5, 5, 20), local(2027, 5, 7, 8)),  # Ascension Day
    ],
)
def test_quiet_times_of_a_swedish_year(moment: datetime, allowed: datetime) -> None:
    """What falls into a quiet time waits until its end, by the clock on the wall."""
    assert COUNTRY.when_allowed(moment) == allowed


@pytest.mark.parametrize("day", [date(2027, 3, 26), date(2027, 3, 29), date(2027, 10, 29), date(2027, 11, 1)])
def test_nine_is_nine_around_the_changes_of_the_clock(day: date) -> None:
    """An hour of the wall clock stays that hour on both sides of a change."""
    assert moment_of(day, 9, STOCKHOLM).astimezone(STOCKHOLM).hour == 9
