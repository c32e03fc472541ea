"""When the two are reminded and asked, and what became of a meeting, as tables and over many days."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import COUNTRY, is_quiet_day
from programme.meeting import Held, MeetingState, asked_at, disagree, outcome, reminded_at

ZONE = ZoneInfo("Europe/Stockholm")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("ends", "asked"),
    [
        ("2027-03-02 11:00", "2027-03-02 13:00"),  # a Tuesday: two hours after
        ("2027-03-02 17:00", "2027-03-02 19:00"),
        ("2027-03-02 17:01", "2027-03-03 09:00"),  # the evening
        ("2027-03-02 21:30", "2027-03-03 09:00"),
        ("2027-03-02 07:30", "2027-03-02 09:00"),  # before anybody is nudged
        ("2027-03-03 00:30", "2027-03-03 09:00"),
        ("2027-03-05 11:00", "2027-03-08 09:00"),  # a Friday
        ("2027-03-05 06:00", "2027-03-08 09:00"),
        ("2027-03-06 14:00", "2027-03-08 09:00"),  # a weekend
        ("2027-03-25 14:00", "2027-03-25 16:00"),  # the day before Good Friday
        ("2027-03-25 18:00", "2027-03-30 09:00"),  # and its evening: after Easter
        ("2027-06-30 18:00", "2027-08-02 09:00"),  # July is quiet
        ("2027-07-14 11:00", "2027-08-02 09:00"),
        ("2027-12-22 18:00", "2028-01-03 09:00"),  # so are the weeks of Christmas
        ("2027-03-26 23:00", "2027-03-30 09:00"),
    ],
)
def test_when_both_are_asked(ends: str, asked: str) -> None:
    """Two hours after the planned end; after evenings, Fridays and in quiet times the next working day at nine."""
    assert asked_at(at(ends).astimezone(UTC), COUNTRY) == at(asked)


@given(st.integers(0, 10 * 365 * 24 * 60))
def test_nobody_is_asked_in_quiet_times(minutes: int) -> None:
    """Whenever a meeting ends, the question comes after it, in no quiet time, and no whole working day later."""
    end = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    asked = asked_at(end, COUNTRY)
    assert asked > end
    assert not COUNTRY.is_quiet(asked)
    first, last = (one.astimezone(ZONE).date() for one in (end, asked))
    assert all(is_quiet_day(first + timedelta(days=one)) for one in range(1, (last - first).days))


@pytest.mark.parametrize(
    ("starts", "noted", "reminded"),
    [
        ("2027-03-11 14:00", "2027-03-02 10:00", "2027-03-10 10:00"),
        ("2027-03-11 14:00", "2027-03-10 09:59", "2027-03-10 10:00"),
        ("2027-03-11 14:00", "2027-03-10 10:00", None),
        ("2027-03-11 14:00", "2027-03-12 10:00", None),
        ("2027-03-08 14:00", "2027-03-02 10:00", "2027-03-05 10:00"),  # of a Monday on the Friday
        ("2027-03-08 14:00", "2027-03-05 10:00", "2027-03-07 10:00"),  # booked later than that: the day before
        ("2027-03-08 14:00", "2027-03-07 10:00", None),
        ("2027-06-07 14:00", "2027-06-01 10:00", "2027-06-04 10:00"),  # the Sunday before it is the National Day
        ("2027-05-07 14:00", "2027-05-01 10:00", "2027-05-05 10:00"),  # Ascension Day is a Thursday
        ("2027-03-30 14:00", "2027-03-02 10:00", "2027-03-25 10:00"),  # over the whole of Easter
        ("2027-03-28 14:00", "2027-03-02 10:00", "2027-03-25 10:00"),  # the clocks change on the day itself
        ("2027-07-14 14:00", "2027-06-02 10:00", "2027-07-13 10:00"),  # in July too
        ("2027-12-28 14:00", "2027-12-02 10:00", "2027-12-27 10:00"),  # and at Christmas
    ],
)
def test_the_day_before(starts: str, noted: str, reminded: str | None) -> None:
    """The reminder comes at ten on the day before, or on the weekday before a weekend or holiday, if that is ahead."""
    expected = at(reminded) if reminded else None
    assert reminded_at(at(starts).astimezone(UTC), at(noted), ZONE) == expected


@pytest.mark.parametrize(
    ("said", "state", "differ"),
    [
        ((Held.YES,), MeetingState.HELD, False),
        ((Held.NO,), MeetingState.NOT_HELD, False),
        ((Held.MOVED,), MeetingState.NOT_HELD, False),
        ((Held.YES, Held.YES), MeetingState.HELD, False),
        ((Held.NO, Held.YES), MeetingState.HELD, True),
        ((Held.YES, Held.MOVED), MeetingState.HELD, True),
        ((Held.MOVED, Held.NO), MeetingState.NOT_HELD, False),
    ],
)
def test_what_became_of_it(said: tuple[Held, ...], state: MeetingState, differ: bool) -> None:
    """It took place if one of the two says so; only yes against something else is a difference."""
    assert (outcome(said), disagree(said)) == (state, differ)
