"""The rules of the year over thousands of random years: nobody is forgotten, and nobody gets too much.

The use cases run on rows in memory; `test_prompts` plays some of the same years on both databases. What is expected is
worked out here anew, from the words of PROGRAMME.md, not from `programme.cadence`.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme import cadence, restraint
from programme.cadence import STEPS, Word
from programme.people import Preset, Role
from programme.restraint import allowed_at
from tests.programme.memory import Memory
from tests.programme.year import (
    ASKED,
    DAY,
    STYLES,
    ZONE,
    Gap,
    Heard,
    Year,
    at,
    away,
    end_of_quiet,
    last_day,
    local,
    quiet,
)

STARTS = st.dates(date(2025, 1, 1), date(2034, 12, 31))
SEEDS = st.integers(0, 10**9)
LISTED = {Preset.LEADERSHIP: 52, Preset.ENTREPRENEUR: 33}  # days without a date until the manager hears of it
SLOWEST = {Preset.LEADERSHIP: 42, Preset.ENTREPRENEUR: 33}


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
    for told in words(year).values():
        which = [order.index(Word(one.word)) for one in told]
        assert which == sorted(set(which))
        assert len(told) <= 3
        days = [local(one.at) for one in told]
        assert all((later - first).days >= 2 for first, later in pairwise(days))
    assert year.said_while_booked == 0


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


# The table itself


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
    """21 days, 5 weeks, 5½, 6, 7½ (PROGRAMME: next meeting)."""
    days = {one.word: one.day for one in STEPS[Preset.LEADERSHIP]}
    weeks = {Word.LINE: 3, Word.ASK: 5, Word.MENTOR: 5.5, Word.BOTH: 6, Word.MANAGER: 7.5}
    assert days == {word: int(number * 7) for word, number in weeks.items()}


def a_gap(since: date, pair: int = 1, preset: Preset = Preset.LEADERSHIP) -> cadence.Gap:
    return cadence.Gap(since, preset, pair, ZONE)


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


@pytest.mark.parametrize(("word", "over"), [(Word.LINE, 10), (Word.ASK, 3)])
@pytest.mark.parametrize("back", [date(2027, 7, 12), date(2027, 12, 28)])
def test_what_piled_up_is_spread(word: Word, over: int, back: date) -> None:
    """Pairs whose word fell into July or Christmas get it on different days, always the same for the same pair."""
    since = back - cadence.Gap(back, Preset.LEADERSHIP, 1, ZONE).step(word).day * DAY
    days = [cadence.planned(a_gap(since, pair), word) for pair in range(60)]
    assert days == [cadence.planned(a_gap(since, pair), word) for pair in range(60)]
    first = end_of_quiet(back) + DAY
    working = [first + number * DAY for number in range(30) if not quiet(first + number * DAY)][:over]
    assert sorted(set(days)) == working
    assert {days.count(day) for day in working} == {60 // over}


@settings(deadline=None)
@given(STARTS, st.sampled_from(Preset), st.integers(0, 90))
def test_days_to_offer(since: date, preset: Preset, after: int) -> None:
    """One to three days, in order, ahead, none of them quiet; in the right weeks as long as there are such days."""
    today = since + after * DAY
    dates = cadence.next_dates(since, preset, today)
    assert 1 <= len(dates) <= 3
    assert dates == sorted(set(dates))
    assert not any(quiet(day) for day in dates)
    assert all(day > today for day in dates)
    right = [since + number * DAY for number in range(ASKED[preset], SLOWEST[preset] + 1)]
    if any(day > today and not quiet(day) for day in right) and not quiet(right[0]):
        assert set(dates) <= set(right)


def test_the_same_weekday_first() -> None:
    """Whoever met on a Tuesday is offered the Tuesdays."""
    tuesday = date(2027, 3, 2)
    assert cadence.next_dates(tuesday, Preset.LEADERSHIP, tuesday, 2) == [date(2027, 4, 6), date(2027, 4, 13)]


# Restraint


@st.composite
def histories(draw: st.DrawFn) -> Iterator[datetime]:
    """Messages that were sent one after another, as restraint let them."""
    sent: list[datetime] = []
    moment = datetime(2027, draw(st.integers(1, 12)), 1, tzinfo=UTC)
    for pause in draw(st.lists(st.integers(0, 24 * 20), max_size=25)):
        moment = allowed_at(sent, moment + timedelta(hours=pause), ZONE)
        sent.append(moment)
    return iter(sent)


@settings(deadline=None)
@given(histories(), st.integers(0, 24 * 40))
def test_restraint_waits_no_longer_than_it_must(sent: Iterator[datetime], pause: int) -> None:
    """One more message is allowed as soon as it makes no third in a week and no seventh in a month."""
    times = sorted(set(sent))
    now = (times[-1] if times else datetime(2027, 3, 1, 12, tzinfo=UTC)) + timedelta(hours=pause)
    allowed = allowed_at(times, now, ZONE)

    def too_much(moment: datetime) -> bool:
        there = moment.astimezone(ZONE)
        many = any(
            sum(moment - length < one for one in times) >= most
            for length, most in ((timedelta(days=7), 2), (timedelta(days=30), 6))
        )
        return many or quiet(there.date()) or not 8 <= there.hour < 20

    assert allowed >= now
    assert not too_much(allowed)
    steps = (now + number * timedelta(hours=1) for number in range(24 * 40))
    assert all(too_much(moment) for moment in steps if moment < allowed)


def test_limits_are_those_of_the_programme() -> None:
    """Two a week, six a month."""
    assert [(length.days, most) for length, most in restraint.LIMITS] == [(7, 2), (30, 6)]
