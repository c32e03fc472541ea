"""The lists of the people and of the pairs of a programme: the number of rows in each view, and a page of a view.

A view of nearly all people walks the index of the names, which is in order already; a view of a few begins with these.
People that the reader may not know of are left out by id, so that neither a page nor a number tells of them.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)

from programme.due import DueKind
from programme.pair import NEVER_MET, PairState
from programme.people import GONE, Membership, Person, Role, State
from programme.presses.roster import PairsView, PeopleView
from programme.roster import BY_FARE, BY_STATE, FREE, STATES
from storage import tables
from storage.among import among, any_of, none_of, not_among
from storage.asking import asking_on
from storage.memberships import MembershipRows
from storage.people import PeopleRows
from storage.tables import UtcDateTime

_PEOPLE, _MEMBERS, _PAIRS, _DUE = tables.people.c, tables.memberships.c, tables.pairs.c, tables.due.c
_PROGRAMME: BindParameter[int] = bindparam("programme")
_HERE = State.WAITING.value


def _page(query: Select[Any]) -> Select[Any]:
    return query.limit(bindparam("most", type_=Integer)).offset(bindparam("first", type_=Integer))


def _by_name() -> Select[Any]:
    """Select the registered participants of a programme by name."""
    return (
        select(tables.memberships, tables.people)
        .join_from(tables.people, tables.memberships, _MEMBERS.person_id == _PEOPLE.id + 0)
        .where(_MEMBERS.programme_id + 0 == _PROGRAMME, _REGISTERED, _PEOPLE.sorts_as > "")
        .order_by(_PEOPLE.sorts_as, _MEMBERS.id)
    )


_REGISTERED = (
    any_of(_MEMBERS.role, [one for one in Role if one.takes_part])
    & (_MEMBERS.state != State.FORGOTTEN.value)
    & _MEMBERS.registered_at.is_not(None)
)
_FEW = (
    select(tables.memberships, tables.people)
    .join_from(tables.memberships, tables.people, _PEOPLE.id == _MEMBERS.person_id)
    .where(_MEMBERS.programme_id == _PROGRAMME, _REGISTERED)
    .order_by(_PEOPLE.sorts_as, _MEMBERS.id)
)


def _longest_first(query: Select[Any]) -> Select[Any]:
    """Return a query of few participants, the earliest registration first: they have waited for the longest time."""
    return query.order_by(None).order_by(_MEMBERS.registered_at, _MEMBERS.id)


_STAYS = none_of(_MEMBERS.state, [*GONE, State.DECLINED])


def _is_free() -> ColumnElement[bool]:
    """Return the condition that an approved participant is in no pair in one of the states that the reader sees.

    A bridge is none: the adept still waits for a mentor, and the mentor for an adept.
    """
    taken = [
        exists().where(side == _MEMBERS.id, among(_PAIRS.state, "states"), ~_PAIRS.is_bridge)
        for side in (_PAIRS.adept_id, _PAIRS.mentor_id)
    ]
    return (_MEMBERS.state == _HERE) & not_among(_MEMBERS.person_id, "hidden") & ~taken[0] & ~taken[1]


def _counted(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns, func.count()).where(_MEMBERS.programme_id == _PROGRAMME, _REGISTERED).group_by(*columns)


def _pairs_of_hidden() -> ColumnElement[bool]:
    seats = select(_MEMBERS.id).where(among(_MEMBERS.person_id, "hidden"))
    return _PAIRS.adept_id.in_(seats) | _PAIRS.mentor_id.in_(seats)


_NEVER_BEGAN = any_of(_PAIRS.end, NEVER_MET)
"""Of proposals that somebody has declined: the two are no pair that has ended."""

_IS_SILENT = exists().where(
    _DUE.kind == DueKind.SILENT.value,
    _DUE.subject == _PAIRS.id,
    _DUE.due_at <= bindparam("now", type_=UtcDateTime()),  # each gap has its wait from the first day on
)


def _pairs_by_name() -> Select[Any]:
    """Select the ids of the pairs of a programme in some states, by the adept's name."""
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    return (
        select(_PAIRS.id)
        .join_from(tables.people, adept, adept.c.person_id == _PEOPLE.id + 0)
        .join(tables.pairs, _PAIRS.adept_id == adept.c.id + 0)
        .join(mentor, mentor.c.id == _PAIRS.mentor_id)
        .where(
            _PEOPLE.sorts_as > "",
            _PAIRS.programme_id + 0 == _PROGRAMME,
            among(_PAIRS.state, "states"),
            not_among(adept.c.person_id, "hidden"),
            not_among(mentor.c.person_id, "hidden"),
        )
        .order_by(_PEOPLE.sorts_as, _PAIRS.since, _PAIRS.id)
    )


def _few_pairs() -> Select[Any]:
    """Select the ids of the pairs of a programme in some states, by the adept's name, where the states have few."""
    adept, mentor = tables.memberships.alias("adept"), tables.memberships.alias("mentor")
    return (
        select(_PAIRS.id)
        .join_from(tables.pairs, adept, adept.c.id == _PAIRS.adept_id)
        .join(mentor, mentor.c.id == _PAIRS.mentor_id)
        .join(tables.people, _PEOPLE.id == adept.c.person_id)
        .where(
            _PAIRS.programme_id == _PROGRAMME,
            among(_PAIRS.state, "states"),
            or_(_PAIRS.end.is_(None), ~_NEVER_BEGAN),
            not_among(adept.c.person_id, "hidden"),
            not_among(mentor.c.person_id, "hidden"),
        )
        .order_by(_PEOPLE.sorts_as, _PAIRS.since, _PAIRS.id)
    )


def _those_pairs() -> Select[Any]:
    """Select the ids of some pairs, by the adept's name."""
    adept = tables.memberships.alias("adept")
    return (
        select(_PAIRS.id)
        .join_from(tables.pairs, adept, adept.c.id == _PAIRS.adept_id)
        .join(tables.people, _PEOPLE.id == adept.c.person_id)
        .where(among(_PAIRS.id, "pairs"))
        .order_by(_PEOPLE.sorts_as, _PAIRS.since, _PAIRS.id)
    )


def _longest_silent() -> Select[Any]:
    """Select the ids of the silent pairs, the longest time without a meeting first."""
    met = func.coalesce(tables.tallies.c.last_held_at, _PAIRS.since)
    joined = _few_pairs().join(tables.tallies, tables.tallies.c.pair_id == _PAIRS.id, isouter=True)
    return joined.where(_IS_SILENT).order_by(None).order_by(met, _PAIRS.id)


def _pairs_counted() -> Select[Any]:
    """Select the number of pairs in each state; those of the hidden people and declined proposals are taken off."""
    here = _PAIRS.programme_id == _PROGRAMME
    every = select(_PAIRS.state, func.count().label("number")).where(here).group_by(_PAIRS.state)
    off = select(_PAIRS.state, -func.count()).where(here, _pairs_of_hidden()).group_by(_PAIRS.state)
    ended = (here, _PAIRS.state == PairState.ENDED.value)
    declined = (
        select(_PAIRS.state, -func.count()).where(*ended, _NEVER_BEGAN, ~_pairs_of_hidden()).group_by(_PAIRS.state)
    )
    silent = select(literal("silent"), func.count()).where(here, _IS_SILENT, ~_pairs_of_hidden())
    both = union_all(every, off, declined, silent).subquery()
    return select(both.c.state, func.sum(both.c.number)).group_by(both.c.state)


class Rosters:
    """`programme.ports.people.Rosters`."""

    _IN_STATES = _counted(_MEMBERS.role, _MEMBERS.state)
    _FREE = _counted(_MEMBERS.role).where(_is_free())
    _UNREACHABLE = (
        select(func.count())
        .join_from(tables.people, tables.memberships, _MEMBERS.person_id == _PEOPLE.id + 0)
        .where(_PEOPLE.unreachable_since.is_not(None), _MEMBERS.programme_id + 0 == _PROGRAMME, _REGISTERED, _STAYS)
    )
    _EVERYBODY = _page(_by_name())
    _WITH_ROLE = _page(_by_name().where(_MEMBERS.role == bindparam("role"), _STAYS))
    _WITH_STATE = _page(_longest_first(_FEW).where(among(_MEMBERS.state, "chosen")))
    _WITHOUT = _page(_longest_first(_FEW).where(_MEMBERS.role == bindparam("role"), _is_free()))
    _NOT_REACHED = _page(
        select(tables.memberships, tables.people)
        .join_from(tables.people, tables.memberships, _MEMBERS.person_id == _PEOPLE.id + 0)
        .where(_PEOPLE.unreachable_since.is_not(None), _MEMBERS.programme_id + 0 == _PROGRAMME, _REGISTERED, _STAYS)
        .order_by(_PEOPLE.unreachable_since, _MEMBERS.id)
    )
    _PAIRS_COUNTED = _pairs_counted()
    _MANY_PAIRS = _page(_pairs_by_name())
    _FEW_PAIRS = _page(_few_pairs())
    _SILENT_PAIRS = _page(_longest_silent())
    _THOSE_PAIRS = _page(_those_pairs())

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def people(
        self, programme_id: int, hidden: Collection[int], taken: Collection[PairState]
    ) -> Mapping[PeopleView, int]:
        """Return how many registered participants each view has.

        Args:
            programme_id: the programme.
            hidden: the ids of people about whom the reader may not learn whether they have a partner.
            taken: the states of the pairs that the reader sees.
        """
        values = {"programme": programme_id, "hidden": list(hidden), "states": [one.value for one in taken]}
        rows = [(Role(role), State(state), n) for role, state, n in self.asking.ask(self._IN_STATES, values).rows]
        free = {row[0]: row[1] for row in self.asking.ask(self._FREE, values).rows}
        stays = [(role, n) for role, state, n in rows if state not in BY_STATE[PeopleView.GONE]]
        return {
            PeopleView.ALL: sum(n for _, _, n in rows),
            PeopleView.ADEPTS: sum(n for role, n in stays if role is Role.ADEPT),
            PeopleView.MENTORS: sum(n for role, n in stays if role is Role.MENTOR),
            **{view: free.get(role, 0) for view, role in FREE.items()},
            **{view: sum(n for _, state, n in rows if state in states) for view, states in BY_STATE.items()},
            PeopleView.UNREACHABLE: int(self.asking.ask(self._UNREACHABLE, values).value()),
        }

    def people_on(
        self,
        view: PeopleView,
        programme_id: int,
        hidden: Collection[int],
        taken: Collection[PairState],
        *,
        first: int,
        most: int,
    ) -> Sequence[tuple[Membership, Person]]:
        """Return a page of a view: the participants without a partner by their wait, all others by name."""
        values: dict[str, Any] = {"programme": programme_id, "first": first, "most": most}
        query = self._EVERYBODY
        if view in (PeopleView.ADEPTS, PeopleView.MENTORS):
            role = Role.ADEPT if view is PeopleView.ADEPTS else Role.MENTOR
            query, values = self._WITH_ROLE, {**values, "role": role.value}
        elif view in FREE:
            sees = {"hidden": list(hidden), "states": [one.value for one in taken]}
            query, values = self._WITHOUT, {**values, **sees, "role": FREE[view]}
        elif view in BY_STATE:
            query, values = self._WITH_STATE, {**values, "chosen": [one.value for one in BY_STATE[view]]}
        elif view is PeopleView.UNREACHABLE:
            query = self._NOT_REACHED
        rows = (MembershipRows.split(row) for row in self.asking.ask(query, values).rows)
        return [(membership, PeopleRows.made(person)) for membership, person in rows]

    def pairs(
        self, programme_id: int, hidden: Collection[int], seen: Collection[PairState], now: datetime
    ) -> Mapping[PairsView, int]:
        """Return how many pairs in the states that the reader sees each view of states has, without hidden people's."""
        values = {"programme": programme_id, "hidden": list(hidden), "now": now}
        found = {row[0]: int(row[1]) for row in self.asking.ask(self._PAIRS_COUNTED, values).rows}
        counts = {
            view: sum(found.get(one.value, 0) for one in states.intersection(seen))
            for view, states in STATES.items()
            if view not in BY_FARE
        }
        return {**counts, PairsView.SILENT: found.get("silent", 0)}

    def pairs_on(
        self,
        view: PairsView,
        programme_id: int,
        hidden: Collection[int],
        states: Collection[PairState],
        now: datetime,
        *,
        first: int,
        most: int,
    ) -> Sequence[int]:
        """Return the ids of a page of the pairs in these states, by the adept's name; the longest silent first."""
        values: dict[str, Any] = {"programme": programme_id, "hidden": list(hidden)}
        values["states"] = [one.value for one in states]
        if view is PairsView.SILENT:
            values["now"] = now
        few = self._SILENT_PAIRS if view is PairsView.SILENT else self._FEW_PAIRS
        query = self._MANY_PAIRS if view in (PairsView.ALL, PairsView.UNDER_WAY) else few
        return [key for (key,) in self.asking.ask(query, {**values, "first": first, "most": most}).rows]

    def those_pairs(self, pairs: Collection[int], *, first: int, most: int) -> Sequence[int]:
        """Return the ids of a page of these pairs, by the adept's name."""
        values = {"pairs": list(pairs), "first": first, "most": most}
        return [key for (key,) in self.asking.ask(self._THOSE_PAIRS, values).rows] if pairs else []
