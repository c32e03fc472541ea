"""The tables of pairs, their fit answers, the match's suggestions, and bans."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Date,
    Integer,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    union,
    update,
)

from programme.matching.earlier import Outcome
from programme.pair import FitAnswer, Pair, PairState
from programme.people import Role
from storage import tables
from storage.among import among
from storage.asking import asking_on
from storage.memberships import MembershipRows
from storage.rows import Rows, batches
from storage.tallies import begin, recount


def _adept_in(table: Table) -> ColumnElement[bool]:
    members = tables.memberships.c
    return table.c.adept_id.in_(select(members.id).where(members.programme_id == bindparam("programme")))


def _of_people() -> CompoundSelect[int, int, int]:
    """Select each pair of some people with the people on both sides, driven by the index of either side."""
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    both = (
        select(tables.pairs.c.id, adept.c.person_id, mentor.c.person_id)
        .select_from(tables.pairs.join(adept, adept.c.id == tables.pairs.c.adept_id))
        .join(mentor, mentor.c.id == tables.pairs.c.mentor_id)
    )
    return union(*(both.where(among(side.c.person_id, "people")) for side in (adept, mentor)))


def _by_name() -> Select[Any]:
    """Select the pairs of a programme in some states by their adepts' names; an index has these in order already."""
    pairs, people = tables.pairs.c, tables.people.c
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    return (
        select(tables.pairs)
        .join_from(tables.people, adept, adept.c.person_id == people.id + 0)
        .join(tables.pairs, pairs.adept_id == adept.c.id + 0)
        .join(mentor, mentor.c.id == pairs.mentor_id)
        .where(
            people.sorts_as > "",
            pairs.programme_id + 0 == bindparam("programme"),
            among(pairs.state, "states"),
            adept.c.person_id != bindparam("besides"),
            mentor.c.person_id != bindparam("besides"),
        )
        .order_by(people.sorts_as, pairs.since, pairs.id)
        .limit(bindparam("most", type_=Integer))
    )


def _count_besides() -> Select[int]:
    """Select the number of a programme's pairs in some states, without those of a person."""
    pairs, members = tables.pairs.c, tables.memberships.c
    seats = select(members.id).where(members.person_id == bindparam("besides"))
    here = (pairs.programme_id == bindparam("programme")) & among(pairs.state, "states")
    everybodys = select(func.count()).select_from(tables.pairs).where(here).scalar_subquery()
    own = select(func.count()).where(here, pairs.adept_id.in_(seats) | pairs.mentor_id.in_(seats)).scalar_subquery()
    return select(everybodys - own)


def _has(table: Table) -> ColumnElement[bool]:
    return (table.c.adept_id == bindparam("member")) | (table.c.mentor_id == bindparam("member"))


def _of_two(table: Table) -> ColumnElement[bool]:
    return (table.c.adept_id == bindparam("adept")) & (table.c.mentor_id == bindparam("mentor"))


class PairRows(Rows[Pair]):
    """`programme.ports.pairs.Pairs`."""

    table = tables.pairs
    of = Pair

    _is_open = table.c.state != PairState.ENDED.value

    _OF_PEOPLE = _of_people()
    _BY_NAME = _by_name()
    _COUNT_BESIDES = _count_besides()
    _LOCKED = select(table).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _IN_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme"))
    _OPEN_IN = _IN_PROGRAMME.where(_is_open).order_by(table.c.since, table.c.id)
    _ALL_IN = _IN_PROGRAMME.order_by(table.c.id)
    _OF_MEMBERSHIP = select(table).where(_has(table)).order_by(table.c.id)
    _OPEN_OF = _OF_MEMBERSHIP.where(_is_open)
    _OPEN_OF_EACH = (
        select(table)
        .where(
            among(table.c.adept_id, "members") | among(table.c.mentor_id, "members"),
            _is_open,
        )
        .order_by(table.c.id)
    )
    _PROMISED = select(func.count()).where(
        table.c.mentor_id == bindparam("member"),
        _is_open,
        ~table.c.is_bridge,
        table.c.state != PairState.ASKED_MENTOR.value,
        ~table.c.adept_first | (table.c.state != PairState.ASKED_ADEPT.value),
    )

    _END_PAUSES = (
        update(tables.pauses)
        .where(tables.pauses.c.pair_id == bindparam("pair"), tables.pauses.c.ended_on.is_(None))
        .values(ended_on=bindparam("day", type_=Date))
    )

    def add(self, entity: Pair) -> Pair:
        """Store a new pair, which has not met; return it with its id."""
        added = super().add(entity)
        begin(self.asking, added)
        return added

    def save(self, entity: Pair) -> None:
        """Store a changed pair; which of its meetings still hold, and were asked about, follows from it."""
        super().save(entity)
        recount(self.asking, entity.id)
        if entity.state is PairState.ENDED:  # whatever ends a pair ends its pauses
            self.asking.ask(self._END_PAUSES, {"pair": entity.id, "day": entity.since.date()})

    def of_people(self, people: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Return the adept and the mentor of each pair that any of these people is in: their people's ids, by pair."""
        values = {"people": tuple(sorted(people))}
        rows = self.known.answer(self._OF_PEOPLE, values, lambda: self.asking.ask(self._OF_PEOPLE, values).rows)
        return {pair: (adept, mentor) for pair, adept, mentor in rows}

    def locked(self, key: int) -> Pair | None:
        """Return a pair, its row locked until the unit ends."""
        return self.one(self._LOCKED, key=key)

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        """Return the pairs of a membership that have not ended, oldest first."""
        return self.all(self._OPEN_OF, member=membership_id)

    def open_of_each(self, memberships: Collection[int]) -> Sequence[Pair]:
        """Return the pairs of these memberships that have not ended, oldest first."""
        return self.all(self._OPEN_OF_EACH, members=list(memberships))

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        """Return the pairs of a programme that have not ended, the longest wait first."""
        return self.all(self._OPEN_IN, programme=programme_id)

    def by_name(
        self, programme_id: int, states: Collection[PairState], *, besides: int, most: int
    ) -> tuple[Sequence[Pair], int]:
        """Return the first pairs in these states by the adept's name, without those of a person; and how many."""
        here = {"programme": programme_id, "states": [one.value for one in states], "besides": besides}
        count = int(self.asking.ask(self._COUNT_BESIDES, here).value())
        return self.all(self._BY_NAME, **here, most=most), count

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        """Return every pair of a programme, open or ended, oldest first."""
        return self.all(self._ALL_IN, programme=programme_id)

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        """Return every pair of a membership, open or ended, oldest first."""
        return self.all(self._OF_MEMBERSHIP, member=membership_id)

    def promised(self, mentor_id: int) -> int:
        """Return how many adepts a mentor has said yes to, besides bridges, which take no place.

        The mentor is locked, so that two can't take the last place.
        """
        MembershipRows(self.connection).lock(mentor_id)
        return int(self.asking.ask(self._PROMISED, {"member": mentor_id}).value())


class FitRows(Rows[FitAnswer]):
    """`programme.ports.pairs.Fits`: one answer from each side."""

    table = tables.fits
    of = FitAnswer

    _OF_PAIR = select(table).where(table.c.pair_id == bindparam("pair"))
    _OF_PAIRS = select(table).where(among(table.c.pair_id, "pairs"))
    _DROP = delete(table).where(table.c.pair_id == bindparam("pair"))
    _DROP_OF_SIDE = _DROP.where(table.c.role == bindparam("side"))

    def put(self, answer: FitAnswer) -> None:
        """Store an answer in place of the side's earlier answer."""
        self.asking.ask(self._DROP_OF_SIDE, {"pair": answer.pair_id, "side": answer.role.value})
        self.add(answer)

    def of_pair(self, pair_id: int) -> dict[Role, FitAnswer]:
        """Return the answers of a pair, by side."""
        return {one.role: one for one in self.all(self._OF_PAIR, pair=pair_id)}

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[Role, FitAnswer]]:
        """Return the answers of these pairs, by pair and side."""
        found: dict[int, dict[Role, FitAnswer]] = {}
        for one in (answer for some in batches(pairs) for answer in self.all(self._OF_PAIRS, pairs=some)):
            found.setdefault(one.pair_id, {})[one.role] = one
        return found

    def drop(self, pair_id: int) -> None:
        """Delete the answers of both sides."""
        self.asking.ask(self._DROP, {"pair": pair_id})


class Suggestions:
    """`programme.ports.pairs.Suggestions`: at most one suggestion for each adept."""

    table = tables.suggestions
    aside = tables.set_aside

    _ADD = insert(table)
    _DROP = delete(table).where(table.c.programme_id == bindparam("programme"))
    _REMOVE = delete(table).where(_has(table))
    _OF_PROGRAMME = (
        select(table.c.adept_id, table.c.mentor_id)
        .where(table.c.programme_id == bindparam("programme"))
        .order_by(table.c.adept_id)
    )
    _SET_ASIDE = insert(aside)
    _TAKE_UP = delete(aside).where(_of_two(aside))
    _SET_ASIDE_IN = select(aside).where(_adept_in(aside))
    _SET_ASIDE_OF = select(aside).where(_has(aside))

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def replace(self, programme_id: int, pairs: Sequence[tuple[int, int]]) -> None:
        """Store new suggestions (adept, mentor) in place of the programme's earlier suggestions."""
        self.asking.ask(self._DROP, {"programme": programme_id})
        rows = [{"programme_id": programme_id, "adept_id": adept, "mentor_id": mentor} for adept, mentor in pairs]
        if rows:
            self.asking.ask_for_each(self._ADD, rows)

    def of_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the suggestions (adept, mentor) that are left, by adept."""
        found = self.asking.ask(self._OF_PROGRAMME, {"programme": programme_id})
        return [(adept, mentor) for adept, mentor in found.rows]

    def remove(self, member_id: int) -> None:
        """Delete a member's suggestions: an adept's own, and those in which a mentor stands."""
        self.asking.ask(self._REMOVE, {"member": member_id})

    def set_aside(self, adept_id: int, mentor_id: int, at: datetime) -> None:
        """Note when the suggestion of two was left for later, in place of an earlier time."""
        self.asking.ask(self._TAKE_UP, {"adept": adept_id, "mentor": mentor_id})
        self.asking.ask(self._SET_ASIDE, {"adept_id": adept_id, "mentor_id": mentor_id, "at": at})

    def set_aside_in(self, programme_id: int) -> dict[tuple[int, int], datetime]:
        """Return when the suggestions of a programme were left for later, by adept and mentor."""
        return self._moments(self._SET_ASIDE_IN, programme=programme_id)

    def set_aside_of(self, membership_id: int) -> dict[tuple[int, int], datetime]:
        """Return the same for the suggestions of an adept or a mentor."""
        return self._moments(self._SET_ASIDE_OF, member=membership_id)

    def _moments(self, query: Select[Any], **values: int) -> dict[tuple[int, int], datetime]:
        return {(adept, mentor): at for adept, mentor, at in self.asking.ask(query, values).rows}


class Bans:
    """`programme.ports.pairs.Bans`."""

    table = tables.bans

    _ADD = insert(table)
    _LIFT = delete(table).where(_of_two(table))
    _OF_MEMBERSHIP = select(table).where(_has(table))
    _IN_PROGRAMME = select(table).where(_adept_in(table))

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def add(self, adept_id: int, mentor_id: int, kind: Outcome) -> None:
        """Ban a pair, in place of an earlier ban of the two."""
        self.asking.ask(self._LIFT, {"adept": adept_id, "mentor": mentor_id})
        self.asking.ask(self._ADD, {"adept_id": adept_id, "mentor_id": mentor_id, "kind": kind.value})

    def lift(self, adept_id: int, mentor_id: int) -> None:
        """Delete the ban of two."""
        self.asking.ask(self._LIFT, {"adept": adept_id, "mentor": mentor_id})

    def of_membership(self, membership_id: int) -> dict[tuple[int, int], Outcome]:
        """Return the bans of an adept or a mentor, by the memberships of adept and mentor."""
        return self._kinds(self._OF_MEMBERSHIP, member=membership_id)

    def in_programme(self, programme_id: int) -> dict[tuple[int, int], Outcome]:
        """Return the bans of a programme, by the memberships of adept and mentor."""
        return self._kinds(self._IN_PROGRAMME, programme=programme_id)

    def _kinds(self, query: Select[Any], **values: int) -> dict[tuple[int, int], Outcome]:
        found = self.asking.ask(query, values).rows
        return {(adept, mentor): Outcome(kind) for adept, mentor, kind in found}
