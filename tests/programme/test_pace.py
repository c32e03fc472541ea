"""Where a pair lands: the forecast of its meetings, and the number that is meant for it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme.calendar import COUNTRY
from programme.pace import CLOSEST, Course, forecast, goal
from programme.people import Preset, Programme

START, END = date(2027, 1, 15), date(2028, 1, 15)
A_YEAR = Programme(1, "Framsteg", START, END, Preset.LEADERSHIP, "Europe/Stockholm", datetime(2027, 1, 1, tzinfo=UTC))
TWELVE = replace(A_YEAR, preset=Preset.ENTREPRENEUR)
PROGRAMMES = st.sampled_from([A_YEAR, TWELVE])
DAYS = st.integers(0, 364).map(lambda number: START + timedelta(days=number))


def course(held: list[date], today: date, booked: date | None = None, programme: Programme = A_YEAR) -> Course:
    return Course(programme.preset, held, booked, today, programme.ends_on, COUNTRY)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Any way through a year: as many meetings as one likes, one booked or none, a pause or none."""
    programme = draw(PROGRAMMES)
    held = sorted(draw(st.sets(DAYS, min_size=1, max_size=20)))
    today = draw(st.dates(held[-1], END))
    booked = draw(st.none() | st.dates(today + timedelta(days=1), END + timedelta(days=30)))
    paused = draw(st.lists(st.tuples(DAYS, st.integers(7, 90)), max_size=1))
    spans = [(first, first + timedelta(days=length)) for first, length in paused]
    return replace(course(held, today, booked, programme), paused=spans)


@given(courses(), st.integers(1, 12))
def test_never_more_than_fits_and_never_fewer_than_there_were(one: Course, meant: int) -> None:
    """What was held stays, what is booked counts, and what comes has a fortnight between any two."""
    found = forecast(one, meant)
    ahead = (one.last_day - one.today).days
    assert found.lands >= found.held + (one.booked is not None and one.booked <= one.last_day)
    assert found.lands <= found.held + (one.booked is not None) + ahead // CLOSEST + 1
    assert found.room is None or one.today < found.room <= one.last_day


@given(courses(), st.integers(1, 12), DAYS)
def test_another_meeting_never_lands_a_pair_on_fewer(one: Course, meant: int, day: date) -> None:
    """Whoever has met once more since the first meeting lands at least as high."""
    assume(one.held[0] < day <= one.today and day not in one.held)
    more = replace(one, held=sorted([*one.held, day]))
    assert forecast(more, meant).lands >= forecast(one, meant).lands


@given(PROGRAMMES, st.integers(28, 60), st.integers(0, 60), st.integers(-4, 4))
def test_a_pair_that_keeps_its_rhythm_lands_within_one(programme: Programme, gap: int, late: int, shake: int) -> None:
    """At mid-year the forecast is at most one meeting away from what a pair reaches that goes on as before."""
    days, day, number = [], START + timedelta(days=late), 0
    while day <= END:
        days.append(day)
        number += 1
        day += timedelta(days=gap + (shake if number % 2 else -shake))
        while COUNTRY.is_away_day(day):
            day += timedelta(days=1)
    today = START + timedelta(days=182)
    held = [one for one in days if one <= today]
    found = forecast(course(held, today, programme=programme), goal(programme, held[0], END))
    assert abs(found.lands - len(days)) <= 1


def test_a_pair_that_is_behind_hears_where_one_more_would_fit() -> None:
    """Four meetings by early June: one more fits around July, and the month named is one with days to choose."""
    held = [date(2027, 1, 28), date(2027, 3, 10), date(2027, 4, 20), date(2027, 6, 8)]
    found = forecast(course(held, date(2027, 6, 9)), goal(A_YEAR, held[0], END))
    assert (found.held, found.lands, found.goal, found.is_short) == (4, 8, 9, True)
    assert found.room is not None
    assert found.room.month in {6, 8}


def test_two_early_meetings_promise_no_meeting_a_fortnight() -> None:
    """Who has met twice in a fortnight is not told of fifteen meetings; a spring of fortnights is believed."""
    early = [date(2027, 1, 27) + timedelta(days=14 * one) for one in range(5)]
    lands = [forecast(course(early[:met], early[met - 1]), 9).lands for met in (2, 3, 5)]
    assert lands[:2] == [10, 11]
    assert lands[2] > 12


def test_silence_is_a_gap_too() -> None:
    """A pair that has not met for months is not promised the rhythm of its spring."""
    held = [date(2027, 1, 20), date(2027, 2, 20), date(2027, 3, 20)]
    soon, later = (forecast(course(held, day), 9).lands for day in (date(2027, 4, 1), date(2027, 9, 15)))
    assert later < soon


def test_a_pause_is_neither_silence_nor_time_to_meet() -> None:
    """The rhythm stays that of the time before, and no meeting is expected before the pause is over."""
    held, away = [date(2027, 1, 20), date(2027, 2, 26), date(2027, 4, 6)], (date(2027, 4, 10), date(2027, 9, 30))
    one = replace(course(held, date(2027, 8, 1)), paused=[away])
    assert forecast(one, 9).lands == 3 + 3
    room = forecast(one, 9).room
    assert room is None or room > away[1]


@pytest.mark.parametrize(
    ("programme", "first", "last_day", "meant"),
    [
        (A_YEAR, START, END, 9),
        (A_YEAR, date(2027, 2, 20), END, 9),
        (A_YEAR, date(2027, 6, 1), END, 5),
        (A_YEAR, date(2028, 1, 10), END, 1),
        (A_YEAR, date(2027, 6, 1), END + timedelta(days=120), 9),
        (TWELVE, START, END, 12),
        (TWELVE, date(2027, 6, 1), END, 7),
        (TWELVE, START, END + timedelta(days=120), 12),
    ],
)
def test_the_goal_of_a_late_pair_is_its_own(programme: Programme, first: date, last_day: date, meant: int) -> None:
    """The weeks that are left by the gap; more time gives more, and never more than the programme means."""
    assert goal(programme, first, last_day) == meant


@given(PROGRAMMES, DAYS, DAYS, st.integers(0, 200))
def test_whoever_starts_later_is_meant_to_meet_no_more_often(
    programme: Programme, one: date, another: date, more: int
) -> None:
    """The goal falls with the start and grows with the end."""
    early, late = sorted((one, another))
    assert goal(programme, early, END) >= goal(programme, late, END) >= 1
    assert goal(programme, late, END + timedelta(days=more)) >= goal(programme, late, END)
