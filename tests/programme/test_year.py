"""The rules of the year over thousands of random years: nobody is forgotten, and nobody gets too much.

The use cases run on rows in memory; `usecases/year/test_prompt` plays some of the same years on both databases. What
is expected is worked out in `year_rules`, from the words of docs/programme.md, not from `programme.cadence`.
"""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.cadence import Between, Word, between
from programme.people import Preset
from tests.programme.memory import Memory
from tests.programme.quiet_days import DAY, end_of_quiet, local, quiet
from tests.programme.year import ASKED, SLOWEST, STYLES, UNTIL_RUNG, Gap, Year, last_day
from tests.programme.year_rules import CHECKS, days_to_meet

STARTS = st.dates(date(2025, 1, 1), date(2034, 12, 31))
SEEDS = st.integers(0, 10**9)
FEW, MANY = 25, 100
"""Years that are played always, and among the deep tests (tests/deep.py)."""


def a_year(
    preset: Preset,
    starts: date,
    seed: int,
    *,
    busy: bool = False,
    outages: bool = False,
    answers: bool = False,
    styles: tuple[str, ...] = (*STYLES, *UNTIL_RUNG),
) -> Year:
    """Play a year in memory."""
    memory = Memory()
    year = Year(memory, memory.dues, Random(seed), preset, starts, busy, outages, answers, styles)
    return year.play()


def check_any_year(preset: Preset, starts: date, seed: int, busy: bool, outages: bool) -> None:
    """Play a year, and check that all the rules hold in it."""
    year = a_year(preset, starts, seed, busy=busy, outages=outages)
    for check in CHECKS:
        check(year)


def check_that_whoever_follows_meets_in_time(preset: Preset, starts: date, seed: int) -> None:
    """Play a year in which all do what they are asked to, and check how long it takes them to meet again."""
    year = a_year(preset, starts, seed, styles=("follows", "takes-a-day-offered"), answers=True)
    for gap in year.gaps:
        asked_on = gap.since + ASKED[preset] * DAY
        if gap.end is None or gap.met_on is None:
            assert sum(not quiet(day) for day in days_to_meet(year, gap)) <= 3, "only at the end"
            continue
        if not quiet(asked_on):
            assert local(gap.end) == asked_on
        assert asked_on <= local(gap.end) <= gap.met_on <= slowest(gap, preset, between(preset, year.starts, year.ends))
    for check in CHECKS:
        check(year)


@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=FEW)
@given(STARTS, SEEDS, st.booleans(), st.booleans())
def test_any_year(preset: Preset, starts: date, seed: int, busy: bool, outages: bool) -> None:
    """Whatever two pairs do, and however late the sweep comes, all the rules hold."""
    check_any_year(preset, starts, seed, busy, outages)


@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=FEW)
@given(STARTS, SEEDS)
def test_whoever_follows_the_prompts_meets_in_time(preset: Preset, starts: date, seed: int) -> None:
    """The gap is 35 to 42 days; where a quiet day fell on the prompt, they meet at most 7 days after the quiet time."""
    check_that_whoever_follows_meets_in_time(preset, starts, seed)


@pytest.mark.deep
@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=MANY)
@given(STARTS, SEEDS, st.booleans(), st.booleans())
def test_very_many_years(preset: Preset, starts: date, seed: int, busy: bool, outages: bool) -> None:
    """The same, with one year in hundreds that a rule may have forgotten."""
    check_any_year(preset, starts, seed, busy, outages)


@pytest.mark.deep
@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=MANY)
@given(STARTS, SEEDS)
def test_whoever_follows_in_very_many_years(preset: Preset, starts: date, seed: int) -> None:
    """The same, with one gap in thousands that falls on many quiet days."""
    check_that_whoever_follows_meets_in_time(preset, starts, seed)


def slowest(gap: Gap, preset: Preset, days: Between) -> date:
    """Return the last day to meet again: a week after the quiet time for whoever has only quiet days left till then.

    Founders in a hurry have fewer days left: to the last of their own `days`.
    """
    assert gap.end is not None
    by = gap.since + SLOWEST[preset] * DAY
    if quiet(gap.since + ASKED[preset] * DAY):
        by = max(by, last_day(gap, ASKED[preset]))
    own = by if days[1] == SLOWEST[preset] else min(by, gap.since + days[1] * DAY)
    left = [local(gap.end) + number * DAY for number in range(1, (own - local(gap.end)).days + 1)]
    runs_out = gap.style == "takes-a-day-offered" and all(quiet(day) for day in left)
    return end_of_quiet(by) + 7 * DAY if runs_out else by


def test_these_years_have_everything_in_them() -> None:
    """The years above are worth something: every word, every way to behave, prompts put off, dates called off."""
    years = [a_year(preset, date(2027, month, 7), month) for preset in Preset for month in range(1, 13)]
    heard = [one for year in years for one in year.heard]
    gaps = [gap for year in years for gap in year.gaps]
    assert {one.word for one in heard} == {*Word, "report"} - {Word.MANAGER}
    assert {gap.style for gap in gaps} == {*STYLES, "never"}
    assert any(gap.changed for gap in gaps)
    assert any(gap.end is not None and gap.stands_from is not None and gap.end > gap.stands_from for gap in gaps)
    assert any(len({one.message for one in year.heard}) < len(year.heard) for year in years), "one message about two"
