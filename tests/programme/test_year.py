"""The rules of the year over thousands of random years: nobody is forgotten, and nobody gets too much.

The use cases run on rows in memory; `test_prompt` plays some of the same years on both databases. What is expected is
worked out here anew, from the words of docs/programme.md, not from `programme.cadence`.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.cadence import Word
from programme.people import Preset
from tests.programme.memory import Memory
from tests.programme.quiet_days import DAY, ZONE, at, away, end_of_quiet, local, quiet
from tests.programme.year import ASKED, SLOWEST, STYLES, Gap, Heard, Year, last_day

STARTS = st.dates(date(2025, 1, 1), date(2034, 12, 31))
SEEDS = st.integers(0, 10**9)
LISTED = {Preset.LEADERSHIP: 52, Preset.ENTREPRENEUR: 33}  # days without a date until the manager hears of it


def a_year(preset: Preset, starts: date, seed: int, **how: bool | tuple[str, ...]) -> Year:
    """Play a year in memory."""
    memory = Memory()
    return Year(memory.uow, memory.dues, Random(seed), preset, starts, **how).play()  # type: ignore[arg-type]


@cache
def must_stand_by(day: date, days: int) -> datetime:
    """Return when two who met on a day must be on the manager's list; July and Christmas do not count."""
    while days:
        day += DAY
        days -= not away(day)
    while quiet(day):
        day += DAY
    return at(day, 9)


def check_quiet(year: Year) -> None:
    """Nothing is said in quiet times."""
    for one in year.heard:
        there = one.at.astimezone(ZONE)
        assert 8 <= there.hour < 20
        assert not quiet(there.date())


def check_restraint(year: Year) -> None:
    """At most two in any seven days and six in any thirty, to anybody, all kinds together."""
    messages: dict[int, dict[int, datetime]] = defaultdict(dict)
    for one in year.heard:
        messages[one.to][one.message] = one.at
    for moments in messages.values():
        said = sorted(moments.values())
        assert all(later - first >= timedelta(days=7) for first, later in zip(said, said[2:], strict=False))
        assert all(later - first >= timedelta(days=30) for first, later in zip(said, said[6:], strict=False))


def check_one_nudge_for_one_thing(year: Year) -> None:
    """In one gap each word comes once, in its order, with days between; never while a meeting is ahead."""
    order = list(Word)
    for heard in words(year).values():
        which = [order.index(Word(one.word)) for one in heard]
        assert which == sorted(set(which))
        assert len(heard) <= 3
        days = [local(one.at) for one in heard]
        assert all((later - first).days >= 2 for first, later in pairwise(days))
    assert year.said_while_booked == 0
    told = [(one.word, one.pair, the_gap(year, one).since) for one in year.heard if one.pair]
    for number, (word, pair, since) in enumerate(told):
        assert word != Word.MENTOR or (Word.ASK, pair, since) in told[:number], "the adept is asked first"


def words(year: Year) -> dict[tuple[int, int, date], list[Heard]]:
    """Return what was said about the next meeting, by listener, pair and the meeting before."""
    found: dict[tuple[int, int, date], list[Heard]] = defaultdict(list)
    for one in year.heard:
        if one.word in list(Word):
            found[one.to, one.pair, the_gap(year, one).since].append(one)
    return found


def the_gap(year: Year, heard: Heard) -> Gap:
    """Return the gap in which something was said."""
    return next(gap for gap in reversed(year.gaps) if gap.pair == heard.pair and gap.start <= heard.at)


def check_nobody_is_forgotten(year: Year) -> None:
    """From the time that the rules allow on, two without a date stand on the manager's list; not before it."""
    for gap in year.gaps:
        by = must_stand_by(gap.since, LISTED[year.preset])
        if not any(not quiet(day) for day in days_to_meet(year, gap)):
            continue  # nobody is asked to meet after the end
        assert gap.stands_from is not None
        assert gap.stands_from <= by
        assert gap.stands_from >= at(gap.since + LISTED[year.preset] * DAY, 0)


def days_to_meet(year: Year, gap: Gap) -> list[date]:
    """Return the days from five weeks on (or three) to the end of the programme."""
    first = max(gap.since + ASKED[year.preset] * DAY, local(gap.start) + DAY)
    return [first + number * DAY for number in range((year.ends - first).days + 1)]


CHECKS = (check_quiet, check_restraint, check_one_nudge_for_one_thing, check_nobody_is_forgotten)


@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=500, deadline=None)
@given(STARTS, SEEDS, st.booleans(), st.booleans())
def test_any_year(preset: Preset, starts: date, seed: int, busy: bool, outages: bool) -> None:
    """Whatever two pairs do, and however late the sweep comes, all the rules hold."""
    year = a_year(preset, starts, seed, busy=busy, outages=outages)
    for check in CHECKS:
        check(year)


@pytest.mark.parametrize("preset", Preset)
@settings(max_examples=500, deadline=None)
@given(STARTS, SEEDS)
def test_whoever_follows_the_prompts_meets_in_time(preset: Preset, starts: date, seed: int) -> None:
    """The gap is 35 to 42 days; where a quiet day fell on the prompt, they meet at most 7 days after the quiet time."""
    year = a_year(preset, starts, seed, styles=("follows", "takes-a-day-offered"), answers=True)
    for gap in year.gaps:
        asked_on = gap.since + ASKED[preset] * DAY
        if gap.end is None or gap.met_on is None:
            assert sum(not quiet(day) for day in days_to_meet(year, gap)) <= 3, "only at the end"
            continue
        if not quiet(asked_on):
            assert local(gap.end) == asked_on
        assert asked_on <= local(gap.end) <= gap.met_on <= slowest(gap, preset)
    for check in CHECKS:
        check(year)


def slowest(gap: Gap, preset: Preset) -> date:
    """Return the last day to meet again: a week after the quiet time for whoever has only quiet days left till then."""
    assert gap.end is not None
    by = gap.since + SLOWEST[preset] * DAY
    if quiet(gap.since + ASKED[preset] * DAY):
        by = max(by, last_day(gap, ASKED[preset]))
    left = [local(gap.end) + number * DAY for number in range(1, (by - local(gap.end)).days + 1)]
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
