"""The surveys of the year as rules: when each comes, what it gives way to, and when it falls away."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import COUNTRY, Calendar
from programme.pause import Pause
from programme.surveys import AFTER_THE_END, APART, SURVEYS, From, Occasion, Scheduled, in_time, kept_apart, occasion

FEBRUARY = date(2027, 2, 2)
BY_NAME = {one.name: one for one in SURVEYS}
PULSES = [one for one in SURVEYS if one.of_each_pair]


def on(name: str, since: date = FEBRUARY, *pauses: Pause, calendar: Calendar = COUNTRY) -> date:
    """Return the day of a survey."""
    return occasion(BY_NAME[name], since, calendar, pauses).on


def a_pause(first: date, ended: date | None) -> Pause:
    return Pause(1, 1, 1, 1, first, ended_on=ended)


def test_the_days_of_a_year() -> None:
    """Pulses come on day 30, 120 and 240, the survey after half a year; July does not count, and no day is quiet."""
    assert on("pulse-30") == date(2027, 3, 4)
    assert on("pulse-120") == date(2027, 6, 2)
    assert on("pulse-240") == date(2027, 11, 1)  # 31 days of July do not count; the day itself is a Sunday
    assert on("half-year") == date(2027, 9, 3)
    assert [one.days for one in PULSES] == [30, 120, 240]


def test_a_pause_moves_what_comes_and_not_what_has_been() -> None:
    """Days of rest do not count; a pause that lasts has no end yet, and is waited for elsewhere."""
    rested = a_pause(date(2027, 3, 15), date(2027, 4, 12))
    assert on("pulse-30", FEBRUARY, rested) == on("pulse-30")
    assert on("pulse-120", FEBRUARY, rested) - on("pulse-120") == timedelta(days=28)
    both = (rested, a_pause(date(2027, 3, 20), date(2027, 4, 10)))
    assert on("pulse-120", FEBRUARY, *both) == on("pulse-120", FEBRUARY, rested), "the same day is counted once"


def test_what_can_not_go_falls_away() -> None:
    """It may be sent for three weeks that count, July not among them, and then no more."""
    found = occasion(BY_NAME["pulse-30"], date(2027, 5, 25), COUNTRY)
    assert found.on == date(2027, 6, 24)
    assert found.lapses == date(2027, 8, 16)
    assert [found.is_due(found.on + timedelta(days=one)) for one in (-1, 0, 52, 53)] == [False, True, True, False]


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.sampled_from(SURVEYS))
def test_nothing_comes_on_a_quiet_day(since: date, survey: Scheduled) -> None:
    """Whatever the day that it counts from."""
    found = occasion(survey, since, COUNTRY)
    assert not COUNTRY.is_quiet_day(found.on)
    assert not COUNTRY.is_quiet_day(found.lapses)
    assert found.on - since >= timedelta(days=survey.days)
    assert found.lapses > found.on


@given(st.lists(st.tuples(st.sampled_from(SURVEYS), st.dates(date(2027, 1, 1), date(2028, 1, 1))), max_size=12))
def test_no_pulse_stands_beside_a_survey(days: list[tuple[Scheduled, date]]) -> None:
    """None comes within 30 days of a weightier one, before or after; the weightiest always stay."""
    every = [Occasion(survey, day, number) for number, (survey, day) in enumerate(days)]
    left = kept_apart(every)
    assert all(one.on <= other.on for one, other in pairwise(left))
    for one in left:
        assert not any(
            SURVEYS.index(other.survey) > SURVEYS.index(one.survey)
            and other.survey.form is not one.survey.form
            and abs(other.on - one.on) < timedelta(days=APART)
            for other in every
        )
    heaviest = max((SURVEYS.index(one.survey) for one in every), default=0)
    assert [one for one in every if SURVEYS.index(one.survey) == heaviest] == sorted(
        (one for one in left if SURVEYS.index(one.survey) == heaviest), key=every.index
    )


def test_a_survey_has_its_name_once() -> None:
    """Answers are kept by it; a form about each pair names the partner."""
    assert len(BY_NAME) == len(SURVEYS)
    assert all(one.of_each_pair is (one.counts_from is From.TOGETHER) for one in SURVEYS)


def test_none_of_the_year_comes_when_the_end_is_near() -> None:
    """Its one reminder and the time to answer are before the last day; what was to come earlier lapses by then."""
    pulse = occasion(BY_NAME["pulse-120"], date(2027, 2, 26), COUNTRY)
    assert pulse.on == date(2027, 6, 28)
    assert in_time([pulse], date(2027, 6, 30)) == []
    (earlier,) = in_time([replace(pulse, on=date(2027, 6, 14))], date(2027, 6, 30))
    assert (earlier.on, earlier.lapses) == (date(2027, 6, 14), date(2027, 6, 16))
    assert in_time([pulse], date(2027, 12, 31)) == [pulse]
    assert {"end", "after"} == AFTER_THE_END
