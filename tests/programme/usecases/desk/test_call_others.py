"""A plan of calls for which few pairs are read is the plan for which all were."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from programme.access import NO_BONDS
from programme.call import Begun, Facts, Going, Heard, Raised, UnderWay, Why
from programme.call_queue import first_in_line, may_come_up, plan, this_week
from programme.pair import PairState
from programme.people import Preset, Programme
from programme.ports.calls import PairsUnderWay
from programme.usecases.common.sight import Sight
from programme.usecases.desk.call_others import UnderWayPairs
from programme.usecases.desk.call_plan import CallWith, call_with, calls
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import a_grown_programme

STARTS, ENDS = date(2027, 1, 18), date(2027, 12, 17)
PROGRAMME = Programme(1, "Framsteg", STARTS, ENDS, Preset.LEADERSHIP, "Europe/Stockholm", NOW)
MENTORS = 1000  # their ids begin here
DAY = timedelta(days=1)


@dataclass
class Kept:
    """Pairs in memory; `read` counts the rows that were given."""

    pairs: Sequence[Going]
    read: int = field(default=0)

    def begun(self, programme_id: int) -> Sequence[Begun]:
        """Count."""
        return [Begun(*days, pairs) for days, pairs in Counter((one.began, one.own) for one in self.pairs).items()]

    def of_pairs(self, pairs: Collection[int]) -> Sequence[Going]:
        """Find by id."""
        return self._given([one for one in self.pairs if one.pair in pairs])

    def of_members(self, programme_id: int, members: Collection[int]) -> Sequence[Going]:
        """Find by participant."""
        return self._given([one for one in self.pairs if one.adept in members or one.mentor in members])

    def next(self, programme_id: int, day: date, behind: int, most: int) -> Sequence[Going]:
        """Find the next."""
        later = [one for one in self.pairs if (one.began, one.pair) > (day, behind)]
        return self._given(sorted(later, key=lambda one: (one.began, one.pair))[:most])

    def _given(self, found: list[Going]) -> list[Going]:
        self.read += len(found)
        return found


def known(calls: PairsUnderWay, facts: Facts, weeks: int, *, at_once: int, programme: Programme = PROGRAMME) -> object:
    """Return the plan, or this week's calls, of which few pairs were read."""
    others = UnderWayPairs(calls, programme, (), (), at_once=at_once)
    line = first_in_line(facts, weeks) | facts.heard.keys()
    few = Facts(facts.today, facts.calendar, facts.most, others.of(line), facts.raised, facts.heard)
    return this_week(few, others) if weeks == 1 else plan(few, others)


def whole(facts: Facts, pairs: Sequence[Going], ends: date) -> Facts:
    """Return what a plan is made of with every pair known, who began first first."""
    last = [max(ends, one.own or ends) for one in pairs]
    every = [UnderWay(one.adept, one.mentor, one.began, end, one.pair) for one, end in zip(pairs, last, strict=True)]
    return Facts(facts.today, facts.calendar, facts.most, every, facts.raised, facts.heard)


MEMBER = st.integers(0, 30).flatmap(lambda one: st.sampled_from((one + 1, MENTORS + one // 2)))
HEARD = st.builds(
    lambda reached, word, none: (reached, word, none),
    st.none() | st.integers(0, 90),
    st.none() | st.integers(0, 20),
    st.booleans(),
)


@given(
    most=st.sampled_from((1, 2, 10)),
    day=st.integers(0, 330),
    starts=st.lists(st.tuples(st.integers(0, 200), st.sampled_from((None, 0, 0, 60))), max_size=40),
    each=st.integers(1, 3),
    heard=st.dictionaries(MEMBER, HEARD, max_size=8),
    flags=st.lists(st.tuples(MEMBER, st.sampled_from(list(Why)[:7]), st.integers(0, 40)), max_size=8),
    copies=st.sampled_from((1, 1, 30)),
    at_once=st.sampled_from((1, 3, 200)),
)
def test_few_pairs_make_the_same_plan(
    most: int,
    day: int,
    starts: list[tuple[int, int | None]],
    each: int,
    heard: dict[int, tuple[int | None, int | None, bool]],
    flags: list[tuple[int, Why, int]],
    copies: int,
    at_once: int,
) -> None:
    """Whatever a year brings: however many are read at a time, and whoever is raised again and again."""
    today = STARTS + day * DAY
    pairs = [
        Going(number + 1, number + 1, MENTORS + number // each, STARTS + at * DAY, (own and ENDS + own * DAY) or None)
        for number, (at, own) in enumerate(starts)
        if at <= day
    ]

    def back(days: int | None) -> date | None:
        return None if days is None else today - days * DAY

    facts = Facts(
        today,
        PROGRAMME.calendar,
        most,
        (),
        [Raised(key + 5000 * copy, why, today - at * DAY) for copy in range(copies) for key, why, at in flags],
        {key: Heard(back(reached), back(word), None, none) for key, (reached, word, none) in heard.items()},
    )
    every = whole(facts, pairs, ENDS)
    planned = plan(every)
    assert known(Kept(pairs), facts, 60, at_once=at_once) == planned
    assert known(Kept(pairs), facts, 1, at_once=at_once) == this_week(every)
    turns = {one.member for week in (planned.week, *planned.ahead) for one in week.turns}
    assert {one for one in turns if not may_come_up(facts, one)} == set()


def test_what_is_read_does_not_grow_with_the_pairs() -> None:
    """Of nine thousand pairs as few are read as of six hundred: those whose turn may come, a call a week."""

    def read(pairs: int) -> int:
        kept = Kept([Going(n + 1, n + 1, MENTORS * 10 + n, STARTS + (n % 90) * DAY, None) for n in range(pairs)])
        known(kept, Facts(STARTS + 100 * DAY, PROGRAMME.calendar, 1), 60, at_once=20)
        return kept.read

    assert [pairs for pairs in (600, 3000, 9000) if read(pairs) > 200] == []


def test_storage_finds_the_same(uow: SqlUnitOfWork) -> None:
    """In a grown programme, on many days, from rows; a pair with a day of its own, and one that rests."""
    grown = a_grown_programme(uow, 12, share=3)
    rests, longer = (uow.pairs.get(one.key) for one in grown.pairs[:2])
    uow.pairs.save(replace(rests, state=PairState.PAUSED))
    uow.pairs.save(replace(longer, ends_on=date(2028, 2, 1)))
    row = tables.pairs.c
    active = select(row.id, row.adept_id, row.mentor_id, row.start_confirmed_at, row.ends_on).where(
        row.programme_id == grown.programme.id, row.state == PairState.ACTIVE.value
    )
    rows = uow.connection.execute(active.order_by(row.id))
    pairs = [Going(key, adept, mentor, at.date(), own) for key, adept, mentor, at, own in rows]
    assert len(pairs) == 11
    for weeks in (3, 10, 30):
        facts = Facts(STARTS + 7 * weeks * DAY, grown.programme.calendar, 1)
        every = whole(facts, pairs, grown.programme.ends_on)
        for at_once in (2, 200):
            assert known(uow.calls, facts, 60, at_once=at_once, programme=grown.programme) == plan(every)


def test_a_single_call_is_as_it_is_in_the_plan(uow: SqlUnitOfWork) -> None:
    """Whether its turn comes this week, later, or never; with the matters that it is about."""
    grown = a_grown_programme(uow, 12, share=3)
    programme, sight = replace(grown.programme, calls_a_week=1), Sight(0, NO_BONDS)
    found = calls(uow, sight, programme, NOW)
    places = {turn.member: place for place, turn in reversed([*enumerate(found.turns)])}
    members = [one.member for seats in grown.seats.values() for one in seats]
    for member in members:
        turn = found.turns[places[member]] if member in places else None
        expected = CallWith(turn, found.matters.get(member, ()))
        assert call_with(uow, sight, programme, NOW, member) == expected
    assert 1 < len(places) < len(members)
