"""The tables of gatherings and of their guests."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    Insert,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)

from programme.announcement import STAYS, Audience
from programme.due import DueKind
from programme.gathering import Coming, Count, Gathering, GatheringState, Guest
from programme.people import Person
from programme.ports.gatherings import Place
from storage import tables
from storage.among import among
from storage.announcements import recipients
from storage.memberships import MembershipRows
from storage.people import PeopleRows
from storage.rows import Rows, batches, one_of

GATHERINGS, GUESTS = tables.gatherings.c, tables.guests.c
MEMBERS, PEOPLE, DUE = tables.memberships.c, tables.people.c, tables.due.c
_HERE = GUESTS.gathering_id == bindparam("gathering")
_STAYS = and_(one_of(MEMBERS.state, *STAYS), PEOPLE.deletion_asked_at.is_(None))
_JOINED = tables.guests.join(tables.memberships, MEMBERS.id == GUESTS.membership_id).join(
    tables.people, PEOPLE.id == MEMBERS.person_id
)


class GatheringRows(Rows[Gathering]):
    """`programme.ports.gatherings.Gatherings`."""

    table = tables.gatherings
    of = Gathering

    _LOCKED = select(table).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _OF_PROGRAMME = (
        select(table).where(table.c.programme_id == bindparam("programme")).order_by(table.c.starts_at, table.c.id)
    )

    def locked(self, key: int) -> Gathering | None:
        """Return a gathering, its row locked until the unit ends, or None."""
        return self.one(self._LOCKED, key=key)

    def of_programme(self, programme_id: int) -> Sequence[Gathering]:
        """Return the gatherings of a programme, the earliest first."""
        return self.all(self._OF_PROGRAMME, programme=programme_id)


def _not_yet(audience: Audience) -> Select[Any]:
    """Select the participants of an audience who are no guests yet."""
    found = recipients(audience).subquery().c
    theirs = _JOINED.select().with_only_columns(MEMBERS.person_id).where(_HERE)
    return select(found.member).where(found.person.not_in(theirs))


def _invited(audience: Audience) -> Insert:
    """Return the statement that adds them."""
    found = _not_yet(audience).subquery().c.member
    rows = select(
        bindparam("gathering", type_=tables.BigId),
        found,
        literal(Coming.ASKED.value),
        literal(0),
        bindparam("told", type_=Integer),
    )
    return insert(tables.guests).from_select(["gathering_id", "membership_id", "coming", "answers", "told"], rows)


_ALL = {one: _not_yet(one) for one in (Audience.EVERYBODY, Audience.ADEPTS, Audience.MENTORS)}


class GuestRows(Rows[Guest]):
    """`programme.ports.gatherings.Guests`."""

    table = tables.guests
    of = Guest

    _TO_EVERYBODY, _TO_ADEPTS, _TO_MENTORS = map(_invited, _ALL)
    _invites: ClassVar = dict(zip(_ALL, (_TO_EVERYBODY, _TO_ADEPTS, _TO_MENTORS), strict=True))
    _OF_EVERYBODY, _OF_ADEPTS, _OF_MENTORS = (select(func.count()).select_from(one.subquery()) for one in _ALL.values())
    _counts: ClassVar = dict(zip(_ALL, (_OF_EVERYBODY, _OF_ADEPTS, _OF_MENTORS), strict=True))
    _TAKE_PICKED = (
        update(table)
        .where(_HERE, table.c.coming == Coming.PICKED.value)
        .values(coming=Coming.ASKED.value, told=bindparam("changes", type_=Integer))
    )
    _OF_GATHERING = select(table).select_from(_JOINED).where(_HERE, _STAYS).order_by(table.c.id)
    _OF_PERSON = (
        select(table)
        .join(tables.memberships, MEMBERS.id == table.c.membership_id)
        .where(_HERE, MEMBERS.person_id == bindparam("person"))
        .order_by(table.c.id)
        .limit(1)
    )
    _both = select(table, tables.gatherings).join(tables.gatherings, GATHERINGS.id == table.c.gathering_id)
    _OF_MEMBERSHIP = _both.where(table.c.membership_id == bindparam("membership")).order_by(
        GATHERINGS.starts_at, table.c.id
    )
    _IN_PROGRAMME = _both.where(
        GATHERINGS.programme_id == bindparam("programme"), table.c.coming != Coming.PICKED.value
    ).order_by(GATHERINGS.starts_at, table.c.id)
    _AHEAD_OF = _both.where(
        among(table.c.membership_id, "memberships"),
        GATHERINGS.starts_at > bindparam("now"),
        GATHERINGS.state == GatheringState.OPEN.value,
    ).order_by(GATHERINGS.starts_at, table.c.id)
    _COUNT = (
        select(
            table.c.coming,
            func.count(),
            func.sum(case((table.c.came, 1), else_=0)),
            func.sum(
                case(
                    (table.c.came.is_(None), case((table.c.coming == Coming.YES.value, 1), else_=0)),
                    (table.c.came, 1),
                    else_=0,
                )
            ),
            func.sum(case((and_(table.c.coming == Coming.YES.value, table.c.sure_of < table.c.told), 1), else_=0)),
        )
        .select_from(_JOINED)
        .where(_HERE, _STAYS)
        .group_by(table.c.coming)
    )
    _NOT_REACHED = (
        select(tables.people)
        .select_from(_JOINED)
        .where(_HERE, _STAYS, PEOPLE.telegram_id.is_(None) | PEOPLE.unreachable_since.is_not(None))
        .order_by(PEOPLE.sorts_as, PEOPLE.id)
    )
    _people = select(table, tables.memberships, tables.people).select_from(_JOINED).where(_HERE, _STAYS)
    _PAGE_OF_ALL = (
        _people.order_by(PEOPLE.sorts_as, table.c.id)
        .limit(bindparam("most", type_=Integer))
        .offset(bindparam("first", type_=Integer))
    )
    _PAGE = _PAGE_OF_ALL.where(table.c.coming == bindparam("answer"))
    _NOTE_ATTENDANCE = (
        update(table).where(_HERE, table.c.came.is_(None)).values(came=table.c.coming == Coming.YES.value)
    )
    _theirs = select(table.c.membership_id).where(_HERE)
    _of_kind = DUE.kind == DueKind.GATHERING.value
    _WAKE = (
        update(tables.due)
        .where(_of_kind, DUE.subject.in_(_theirs), DUE.due_at > bindparam("at"))
        .values(due_at=bindparam("at"))
    )
    _WAIT = insert(tables.due).from_select(
        ["kind", "subject", "programme_id", "person_id", "due_at", "created_at", "attempts"],
        select(
            literal(DueKind.GATHERING.value),
            MEMBERS.id,
            MEMBERS.programme_id,
            MEMBERS.person_id,
            bindparam("at", type_=tables.UtcDateTime),
            bindparam("at_present", type_=tables.UtcDateTime),
            literal(0),
        )
        .select_from(_JOINED)
        .where(_HERE, _STAYS, ~exists().where(_of_kind, DUE.subject == MEMBERS.id)),
    )

    def invite(self, gathering: Gathering) -> int:
        """Add who is picked, and who of a gathering's audience is no guest yet, each person once; return how many."""
        picked, joined = self.count(gathering.id).picked, self._joined(gathering)
        if picked:
            self.asking.ask(self._TAKE_PICKED, {"gathering": gathering.id, "changes": gathering.changes})
        if joined:
            values = {**self._whom(gathering), "told": gathering.changes}
            self.asking.ask(self._invites[gathering.audience], values)
        return picked + joined

    def missing(self, gathering: Gathering) -> int:
        """Count who is picked, and who of a gathering's audience is no guest yet."""
        return self.count(gathering.id).picked + self._joined(gathering)

    def _joined(self, gathering: Gathering) -> int:
        """Count who of a gathering's audience is no guest yet; nobody joins those who are chosen."""
        if gathering.audience is Audience.CHOSEN:
            return 0
        return int(self.asking.ask(self._counts[gathering.audience], self._whom(gathering)).value())

    @staticmethod
    def _whom(gathering: Gathering) -> dict[str, Any]:
        return {"programme": gathering.programme_id, "author": 0, "gathering": gathering.id}

    def of_gathering(self, gathering_id: int) -> Sequence[Guest]:
        """Return the guests of a gathering who still take part, in the order in which they were invited."""
        return self.all(self._OF_GATHERING, gathering=gathering_id)

    def of_person(self, gathering_id: int, person_id: int) -> Guest | None:
        """Return a person's place at a gathering, or None."""
        return self.one(self._OF_PERSON, gathering=gathering_id, person=person_id)

    def of_membership(self, membership_id: int) -> Sequence[tuple[Guest, Gathering]]:
        """Return the gatherings to which a participant is invited, the earliest first."""
        return self._with_gathering(self._OF_MEMBERSHIP, {"membership": membership_id})

    def in_programme(self, programme_id: int) -> Sequence[tuple[Guest, Gathering]]:
        """Return every guest of a programme's gatherings, the earliest gathering first."""
        return self._with_gathering(self._IN_PROGRAMME, {"programme": programme_id})

    def ahead_of(self, memberships: Collection[int], now: datetime) -> Mapping[int, Sequence[tuple[Guest, Gathering]]]:
        """Return the open gatherings ahead to which these participants are invited, by membership."""
        found: dict[int, list[tuple[Guest, Gathering]]] = {}
        for some in batches(memberships):
            for guest, gathering in self._with_gathering(self._AHEAD_OF, {"memberships": some, "now": now}):
                found.setdefault(guest.membership_id, []).append((guest, gathering))
        return found

    def _with_gathering(self, query: Select[Any], values: Mapping[str, Any]) -> list[tuple[Guest, Gathering]]:
        split = (self.split(row) for row in self.asking.ask(query, values).rows)
        return [(guest, GatheringRows.made(rest)) for guest, rest in split]

    def count(self, gathering_id: int) -> Count:
        """Count the guests who still take part by their answers."""
        rows = self.asking.ask(self._COUNT, {"gathering": gathering_id}).rows
        found = {row[0]: int(row[1]) for row in rows}
        came, there, unsure = (sum(int(row[place] or 0) for row in rows) for place in (2, 3, 4))
        return Count(**found, came=came, there=there, unsure=unsure)

    def not_reached(self, gathering_id: int) -> Sequence[Person]:
        """Return the guests without Telegram, and those who have blocked the bot, by name."""
        rows = self.asking.ask(self._NOT_REACHED, {"gathering": gathering_id}).rows
        return [PeopleRows.made(row) for row in rows]

    def page(self, gathering_id: int, coming: Coming | None, *, first: int, most: int) -> Sequence[Place]:
        """Return a page of the guests who have given an answer, or of all, by name."""
        values: dict[str, Any] = {"gathering": gathering_id, "first": first, "most": most}
        if coming is None:
            return self._places(self._PAGE_OF_ALL, values)
        return self._places(self._PAGE, {**values, "answer": coming.value})

    def _places(self, query: Select[Any], values: Mapping[str, Any]) -> list[Place]:
        found = []
        for row in self.asking.ask(query, values).rows:
            guest, rest = self.split(row)
            membership, person = MembershipRows.split(rest)
            found.append((guest, membership, PeopleRows.made(person)))
        return found

    def note_attendance(self, gathering_id: int) -> None:
        """Write down of everybody of whom it was not said that they came, or not, as they had answered."""
        self.asking.ask(self._NOTE_ATTENDANCE, {"gathering": gathering_id})

    def wake(self, gathering_id: int, at: datetime, now: datetime) -> None:
        """Let each guest's wait for a word about gatherings fall due at a moment, unless it does so before."""
        self.asking.ask(self._WAKE, {"gathering": gathering_id, "at": at})
        self.asking.ask(self._WAIT, {"gathering": gathering_id, "at": at, "at_present": now})
