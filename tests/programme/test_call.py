"""Whom to call this week: the rule alone, by days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from programme.calendar import COUNTRY
from programme.call import HORIZON, NOTHING, Facts, Heard, Plan, Raised, Turn, UnderWay, Why, monday_of
from programme.call_queue import plan, this_week

STARTS = date(2027, 1, 18)  # a Monday
ENDS = date(2027, 12, 17)
KARIN, LARS = 1, 2
TWO = UnderWay(KARIN, LARS, STARTS, ENDS)


def on(
    day: date, *raised: Raised, pairs: tuple[UnderWay, ...] = (TWO,), karin: Heard = NOTHING, lars: Heard = NOTHING
) -> Plan:
    """Return the plan of a day; `karin` and `lars` are what was heard of the two."""
    return plan(Facts(day, COUNTRY, 10, pairs, raised, {KARIN: karin, LARS: lars}))


def who(found: Plan) -> list[tuple[int, tuple[Why, ...]]]:
    """Return this week's calls: with whom, and why."""
    return [(one.member, one.why) for one in found.week.turns]


def after(weeks: int, days: int = 0) -> date:
    """Return a day so long after the start."""
    return STARTS + timedelta(weeks=weeks, days=days)


ADEPT, MENTOR, MIDWAY = (KARIN, (Why.ADEPT,)), (LARS, (Why.MENTOR,)), (KARIN, (Why.MIDWAY,))
SITUATIONS: dict[str, tuple[Plan, list[tuple[int, tuple[Why, ...]]]]] = {
    "nobody in the first week": (on(after(0, 4)), []),
    "the adept in the second, from Monday on": (on(after(1)), [ADEPT]),
    "a start on a Thursday: still in the second week": (
        on(after(1), pairs=(replace(TWO, starts=STARTS + timedelta(days=3)),)),
        [ADEPT],
    ),
    "the mentor in the fourth": (on(after(3), karin=Heard(reached=after(1))), [MENTOR]),
    "nobody was rung: both, the adept first": (on(after(5)), [ADEPT, MENTOR]),
    "who was spoken with in the first week needs no call in the second": (
        on(after(1), karin=Heard(reached=after(0, 2))),
        [],
    ),
    "a talk before the start is another matter": (on(after(1), karin=Heard(reached=after(-2))), [ADEPT]),
    "word was left on Friday: left in peace until the next one": (on(after(2), karin=Heard(word=after(1, 4))), [ADEPT]),
    "word was left this week": (on(after(1, 2), karin=Heard(word=after(1))), []),
    "no answer: still on the list of the week": (on(after(1, 2), karin=Heard(tried=after(1))), [ADEPT]),
    "wants no calls": (on(after(1), karin=Heard(wants_none=True)), []),
    "wants none, but asks for a talk": (
        on(after(9), Raised(KARIN, Why.TALK, after(9)), karin=Heard(wants_none=True), lars=Heard(reached=after(3))),
        [(KARIN, (Why.TALK,))],
    ),
    "at mid-year one of the two, whoever was rung longest ago": (
        on(date(2027, 7, 5) + timedelta(weeks=4), karin=Heard(reached=after(1)), lars=Heard(reached=after(3))),
        [MIDWAY],
    ),
    "the other one of the two, where the adept was rung later": (
        on(date(2027, 8, 2), karin=Heard(reached=after(8)), lars=Heard(reached=after(3))),
        [(LARS, (Why.MIDWAY,))],
    ),
    "a talk with either just before mid-year is enough": (
        on(date(2027, 8, 2), karin=Heard(reached=date(2027, 6, 21)), lars=Heard(reached=after(3))),
        [],
    ),
    "a silent pair comes before everything else": (
        on(
            after(1),
            Raised(9, Why.TALK, after(0)),
            Raised(8, Why.NO_REPORT, after(0)),
            Raised(7, Why.NO_MEETING, after(1)),
        ),
        [(7, (Why.NO_MEETING,)), (8, (Why.NO_REPORT,)), (9, (Why.TALK,)), ADEPT],
    ),
    "all reasons of a person together": (
        on(after(1), Raised(KARIN, Why.LOW_REPORT, after(1)), Raised(KARIN, Why.WANTS_CHANGE, after(1))),
        [(KARIN, (Why.WANTS_CHANGE, Why.LOW_REPORT, Why.ADEPT))],
    ),
    "rung on Tuesday about a pair that is still silent on Friday": (
        on(
            after(9, 4),
            Raised(KARIN, Why.NO_MEETING, after(9)),
            karin=Heard(reached=after(9, 1)),
            lars=Heard(reached=after(3)),
        ),
        [],
    ),
    "a new flag after the talk of this week": (
        on(
            after(9, 4),
            Raised(KARIN, Why.TALK, after(9, 3)),
            karin=Heard(reached=after(9, 1)),
            lars=Heard(reached=after(3)),
        ),
        [(KARIN, (Why.TALK,))],
    ),
    "nothing planned in July": (on(date(2027, 7, 12), karin=Heard(reached=after(1))), []),
    "a matter in July": (
        on(date(2027, 7, 12), Raised(KARIN, Why.TALK, date(2027, 7, 9))),
        [(KARIN, (Why.TALK, Why.ADEPT))],
    ),
    "a pair that began shortly before the end": (
        on(date(2027, 12, 6), pairs=(replace(TWO, starts=date(2027, 11, 22)),)),
        [],
    ),
    "the last weeks of a pair nobody was rung about": (on(ENDS - timedelta(days=10)), []),
    "nobody is under way": (on(after(1), pairs=()), []),
}


@pytest.mark.parametrize("name", SITUATIONS)
def test_whose_turn_it_is(name: str) -> None:
    """This week's calls in situations that a year brings."""
    found, wanted = SITUATIONS[name]
    assert who(found) == wanted


def sixty(starts: date = STARTS) -> tuple[UnderWay, ...]:
    """Return sixty pairs, one mentor for three of them."""
    return tuple(UnderWay(1000 + number, 2000 + number // 3, starts, ENDS) for number in range(60))


def test_sixty_pairs_that_start_on_the_same_day() -> None:
    """Ten a week, the rest is planned ahead, and the day is named by which all have been called."""
    found = plan(Facts(after(1), COUNTRY, 10, sixty()))
    assert [len(one.turns) for one in (found.week, *found.ahead)] == [10] * 8
    assert found.by == date(2027, 3, 19), "sixty adepts and twenty mentors: eight weeks"
    assert found.missed == 0
    assert {turn.why for turn in found.week.turns} == {(Why.ADEPT,)}
    slower = plan(Facts(after(1), COUNTRY, 1, sixty()))
    assert slower.by is None
    assert slower.missed > 100, "what finds no place is said, not planned into the next year"


def test_what_was_done_this_week_takes_its_place() -> None:
    """Reached, or word left: that is one of ten. Tried in vain: still one of those to ring, and the last of them."""
    tuesday = after(1, 1)
    heard = {1000 + number: Heard(reached=tuesday) for number in range(3)} | {1003: Heard(word=tuesday)}
    found = plan(Facts(tuesday, COUNTRY, 10, sixty(), (), {**heard, 1004: Heard(tried=tuesday)}))
    assert (found.made, len(found.week.turns)) == (4, 6)
    assert found.week.turns[-1].member == 1004
    assert not {1000, 1001, 1002, 1003} & {one.member for one in found.week.turns}


def test_a_try_in_vain_keeps_its_place() -> None:
    """Whoever was tried in vain is rung again before new ones, whom the week has no room for; so is who need not be."""
    tuesday = after(1, 1)
    tried = {1000 + number: Heard(tried=tuesday) for number in range(10, 20)}
    full = plan(Facts(tuesday, COUNTRY, 10, sixty(), (), tried))
    assert {one.member for one in full.week.turns} == tried.keys(), "and none of the ten who came first in the queue"
    settled = {9000: Heard(tried=tuesday)}
    assert len(plan(Facts(tuesday, COUNTRY, 10, sixty(), (), settled)).week.turns) == 9


def test_a_full_week_leaves_nothing_to_do() -> None:
    """More than the cap was done, by several managers: nobody is left this week."""
    heard = {1000 + number: Heard(reached=after(1)) for number in range(12)}
    assert plan(Facts(after(1, 2), COUNTRY, 10, sixty(), (), heard)).week.turns == ()


def test_a_call_that_makes_no_sense_any_more_is_missed_at_once() -> None:
    """However far behind it stands: it is no reason for a later call, and counts once."""
    raised = [Raised(key, Why.TALK, after(23, day)) for day, key in enumerate((9, 8, LARS))]
    found = plan(Facts(after(26), COUNTRY, 1, (TWO,), raised))
    assert found.ahead[1].monday == after(28), "mid-year, moved out of July"
    assert found.ahead[1].turns == (Turn(LARS, (Why.TALK, Why.MIDWAY), after(23, 2)),)
    assert found.missed == 2, "the first calls with each"


def test_who_cannot_wait_is_not_behind_those_who_can() -> None:
    """With thirty flags and a cap of ten, planned calls wait for three weeks, and all of it is planned."""
    raised = tuple(Raised(5000 + number, Why.TALK, after(1)) for number in range(30))
    found = plan(Facts(after(1), COUNTRY, 10, sixty(), raised))
    first = [turn for week in (found.week, *found.ahead[:2]) for turn in week.turns]
    assert {turn.why for turn in first} == {(Why.TALK,)}
    assert found.ahead[2].turns[0].why == (Why.ADEPT,)


@given(
    most=st.integers(1, 20),
    starts=st.lists(st.integers(0, 300), max_size=40),
    talked=st.dictionaries(st.integers(0, 80), st.integers(0, 330)),
    day=st.integers(0, 340),
    tried=st.sets(st.integers(0, 80)),
    flags=st.lists(st.tuples(st.integers(0, 80), st.sampled_from(list(Why)[:6]), st.integers(0, 340)), max_size=30),
)
@example(1, [], {}, 0, {0}, [(1, Why.UNSAFE, 0), (2, Why.UNSAFE, 0), (0, Why.UNSAFE, 0)])  # the last has a place
def test_no_week_has_more_than_its_number(
    most: int, starts: list[int], talked: dict[int, int], day: int, tried: set[int], flags: list[tuple[int, Why, int]]
) -> None:
    """Whatever a year brings: at most so many a week, nobody twice in one, and it comes to an end."""
    today = STARTS + timedelta(days=day)
    pairs = tuple(UnderWay(2 * n, 2 * n + 1, STARTS + timedelta(days=at), ENDS) for n, at in enumerate(starts))
    heard = {key: Heard(reached=STARTS + timedelta(days=at)) for key, at in talked.items() if at <= day}
    heard |= {key: replace(heard.get(key, Heard()), tried=today) for key in tried}
    raised = tuple(Raised(key, why, STARTS + timedelta(days=min(at, day))) for key, why, at in flags)
    facts = Facts(today, COUNTRY, most, pairs, raised, heard)
    found = plan(facts)
    assert this_week(facts) == found.week
    weeks = (found.week, *found.ahead)
    assert len(weeks) <= HORIZON
    in_vain = {key for key in tried if (heard[key].reached or date.min) < monday_of(today)}
    this_week_in_all = found.made + len(in_vain | {turn.member for turn in found.week.turns})
    assert this_week_in_all <= max(most, found.made + len(in_vain)), "the manager rang no more than there is room for"
    assert all(len(one.turns) <= most for one in found.ahead)
    assert all(len({turn.member for turn in one.turns}) == len(one.turns) for one in weeks)
    assert [one.monday for one in weeks] == sorted({one.monday for one in weeks})
    assert found.week.monday == monday_of(today)
    assert found.by is None or found.by > found.week.monday
    assert all(
        isinstance(turn, Turn) and turn.since <= one.monday + timedelta(days=6) for one in weeks for turn in one.turns
    )
