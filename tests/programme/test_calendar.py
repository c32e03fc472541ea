"""Working days, as everybody in the programme's country knows them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import add_working_days, is_quiet_day

days = st.dates(date(2024, 1, 1), date(2035, 12, 31))

QUIET = {
    # Epiphany, Easter, Ascension, 1 May, 6 June, Midsummer eve, All Saints
    2026: ["01-06", "04-03", "04-06", "05-01", "05-14", "06-06", "06-19", "06-20", "10-31"],
    2027: ["01-06", "03-26", "03-29", "05-01", "05-06", "06-06", "06-25", "06-26", "11-06"],
    2028: ["01-06", "04-14", "04-17", "05-01", "05-25", "06-06", "06-23", "06-24", "11-04"],
}
WORKING = {
    2026: ["01-05", "01-07", "04-02", "04-07", "04-30", "05-04", "05-13", "05-15", "06-05", "06-18", "06-22", "10-30"],
    2027: ["01-05", "01-07", "03-25", "03-30", "04-30", "05-03", "05-05", "05-07", "06-07", "06-24", "06-28", "11-05"],
    2028: ["01-05", "01-07", "04-13", "04-18", "05-02", "05-24", "05-26", "06-05", "06-07", "06-22", "06-26", "11-03"],
}
EVERY_YEAR = ["12-23", "12-24", "12-25", "12-26", "12-31", "01-01", "01-02", "07-01", "07-15", "07-31"]


def _day(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")


@pytest.mark.parametrize("year", QUIET)
def test_known_quiet_days(year: int) -> None:
    """Public holidays and their eves, July, and the weeks of Christmas are quiet."""
    assert [day for day in [*QUIET[year], *EVERY_YEAR] if not is_quiet_day(_day(year, day))] == []


@pytest.mark.parametrize("year", WORKING)
def test_known_working_days(year: int) -> None:
    """The days around them are not."""
    assert [day for day in WORKING[year] if is_quiet_day(_day(year, day))] == []


@pytest.mark.parametrize(
    ("day", "count", "later"),
    [
        ("2026-11-20", 1, "2026-11-23"),  # Friday
        ("2026-11-21", 1, "2026-11-23"),  # Saturday
        ("2026-11-23", 10, "2026-12-07"),
        ("2026-12-22", 1, "2027-01-04"),
        ("2026-12-18", 5, "2027-01-07"),  # over Christmas and Epiphany
        ("2027-06-24", 1, "2027-06-28"),  # over Midsummer
        ("2027-06-30", 1, "2027-08-02"),  # over July
        ("2027-06-30", 10, "2027-08-13"),
        ("2026-12-25", 0, "2026-12-25"),
    ],
)
def test_deadlines(day: str, count: int, later: str) -> None:
    """A deadline of so many working days falls where people would count it."""
    assert add_working_days(date.fromisoformat(day), count).isoformat() == later


@given(days)
def test_weekends_and_july_are_quiet(day: date) -> None:
    """Whatever the year: no Saturday, no Sunday, not July."""
    if day.weekday() >= 5 or day.month == 7:
        assert is_quiet_day(day)


@given(days, st.integers(1, 40))
def test_the_count_is_right(day: date, count: int) -> None:
    """A deadline is never on a quiet day, and exactly so many working days lie up to it."""
    later = add_working_days(day, count)
    assert not is_quiet_day(later)
    between = [day + timedelta(days=n) for n in range(1, (later - day).days + 1)]
    assert sum(not is_quiet_day(one) for one in between) == count


@given(days, st.integers(0, 20), st.integers(0, 20), st.integers(0, 9))
def test_later_means_later(day: date, first: int, more: int, waited: int) -> None:
    """Counting in two goes is the same as in one, and who starts later is never due earlier."""
    assert add_working_days(add_working_days(day, first), more) == add_working_days(day, first + more)
    assert add_working_days(day + timedelta(days=waited), first) >= add_working_days(day, first)


def test_twelve_years_have_enough_working_days() -> None:
    """Every year has about as many working days as a Swedish year without July has."""
    for year in range(2024, 2036):
        every = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
        assert 215 <= sum(not is_quiet_day(day) for day in every) <= 230
