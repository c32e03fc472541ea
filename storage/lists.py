"""The tables of people whom managers have entered by a list, until each has accepted or the time is up."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, or_, select

from programme.people import Link
from programme.people_list import Entry, PeopleList
from storage import tables
from storage.links import LinkRows
from storage.rows import Rows


class PeopleListRows(Rows[PeopleList]):
    """`programme.ports.entry.PeopleLists`."""

    table = tables.people_lists
    of = PeopleList

    _NEWEST = (
        select(table)
        .where(table.c.programme_id == bindparam("programme"), table.c.sent_by == bindparam("person"))
        .order_by(table.c.id.desc())
        .limit(1)
    )
    _waiting = (
        select(func.count()).select_from(tables.entries).where(tables.entries.c.list_id == table.c.id).scalar_subquery()
    )
    _IN_PROGRAMME = (
        select(*table.c, _waiting)
        .where(table.c.programme_id == bindparam("programme"), table.c.taken_in_at.is_not(None))
        .order_by(table.c.id.desc())
    )
    _CLEAR = delete(table).where(table.c.sent_at < bindparam("moment"))

    def newest(self, programme_id: int, person_id: int) -> PeopleList | None:
        """Return the list that a manager has sent last for a programme, or None."""
        return self.one(self._NEWEST, programme=programme_id, person=person_id)

    def in_programme(self, programme_id: int) -> Sequence[tuple[PeopleList, int]]:
        """Return the lists that were put into a programme, each with how many have not accepted, newest first."""
        rows = self.asking.ask(self._IN_PROGRAMME, {"programme": programme_id}).rows
        return [(self.made(row), self.split(row)[1][0]) for row in rows]

    def clear_before(self, moment: datetime) -> None:
        """Delete the lists that were sent before `moment`; their entries have expired by then."""
        self.asking.ask(self._CLEAR, {"moment": moment})


class EntryRows(Rows[Entry]):
    """`programme.ports.entry.Entries`."""

    table = tables.entries
    of = Entry

    _ADD_LINKS = insert(tables.links).returning(tables.links.c.id, sort_by_parameter_order=True)
    _ADD_ALL = insert(table)
    _OF_LINK = select(table).where(table.c.link_id == bindparam("link"))
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership"))
    _OF_LIST = (
        select(table, tables.links)
        .join(tables.links, tables.links.c.id == table.c.link_id)
        .where(table.c.list_id == bindparam("list"))
        .order_by(table.c.row, table.c.id)
    )
    _IN_PROGRAMME = (
        select(table)
        .where(table.c.programme_id == bindparam("programme"), table.c.expires_at > bindparam("now"))
        .order_by(table.c.id)
    )
    _COUNT = (
        select(func.count())
        .select_from(table)
        .where(table.c.programme_id == bindparam("programme"), table.c.expires_at > bindparam("now"))
    )
    _reached = or_(table.c.phone == bindparam("phone"), table.c.email == bindparam("email"))
    _SETTLE = delete(table).where(table.c.programme_id == bindparam("programme"), _reached)
    _CLEAR = delete(table).where(table.c.expires_at <= bindparam("now"))

    def add_all(self, entered: Sequence[tuple[Link, Entry]]) -> None:
        """Store entries, each with the link that was made for it, in two statements for any number of them."""
        if not entered:
            return
        links = [LinkRows.row(link) for link, _ in entered]
        rows = [self.row(entry) for _, entry in entered]
        for row in (*links, *rows):
            del row["id"]
        keys = self.connection.execute(self._ADD_LINKS, links).scalars().all()
        for row, key in zip(rows, keys, strict=True):
            row["link_id"] = key
        self.asking.ask_for_each(self._ADD_ALL, rows)

    def of_link(self, link_id: int) -> Entry | None:
        """Return the entry to which a personal link belongs, or None."""
        return self.one(self._OF_LINK, link=link_id)

    def of_membership(self, membership_id: int) -> Entry | None:
        """Return the entry of a person that has opened the link and is asked for consent, or None."""
        return self.one(self._OF_MEMBERSHIP, membership=membership_id)

    def of_list(self, list_id: int) -> Sequence[tuple[Entry, Link]]:
        """Return the entries of a list with their links, by row."""
        rows = (self.split(row) for row in self.asking.ask(self._OF_LIST, {"list": list_id}).rows)
        return [(entry, LinkRows.made(link)) for entry, link in rows]

    def in_programme(self, programme_id: int, now: datetime) -> Sequence[Entry]:
        """Return the entries of a programme that have not expired."""
        return self.all(self._IN_PROGRAMME, programme=programme_id, now=now)

    def count(self, programme_id: int, now: datetime) -> int:
        """Return how many entries of a programme have not expired."""
        return int(self.asking.ask(self._COUNT, {"programme": programme_id, "now": now}).value())

    def settle(self, programme_id: int, phone: str, email: str) -> None:
        """Delete the entries of a registered person, known by number or address."""
        reached = {"programme": programme_id, "phone": phone or "-", "email": email or "-"}
        self.asking.ask(self._SETTLE, reached)

    def clear_expired(self, now: datetime) -> None:
        """Delete the entries of people who have not accepted in time; their links say so when opened."""
        self.asking.ask(self._CLEAR, {"now": now})
