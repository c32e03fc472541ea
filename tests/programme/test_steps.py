"""What is said when two have no new date: the table, its days, and the days that are offered."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme import cadence
from programme.cadence import STEPS, WINDOWS, Word
from programme.calendar import COUNTRY
from programme.people import Preset, Role
from tests.programme.quiet_days import DAY, away, end_of_quiet, quiet
from tests.programme.year import ASKED, SLOWEST

STARTS = st.dates(date(2025, 1, 1), date(2034, 12, 31))


@pytest.mark.parametrize("preset", Preset)
def test_the_table(preset: Preset) -> None:
    """The words come in their order; nobody gets more than three; the manager is last, and told by the list."""
    steps = STEPS[preset]
    assert [one.word for one in steps] == list(Word)
    assert [one.day for one in steps] == sorted({one.day for one in steps})
    for role in (Role.ADEPT, Role.MENTOR):
        assert 1 <= sum(role in one.to for one in steps) <= 3
    assert steps[-1].to == ()


def test_leadership_by_the_words_of_the_programme() -> None:
    """21 days, 5 weeks, 5½, 6, 7½ (docs/programme.md#who-acts-next)."""
    days = {one.word: one.day for one in STEPS[Preset.LEADERSHIP]}
    weeks = {Word.LINE: 3, Word.ASK: 5, Word.MENTOR: 5.5, Word.BOTH: 6, Word.MANAGER: 7.5}
    assert days == {word: int(number * 7) for word, number in weeks.items()}


def a_gap(since: date, pair: int = 1, preset: Preset = Preset.LEADERSHIP) -> cadence.Gap:
    return cadence.Gap(since, preset, pair, COUNTRY)


@settings(deadline=None)
@given(STARTS, st.sampled_from(Preset), st.integers(1, 500))
def test_planned_days(since: date, preset: Preset, pair: int) -> None:
    """No word is planned on a quiet day or early; the prompt at most 6 days after the quiet time, in time to meet."""
    gap = a_gap(since, pair, preset)
    for step in STEPS[preset]:
        day, nominal = cadence.planned(gap, step.word), since + step.day * DAY
        assert not quiet(day)
        assert day >= nominal
        if not any(away(nominal - number * DAY) for number in range(step.day)) and not away(nominal):
            assert day == (end_of_quiet(nominal) + DAY if quiet(nominal) else nominal)
        if step.word is Word.ASK and quiet(nominal):
            assert day <= end_of_quiet(nominal) + 6 * DAY
    asked, mentor, both, manager = (cadence.planned(gap, step.word) for step in STEPS[preset][1:])
    assert mentor <= both < manager
    assert manager - asked >= 5 * DAY, "nobody stands on a list before there was time to answer"


@pytest.mark.parametrize("word", [Word.MENTOR, Word.BOTH, Word.MANAGER])
def test_july_does_not_count_after_the_prompt(word: Word) -> None:
    """Who was asked at the end of June, or should have been in July, is left in peace until the days count again."""
    for asked in (date(2026, 6, 30), date(2026, 7, 20)):
        gap = a_gap(asked - 35 * DAY)
        days = gap.step(word).day - 35
        assert 0 <= (cadence.planned(gap, word) - date(2026, 7, 31)).days - days <= 4


@pytest.mark.parametrize(("word", "over"), [(Word.LINE, 10), (Word.ASK, 3)])
@pytest.mark.parametrize("back", [date(2027, 7, 12), date(2027, 12, 28)])
def test_what_piled_up_is_spread(word: Word, over: int, back: date) -> None:
    """Pairs whose word fell into July or Christmas get it on different days, always the same for the same pair."""
    since = back - cadence.Gap(back, Preset.LEADERSHIP, 1, COUNTRY).step(word).day * DAY
    days = [cadence.planned(a_gap(since, pair), word) for pair in range(60)]
    assert days == [cadence.planned(a_gap(since, pair), word) for pair in range(60)]
    first = end_of_quiet(back) + DAY
    working = [first + number * DAY for number in range(30) if not quiet(first + number * DAY)][:over]
    assert sorted(set(days)) == working
    assert {days.count(day) for day in working} == {60 // over}


@settings(deadline=None)
@given(STARTS, st.sampled_from(Preset), st.integers(0, 90))
def test_days_to_offer(since: date, preset: Preset, after: int) -> None:
    """One to five days, in order, ahead, none of them quiet; in the right weeks as long as there are such days."""
    today = since + after * DAY
    dates = cadence.next_dates(since, WINDOWS[preset], today, COUNTRY)
    assert 1 <= len(dates) <= 5
    assert dates == sorted(set(dates))
    assert not any(quiet(day) for day in dates)
    assert all(day > today for day in dates)
    right = [since + number * DAY for number in range(ASKED[preset], SLOWEST[preset] + 1)]
    if any(day > today and not quiet(day) for day in right) and not quiet(right[0]):
        assert set(dates) <= set(right)


def test_the_same_weekday_first_and_each_once() -> None:
    """Whoever met on a Tuesday is offered a Tuesday, and every other weekday of weeks 5 and 6 that is not quiet."""
    tuesday, count = date(2027, 3, 2), 5
    dates = cadence.next_dates(tuesday, WINDOWS[Preset.LEADERSHIP], tuesday, COUNTRY)
    assert tuesday + 35 * DAY in dates
    assert len(dates) == count
    assert {one.weekday() for one in dates} == set(range(5))
    january = date(2027, 1, 26)
    weeks = cadence.next_dates(january, WINDOWS[Preset.ENTREPRENEUR], january, COUNTRY)
    assert {one.weekday() for one in weeks} == set(range(5))
    assert (weeks[-1] - weeks[0]).days >= 7, "spread over more than one week"
    assert len(cadence.next_dates(tuesday, WINDOWS[Preset.LEADERSHIP], tuesday, COUNTRY, 2)) == 2
    monday, end = date(2031, 7, 7), date(2031, 8, 2)
    left = cadence.next_dates(monday, WINDOWS[Preset.ENTREPRENEUR], monday, COUNTRY, until=end)
    assert left == [date(2031, 8, 1)], "the last working day is offered, though others lie better"


def test_days_before_the_summer_too() -> None:
    """Whoever would meet next in July can choose days in June, if there are any left, and days after it."""
    met = date(2027, 5, 27)
    offered = cadence.next_dates(met, WINDOWS[Preset.LEADERSHIP], met, COUNTRY)
    june = [day for day in offered if day.month == 6]
    assert len(june) == 3
    assert min(june) >= met + cadence.NOT_BEFORE * DAY
    assert [day.month for day in offered if day not in june] == [8, 8]
    late = cadence.next_dates(met, WINDOWS[Preset.LEADERSHIP], date(2027, 7, 5), COUNTRY)
    assert {day.month for day in late} == {8}
    ends = cadence.next_dates(met, WINDOWS[Preset.LEADERSHIP], met, COUNTRY, until=date(2027, 6, 14))
    assert ends
    assert max(ends) <= date(2027, 6, 14)


def test_days_by_the_plan_of_the_two() -> None:
    """Where twelve meetings need one every 25 days, no later one is offered; more time for the two gives later days."""
    starts, met = date(2027, 2, 1), date(2027, 3, 2)
    short, longer = (cadence.between(Preset.ENTREPRENEUR, starts, starts + days * DAY) for days in (12 * 25, 12 * 40))
    assert (short, longer) == ((19, 25), (21, 33))
    assert cadence.between(Preset.ENTREPRENEUR, starts, starts + 90 * DAY) == (15, 21), "never closer than is sensible"
    assert cadence.between(Preset.LEADERSHIP, starts, starts + 90 * DAY) == (35, 42)
    assert max(cadence.next_dates(met, short, met, COUNTRY)) <= met + 25 * DAY
