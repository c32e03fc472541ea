"""Twins: people with the same phone number or e-mail address, the answers about them, and the joining of two."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Connection,
    Select,
    Subquery,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    union,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from programme.people import Membership, Person, Role
from programme.twin import Twins
from storage import tables
from storage.among import among
from storage.asking import asking_on
from storage.known import known_in
from storage.memberships import MembershipRows
from storage.people import PeopleRows
from storage.rows import MOST_KEYS, Shape, batches, one_of

NUMBERED_ONLY = frozenset(
    (
        "made_by recorded_by noted_by author_id adept_recorded_by mentor_recorded_by told_by created_by changed_by "
        "opened_by sent_by worded_by issued_by"
    ).split()
)
"""Columns with the number of a person and no foreign key. The audit's `actor_id` stays: its lines are never changed."""


_TAKE_PART = [one for one in Role if one.takes_part]
_ONE, _OTHER = tables.people.alias("p"), tables.people.alias("q")


def _shared(*who: Callable[[str], ColumnElement[bool]]) -> CompoundSelect[int, int]:
    """Select the ids of each two people with the same contact: for each kind of contact a part for each condition."""
    return union(
        *(
            select(_ONE.c.id.label("one_id"), _OTHER.c.id.label("other_id"))
            .join_from(_ONE, _OTHER, and_(_ONE.c[name] == _OTHER.c[name], _ONE.c.id < _OTHER.c.id))
            .where(_ONE.c[name] != "", condition(name))
            for name in ("phone", "email")
            for condition in who
        )
    )


def _twice() -> CompoundSelect[str]:
    """Select the contacts that several people share, from the indexes of the contacts alone."""
    contacts = (tables.people.c.phone, tables.people.c.email)
    return union(*(select(one).where(one > "").group_by(one).having(func.count() > 1) for one in contacts))


def _said_apart(two: Subquery) -> ColumnElement[bool]:
    """Return the condition that two were said to be two people."""
    said = tables.twins.c
    return exists().where(said.different_at.is_not(None), said.one_id == two.c.one_id, said.other_id == two.c.other_id)


def _not_apart(shared: CompoundSelect[int, int]) -> Select[Any]:
    """Select the ids of each two people with the same contact, unless they were said to be two people."""
    two = shared.subquery()
    return select(two.c.one_id, two.c.other_id).where(~_said_apart(two))


_ONES_SEAT, _OTHERS_SEAT = tables.memberships.alias("a"), tables.memberships.alias("b")


def _members(columns: Select[Any], shared: CompoundSelect[int, int]) -> Select[Any]:
    """Select columns of the two memberships of twins in a programme, unless they were said to be two people."""
    one, other = _ONES_SEAT, _OTHERS_SEAT
    two = shared.subquery()
    programme: BindParameter[int] = bindparam("programme")
    return (
        columns.join_from(two, one, and_(one.c.person_id == two.c.one_id, one.c.programme_id + 0 == programme))
        .join(other, and_(other.c.person_id == two.c.other_id, other.c.programme_id + 0 == programme))
        .where(one_of(one.c.role, *_TAKE_PART), one_of(other.c.role, *_TAKE_PART), ~_said_apart(two))
        .order_by(one.c.id, other.c.id)
    )


class TwinRows:
    """`programme.ports.entry.KnownTwins`."""

    table = tables.twins
    shape = Shape(Twins, table.c)

    _same = (table.c.one_id == bindparam("one")) & (table.c.other_id == bindparam("other"))

    _TWICE = _twice()
    _CONTACTS = (
        select(tables.people.c.phone, tables.people.c.email)
        .join(tables.memberships, tables.memberships.c.person_id == tables.people.c.id)
        .where(among(tables.memberships.c.id, "members"))
    )
    _SHARE = _not_apart(_shared(lambda name: among(_ONE.c[name], "contacts")))
    _seat = tables.memberships.c
    _SEATS = select(_seat.person_id, _seat.id).where(
        among(_seat.person_id, "people"),
        _seat.programme_id + 0 == bindparam("programme"),  # so that the few people are looked up, not a whole programme
        one_of(_seat.role, *_TAKE_PART),
    )
    _of_person = _shared(*(lambda _, side=side: side.c.id == bindparam("person") for side in (_ONE, _OTHER)))
    _OF_PERSON = _members(select(_ONES_SEAT, _OTHERS_SEAT), _of_person)
    _FIND = select(table).where(_same)
    _DROP = delete(table).where(_same)
    _ADD = insert(table)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.known = known_in(connection)
        self.asking = asking_on(connection)

    def in_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the ids of the memberships of twins in a programme, unless they were said to be two people."""
        here = {"programme": programme_id}
        return self.known.answer(self._SEATS, here, lambda: self._in_programme(programme_id))

    def of_members(self, programme_id: int, members: Collection[int]) -> Sequence[tuple[int, int]]:
        """Return those of them to which one of these memberships belongs: none but their contacts is looked for."""
        rows = (row for some in batches(members) for row in self.asking.ask(self._CONTACTS, {"members": some}).rows)
        found = self._sharing(programme_id, {contact for both in rows for contact in both if contact})
        wanted = frozenset(members)
        return [two for two in found if not wanted.isdisjoint(two)]

    def _in_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        return self._sharing(programme_id, [one for (one,) in self.asking.ask(self._TWICE).rows])

    def _sharing(self, programme_id: int, contacts: Collection[str]) -> Sequence[tuple[int, int]]:
        """Return the ids of the memberships of a programme that share one of these contacts."""
        some = sorted(contacts)[:MOST_KEYS]
        two = self.asking.ask(self._SHARE, {"contacts": some}).rows if some else ()
        if not two:
            return []
        seats: dict[int, list[int]] = {}
        values = {"programme": programme_id, "people": sorted({person for pair in two for person in pair})}
        for person, seat in self.asking.ask(self._SEATS, values).rows:
            seats.setdefault(person, []).append(seat)
        return sorted((a, b) for one, other in two for a in seats.get(one, ()) for b in seats.get(other, ()))

    def of_membership(self, membership: Membership) -> Sequence[tuple[Membership, Membership]]:
        """Return the memberships of the twins to whom this membership belongs."""
        values = {"programme": membership.programme_id, "person": membership.person_id}
        rows = (MembershipRows.split(row) for row in self.asking.ask(self._OF_PERSON, values).rows)
        found = [(one, MembershipRows.made(other)) for one, other in rows]
        return [two for two in found if membership.id in {one.id for one in two}]

    def find(self, one: int, other: int) -> Twins | None:
        """Return the answers about two people, or None."""
        two = {"one": min(one, other), "other": max(one, other)}
        row = self.asking.ask(self._FIND, two).first()
        return None if row is None else self.shape.value(row)

    def put(self, twins: Twins) -> None:
        """Store the answers about two people in place of the earlier answers."""
        self.asking.ask(self._DROP, {"one": twins.one_id, "other": twins.other_id})
        self.asking.ask(self._ADD, self.shape.row(twins))

    def join(self, gone: Person, kept: Person) -> None:
        """Give all rows of `gone` to `kept`, and delete `gone`; unsent messages go to the chat of `kept`."""
        _let_a_question_wait(self.connection, gone.id)
        _move_bosses(self.connection, gone.id, kept.id)
        if gone.telegram_id is not None:
            self.connection.execute(delete(tables.windows).where(tables.windows.c.chat_id == gone.telegram_id))
        unsent = update(tables.outbox).where(tables.outbox.c.person_id == gone.id, tables.outbox.c.state == "waiting")
        if kept.telegram_id is not None:
            self.connection.execute(unsent.values(chat_id=kept.telegram_id))
        for table in tables.metadata.sorted_tables:
            if table in (tables.bosses, self.table):
                continue
            for column in table.c:
                of_people = any(key.column is tables.people.c.id for key in column.foreign_keys)
                if of_people or column.name in NUMBERED_ONLY:
                    mine = update(table).where(column == gone.id)
                    self.connection.execute(mine.values({column.name: kept.id}))
        people = PeopleRows(self.connection)
        people.remove(gone.id)
        people.note_places(kept.id)


def _let_a_question_wait(connection: Connection, person_id: int) -> None:
    """Let a person's open question wait: twins that are joined keep a single open question."""
    dialogs = tables.dialogs
    mine = (dialogs.c.person_id == person_id) & (dialogs.c.state == "active")
    connection.execute(update(dialogs).where(mine).values(state="waiting"))


def _move_bosses(connection: Connection, gone: int, kept: int) -> None:
    """Give a person's bonds as a boss, or to a boss, to another; the same bond is not stored twice."""
    bosses = tables.bosses
    theirs = (bosses.c.boss_id == gone) | (bosses.c.person_id == gone)
    rows = [dict(row._mapping) for row in connection.execute(select(bosses).where(theirs))]
    connection.execute(delete(bosses).where(theirs))
    for row in rows:
        moved = {name: kept if row[name] == gone else row[name] for name in ("boss_id", "person_id")}
        same = (bosses.c.boss_id == moved["boss_id"]) & (bosses.c.person_id == moved["person_id"])
        there = connection.execute(select(bosses.c.boss_id).where(same)).first()
        if moved["boss_id"] != moved["person_id"] and there is None:
            connection.execute(insert(bosses).values({**row, **moved}))
