"""Twins: who shares a phone number or an e-mail address, what was said about it, and the joining of two into one."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, FromClause, and_, delete, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from programme.people import Membership, Person, Role
from programme.twin import Twins
from storage import tables
from storage.repositories import MembershipRows, PeopleRows

NUMBERED_ONLY = frozenset(
    "made_by recorded_by noted_by author_id adept_recorded_by mentor_recorded_by told_by created_by changed_by".split()
)
"""Columns with the number of a person and no foreign key. The audit's `actor_id` stays: its lines are never changed."""


class TwinRows:
    """`programme.ports.KnownTwins`."""

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.table = tables.twins

    def in_programme(self, programme_id: int) -> Sequence[tuple[Membership, Membership]]:
        """Return the memberships of those who share a contact and may be one person, in one statement."""
        one, other = tables.memberships.alias("a"), tables.memberships.alias("b")
        first, second = tables.people.alias("p"), tables.people.alias("q")
        said = self.table.c
        apart = select(said.one_id).where(
            said.different_at.is_not(None), said.one_id == first.c.id, said.other_id == second.c.id
        )
        seats = (("a_", one), ("b_", other))
        columns = [column.label(f"{name}{column.name}") for name, seat in seats for column in seat.c]
        query = (
            select(*columns)
            .join_from(one, first, first.c.id == one.c.person_id)
            .join(second, and_(first.c.id < second.c.id, _share(first, second)))
            .join(other, other.c.person_id == second.c.id)
            .where(one.c.programme_id == programme_id, other.c.programme_id == programme_id)
            .where(one.c.role != Role.MANAGER.value, other.c.role != Role.MANAGER.value, ~apart.exists())
            .order_by(one.c.id, other.c.id)
        )
        rows = self.connection.execute(query).mappings()
        return [(MembershipRows.made(row, "a_"), MembershipRows.made(row, "b_")) for row in rows]

    def find(self, one: int, other: int) -> Twins | None:
        """Return what was said about two people, or None."""
        said = self.table.c
        row = self.connection.execute(
            select(self.table).where(said.one_id == min(one, other), said.other_id == max(one, other))
        ).first()
        return Twins(**row._mapping) if row is not None else None

    def put(self, twins: Twins) -> None:
        """Store what was said about two people, in place of what was said before."""
        said = self.table.c
        same = and_(said.one_id == twins.one_id, said.other_id == twins.other_id)
        self.connection.execute(delete(self.table).where(same))
        self.connection.execute(insert(self.table).values(asdict(twins)))

    def join(self, gone: Person, kept: Person) -> None:
        """Give all rows of one person to another, and delete the one; unsent messages go to the other's chat."""
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
        PeopleRows(self.connection).remove(gone.id)


def _share(first: FromClause, second: FromClause) -> ColumnElement[bool]:
    same = [and_(first.c[name] != "", first.c[name] == second.c[name]) for name in ("phone", "email")]
    return or_(*same)


def _let_a_question_wait(connection: Connection, person_id: int) -> None:
    """Let a person's open question wait: of two people who become one, only one can have an open question."""
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
