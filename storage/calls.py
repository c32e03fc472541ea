"""The table of the managers' calls, and the pairs that a plan of calls is about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    CompoundSelect,
    Date,
    Integer,
    Select,
    bindparam,
    func,
    or_,
    select,
    union,
)

from programme.call import Begun, Call, Going, InTouch, Outcome
from programme.pair import IN_TOUCH, PairState
from storage import tables
from storage.among import among, any_of
from storage.rows import Rows, batches
from storage.tables import UtcDateTime

TALLIES = tables.tallies.c


def _in_touch() -> Select[tuple[int, int, int, int, int]]:
    """Select those of some pairs that are in touch and do not rest, with the people of both sides."""
    pairs, adept, mentor = tables.pairs.c, tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    return (
        select(pairs.id, pairs.adept_id, pairs.mentor_id, adept.c.person_id, mentor.c.person_id)
        .join_from(tables.pairs, adept, adept.c.id == pairs.adept_id)
        .join(mentor, mentor.c.id == pairs.mentor_id)
        .where(among(pairs.id, "pairs"), any_of(pairs.state, IN_TOUCH - {PairState.PAUSED}))
    )


_pairs = select(TALLIES.pair_id, TALLIES.adept_id, TALLIES.mentor_id, TALLIES.began_on, TALLIES.ends_on)
_here = TALLIES.programme_id == bindparam("programme")


def _of_members() -> CompoundSelect[Any]:
    """Select the pairs of some participants. Few are over; with a condition SQLite would begin with all others."""
    return union(*(_pairs.where(_here, among(side, "members")) for side in (TALLIES.adept_id, TALLIES.mentor_id)))


def _next() -> Select[Any]:
    """Select the next pairs that began on a day or later, behind a pair that began on that day."""
    day: BindParameter[date] = bindparam("day", type_=Date)
    is_behind = or_(TALLIES.began_on > day, TALLIES.pair_id > bindparam("behind", type_=BigInteger))
    found = _pairs.where(_here, TALLIES.began_on >= day, is_behind)
    return found.order_by(TALLIES.began_on, TALLIES.pair_id).limit(bindparam("most", type_=Integer))


class CallRows(Rows[Call]):
    """`programme.ports.calls.Calls`."""

    table = tables.calls
    of = Call

    _newest_first = select(table).order_by(table.c.made_at.desc(), table.c.id.desc())
    _OF_MEMBERSHIPS = _newest_first.where(among(table.c.membership_id, "memberships"))
    _IN_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme")).order_by(table.c.id)
    _LAST = (
        select(table.c.membership_id, table.c.outcome, func.max(table.c.made_at, type_=UtcDateTime()))
        .where(table.c.programme_id == bindparam("programme"))
        .group_by(table.c.membership_id, table.c.outcome)
    )
    _IN_TOUCH = _in_touch()
    _BEGUN = (
        select(TALLIES.began_on, TALLIES.ends_on, func.count())
        .where(_here, TALLIES.began_on.is_not(None))
        .group_by(TALLIES.began_on, TALLIES.ends_on)
    )
    _OF_PAIRS = _pairs.where(among(TALLIES.pair_id, "pairs"))
    _OF_MEMBERS = _of_members()
    _NEXT = _next()

    def of_memberships(self, memberships: Collection[int]) -> Mapping[int, Sequence[Call]]:
        """Return the calls with these participants, the newest first, by membership."""
        found: dict[int, list[Call]] = {}
        for one in (row for some in batches(memberships) for row in self.all(self._OF_MEMBERSHIPS, memberships=some)):
            found.setdefault(one.membership_id, []).append(one)
        return found

    def in_programme(self, programme_id: int) -> Sequence[Call]:
        """Return every call of a programme, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def last(self, programme_id: int) -> Mapping[int, Mapping[Outcome, datetime]]:
        """Return when the calls with each participant came out so for the last time, by membership."""
        found: dict[int, dict[Outcome, datetime]] = {}
        for member, outcome, at in self.asking.ask(self._LAST, {"programme": programme_id}).rows:
            found.setdefault(member, {})[Outcome(outcome)] = at
        return found

    def in_touch(self, pairs: Collection[int]) -> Mapping[int, InTouch]:
        """Return those of these pairs that are in touch and do not rest, by id."""
        rows = (row for some in batches(pairs) for row in self.asking.ask(self._IN_TOUCH, {"pairs": some}).rows)
        return {pair: InTouch(pair, adept, mentor, (one, other)) for pair, adept, mentor, one, other in rows}

    def begun(self, programme_id: int) -> Sequence[Begun]:
        """Return the pairs under way in a programme, counted by their first days and the last days of their own."""
        return [Begun(*row) for row in self.asking.ask(self._BEGUN, {"programme": programme_id}).rows]

    def of_pairs(self, pairs: Collection[int]) -> Sequence[Going]:
        """Return those of these pairs that are under way."""
        return self._going(self._OF_PAIRS, pairs=pairs) if pairs else ()

    def of_members(self, programme_id: int, members: Collection[int]) -> Sequence[Going]:
        """Return the pairs under way of these participants."""
        return self._going(self._OF_MEMBERS, programme=programme_id, members=members) if members else ()

    def next(self, programme_id: int, day: date, behind: int, most: int) -> Sequence[Going]:
        """Return so many pairs that began on a day or later, in order, behind a pair that began on that day."""
        return self._going(self._NEXT, programme=programme_id, day=day, behind=behind, most=most)

    def _going(self, query: Select[Any] | CompoundSelect[Any], **values: Any) -> Sequence[Going]:
        found = (Going(*row) for row in self.asking.ask(query, values).rows)
        return [one for one in found if one.began is not None]
