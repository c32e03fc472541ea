"""The table of memberships: who is in a programme, in which role and in which order."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, case, exists, func, or_, select, update

from programme.absence import Stage
from programme.due import DueKind
from programme.pair import End, PairState
from programme.people import GONE, Membership, Person, Role, State
from programme.seats import Alone, Seat
from storage import tables
from storage.among import among, any_of
from storage.people import PeopleRows
from storage.rows import Rows, batches, one_of, written

_PAIRS, _MEMBERS = tables.pairs.c, tables.memberships.c
_ENDED = written(PairState.ENDED)


def _in_no_pair(member: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that a participant is in no open pair but a bridge; the indexes of the open pairs tell."""
    is_open = _PAIRS.state != _ENDED, ~_PAIRS.is_bridge
    return and_(*(~exists().where(side == member, *is_open) for side in (_PAIRS.adept_id, _PAIRS.mentor_id)))


_HAD_BEGUN = or_(
    and_(_PAIRS.start_confirmed_at.is_not(None), ~_PAIRS.is_bridge), one_of(_PAIRS.end, End.CLOSED, End.REMATCHED)
)
"""The condition that the two of an ended pair started together: `programme.pair.has_begun`."""

_HAD_MET = or_(
    _HAD_BEGUN, and_(_PAIRS.start_confirmed_at.is_not(None) | _PAIRS.outcome_at.is_not(None), ~_PAIRS.is_bridge)
)
"""The condition that a mentor has had the adept of an ended pair: they began, or had met; to be a bridge is neither."""

_LAST_OF_ADEPT, _LAST_OF_MENTOR = (
    select(func.max(_PAIRS.since)).where(side == _MEMBERS.id, has_had).scalar_subquery()
    for side, has_had in ((_PAIRS.adept_id, _HAD_BEGUN), (_PAIRS.mentor_id, _HAD_MET))
)
_last = case((_MEMBERS.role == Role.ADEPT.value, _LAST_OF_ADEPT), else_=_LAST_OF_MENTOR)
_SINCE = func.coalesce(_last, _MEMBERS.registered_at, _MEMBERS.created_at)
"""Since when a participant without a pair waits: since the last pair that began ended, or else the registration.

A mentor who has met an adept has had one, though it did not begin; an adept keeps the turn after a pair that came to
nothing.
"""


def _all_alone() -> Select[Any]:
    """Select the approved members of a programme in no open pair, from indexes alone: nearly all are in a pair."""
    return select(_MEMBERS.id).where(
        _MEMBERS.programme_id == bindparam("programme"),
        _MEMBERS.state == State.WAITING.value,
        _in_no_pair(_MEMBERS.id),
    )


def _first_alone() -> Select[Any]:
    """Select the first of some participants in no open pair in each role, each with the number of them."""
    dues, people = tables.due.c, tables.people.c
    leaves = select(people.id).where(people.deletion_asked_at.is_not(None))
    left = exists().where(dues.kind == DueKind.ALONE.value, dues.subject == _MEMBERS.id)
    untold = exists().where(
        dues.kind == DueKind.PARTNER.value,
        dues.person_id == _MEMBERS.person_id,
        dues.programme_id + 0 == _MEMBERS.programme_id,
    )
    found = (
        select(_MEMBERS.id, _MEMBERS.role, _SINCE.label("since"))
        .where(
            among(_MEMBERS.id, "keys"),
            one_of(_MEMBERS.role, *TAKE_PART),
            _MEMBERS.person_id.not_in(leaves),
            ~left,
            ~untold,
        )
        .subquery()
    )
    of_role, order = found.c.role, (found.c.since, found.c.id)
    place = func.row_number().over(partition_by=of_role, order_by=order).label("place")
    count = func.count().over(partition_by=of_role)
    placed = select(found.c.id, of_role, found.c.since, count.label("count"), place).subquery()
    return select(placed).where(placed.c.place <= bindparam("most", type_=Integer)).order_by(placed.c.place)


_ROLES = {role.value: role for role in Role}
TAKE_PART = [role for role in Role if role.takes_part]


def _seat(member: int, person: int, role: str, *moments: datetime | None) -> Seat:
    return Seat(member, person, _ROLES[role], *moments)


def _in_order() -> tuple[ColumnElement[Any], ...]:
    """Return the order of managers: the longest-standing first, each away one's stand-in in their place, they last."""
    absences, members = tables.absences.c, tables.memberships.c
    is_away = absences.stage == Stage.AWAY.value
    gone = exists().where(absences.membership_id == members.id, is_away)
    place = select(func.min(absences.membership_id)).where(
        absences.stand_in_id == members.person_id, absences.programme_id == members.programme_id, is_away
    )
    stands_at = func.coalesce(place.scalar_subquery(), members.id)
    return case((gone, 1), else_=0), case((stands_at < members.id, stands_at), else_=members.id), members.id


class MembershipRows(Rows[Membership]):
    """`programme.ports.people.Memberships`."""

    table = tables.memberships
    of = Membership

    _in_programme = table.c.programme_id == bindparam("programme")
    _takes_part = one_of(table.c.role, *TAKE_PART)

    _LOCK = select(table.c.id).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _OF_PERSON = select(table).where(table.c.person_id == bindparam("person")).order_by(table.c.id.desc())
    _MANAGERS = (
        select(tables.people)
        .join(table, table.c.person_id == tables.people.c.id)
        .where(_in_programme, table.c.role == Role.MANAGER.value)
        .order_by(*_in_order())
    )
    _AT_DESK = (
        select(table, tables.people)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(_in_programme, any_of(table.c.role, [Role.MANAGER, Role.ASSISTANT]))
        .order_by(table.c.id + 0)  # else SQLite walks all of a programme in this order
    )
    _PARTICIPANTS = (
        select(table, tables.people)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(_in_programme, _takes_part, table.c.state != State.FORGOTTEN.value)
    )
    _WITH_PEOPLE = (
        select(table, tables.people)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(among(table.c.id, "keys"))
    )
    _COUNT = (
        select(func.count())
        .select_from(table)
        .where(_in_programme, _takes_part, table.c.state == bindparam("in_state"))
    )
    _SHOWN = (
        select(table.c.id, table.c.person_id)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(_in_programme, table.c.state == State.WAITING.value, table.c.role == Role.MENTOR.value, table.c.shown)
        .where(tables.people.c.deletion_asked_at.is_(None), table.c.suspended_at.is_(None))
        .order_by(table.c.id)
    )
    _GONE = select(table.c.id).where(_in_programme, any_of(table.c.state, GONE))
    _SUSPENDED = select(table.c.id).where(_in_programme, table.c.suspended_at.is_not(None))
    _SUSPEND = update(table).where(table.c.id == bindparam("member"))
    _PEOPLE = (select(table.c.id, *tables.people.c).join(tables.people, tables.people.c.id == table.c.person_id)).where(
        _in_programme
    )
    # The sums let SQLite begin with the index of the names, which is in order already, and not with a whole programme.
    _by_name = (
        select(table, tables.people)
        .join_from(tables.people, table, table.c.person_id == tables.people.c.id + 0)
        .where(
            table.c.programme_id + 0 == bindparam("programme"),
            _takes_part,
            table.c.state != State.FORGOTTEN.value,
            table.c.registered_at.is_not(None),
            tables.people.c.sorts_as > "",
        )
        .order_by(tables.people.c.sorts_as, table.c.id)
    )
    _CONTACTS = (
        select(tables.people.c.phone, tables.people.c.email)
        .join_from(tables.people, table, table.c.person_id == tables.people.c.id)
        .where(_in_programme, _takes_part, table.c.state != State.FORGOTTEN.value, table.c.registered_at.is_not(None))
    )
    _some = _by_name.limit(bindparam("most", type_=Integer))
    _PAGE = _some.offset(bindparam("first", type_=Integer))
    _HERE = _some.where(table.c.role == bindparam("role"), table.c.state.not_in([one.value for one in GONE]))
    _WITH_PHONE = _by_name.where(table.c.role == bindparam("role"), tables.people.c.phone == bindparam("phone"))
    _IN_STATES = _PARTICIPANTS.where(among(table.c.state, "states")).order_by(table.c.registered_at, table.c.id)
    _of_seat = (
        table.c.id,
        table.c.person_id,
        table.c.role,
        table.c.consented_at,
        table.c.registered_at,
        tables.people.c.deletion_asked_at,
    )
    _is_here = (_takes_part, table.c.state != State.FORGOTTEN.value)
    _seats = (
        select(*_of_seat).join(tables.people, tables.people.c.id == table.c.person_id).where(_in_programme, *_is_here)
    )
    _SEATS = _seats.where(table.c.state == bindparam("in_state")).order_by(table.c.registered_at, table.c.id)
    _ALL_ALONE = _all_alone()
    _FIRST_ALONE = _first_alone()
    _ADEPTS_ALONE = (
        select(table.c.id)
        .where(
            among(table.c.id, "keys"),
            table.c.role == Role.ADEPT.value,
            table.c.state == State.WAITING.value,
            _in_no_pair(table.c.id),
        )
        .order_by(func.coalesce(table.c.registered_at, _SINCE), table.c.id)
    )
    _DELETIONS = (
        select(*_of_seat)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(
            tables.people.c.deletion_asked_at.is_not(None),
            table.c.programme_id + 0 == bindparam("programme"),  # so that SQLite begins with those who asked
            *_is_here,
        )
        .order_by(tables.people.c.deletion_asked_at)
    )

    def add(self, entity: Membership) -> Membership:
        """Store a new membership; return it with its id."""
        added = super().add(entity)
        PeopleRows(self.connection).note_places(entity.person_id)
        return added

    def save(self, entity: Membership) -> None:
        """Store a changed membership; whether it is suspended is noted by itself."""
        row = self.row(entity)
        del row["suspended_at"]
        self.asking.ask(self._SAVE, {"of_id": row.pop("id"), **row})

    def note_suspended(self, key: int, at: datetime | None) -> None:
        """Note since when a member is suspended; None for no longer."""
        self.asking.ask(self._SUSPEND, {"member": key, "suspended_at": at})

    def suspended(self, programme_id: int) -> frozenset[int]:
        """Return the memberships of a programme that a manager has suspended."""
        here = {"programme": programme_id}
        return self.known.answer(
            self._SUSPENDED, here, lambda: frozenset(self.asking.ask(self._SUSPENDED, here).column())
        )

    def lock(self, key: int) -> None:
        """Lock a membership until the unit ends, so that no other unit puts the member forward meanwhile."""
        self.asking.ask(self._LOCK, {"key": key})

    def of_person(self, person_id: int) -> Sequence[Membership]:
        """Return the memberships of a person, newest first."""
        return self.all(self._OF_PERSON, person=person_id)

    def managers(self, programme_id: int) -> Sequence[Person]:
        """Return the managers of a programme, the longest-standing first, and those who are away last."""
        return PeopleRows(self.connection).all(self._MANAGERS, programme=programme_id)

    def at_desk(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the managers and assistants of a programme, the longest-standing first."""
        return self._with_people(self._AT_DESK, programme=programme_id)

    def people_in(self, programme_id: int) -> Mapping[int, Person]:
        """Return the people of a programme by membership, the emptied rows of deleted people too."""
        rows = self.asking.ask(self._PEOPLE, {"programme": programme_id}).rows
        return {row[0]: PeopleRows.made(row[1:]) for row in rows}

    def with_people(self, keys: Collection[int]) -> Mapping[int, tuple[Membership, Person]]:
        """Return these memberships with their people, by id; without those that are gone."""
        found = (two for some in batches(keys) for two in self._with_people(self._WITH_PEOPLE, keys=some))
        return {membership.id: (membership, person) for membership, person in found}

    def contacts(self, programme_id: int) -> Sequence[tuple[str, str]]:
        """Return the phone number and the e-mail address of each registered participant."""
        return [(phone, email) for phone, email in self.asking.ask(self._CONTACTS, {"programme": programme_id}).rows]

    def count(self, programme_id: int, state: State) -> int:
        """Return how many participants are in this state."""
        here = {"programme": programme_id, "in_state": state.value}
        return int(self.asking.ask(self._COUNT, here).value())

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        """Return a page of the participants with a sent registration, by name."""
        return self._with_people(self._PAGE, programme=programme_id, first=offset, most=limit)

    def here(self, programme_id: int, role: Role, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first registered participants in a role who have not left, by name."""
        return self._with_people(self._HERE, programme=programme_id, role=role.value, most=most)

    def with_phone(self, programme_id: int, role: Role, phone: str) -> Sequence[tuple[Membership, Person]]:
        """Return the registered participants in a role with this phone number, by name."""
        return self._with_people(self._WITH_PHONE, programme=programme_id, role=role.value, phone=phone)

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in any of these states, the longest wait first."""
        return self._with_people(self._IN_STATES, programme=programme_id, states=[one.value for one in states])

    def shown(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the mentors who may be looked at before any proposal: their memberships and people."""
        return [(one, person) for one, person in self.asking.ask(self._SHOWN, {"programme": programme_id}).rows]

    def gone(self, programme_id: int) -> frozenset[int]:
        """Return the memberships that no longer take part, the emptied rows of deleted people too."""
        return frozenset(self.asking.ask(self._GONE, {"programme": programme_id}).column())

    def seats(self, programme_id: int, state: State) -> Sequence[Seat]:
        """Return the participants in this state by ids, the longest wait first."""
        values = {"programme": programme_id, "in_state": state.value}
        return self.known.answer(
            self._SEATS, values, lambda: [_seat(*row) for row in self.asking.ask(self._SEATS, values).rows]
        )

    def alone(self, programme_id: int, most: int) -> Mapping[Role, Alone]:
        """Return the approved participants in no open pair, by role: number, and the first by their wait.

        They wait since their last pair that began ended, or else since they registered: a no does not start the wait
        anew. A mentor who had met an adept is without one only since then. Participants whom the manager is still to
        tell that a partner has gone, or to ask how they want to go on, and those who asked to be deleted, are left out.
        """
        keys = [key for (key,) in self.asking.ask(self._ALL_ALONE, {"programme": programme_id}).rows]
        rows = self.asking.ask(self._FIRST_ALONE, {"keys": keys, "most": most}).rows if keys else ()
        first: dict[Role, list[tuple[int, datetime]]] = {}
        counts: dict[Role, int] = {}
        for member, role, since, count, _ in rows:
            first.setdefault(_ROLES[role], []).append((member, since))
            counts[_ROLES[role]] = count
        return {role: Alone(counts[role], some) for role, some in first.items()}

    def adepts_alone(self, keys: Collection[int]) -> Sequence[int]:
        """Return those of some memberships that are approved adepts in no open pair, the first registration first."""
        return [key for (key,) in self.asking.ask(self._ADEPTS_ALONE, {"keys": sorted(keys)}).rows]

    def deletions(self, programme_id: int) -> Sequence[Seat]:
        """Return the participants with an open request for deletion, the longest wait first."""
        values = {"programme": programme_id}
        return self.known.answer(
            self._DELETIONS, values, lambda: [_seat(*row) for row in self.asking.ask(self._DELETIONS, values).rows]
        )

    def _with_people(self, query: Select[Any], **values: Any) -> Sequence[tuple[Membership, Person]]:
        rows = (self.split(row) for row in self.asking.ask(query, values).rows)
        return [(membership, PeopleRows.made(person)) for membership, person in rows]
