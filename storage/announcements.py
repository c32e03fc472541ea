"""The tables of announcements: the words and the audience, with the turn of each member of it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar

from sqlalchemy import (
    BindParameter,
    Insert,
    Integer,
    Select,
    Update,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from programme.announcement import IN_REACH, STAYS, Announcement, Audience, Progress, Reached, Turn
from programme.pair import PairState
from programme.people import Membership, Person, Role, State
from storage import tables
from storage.among import among
from storage.memberships import MembershipRows
from storage.outgoing import OutboxState
from storage.people import PeopleRows
from storage.rows import Rows, batches, one_of

MEMBERS, PEOPLE, PAIRS = tables.memberships.c, tables.people.c, tables.pairs.c
ANNOUNCED, WINDOWS, OUTBOX = tables.announced.c, tables.windows.c, tables.outbox.c


def _in_pair(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that a member is in such a pair; a part for each side, since each has an index."""
    return exists().where(PAIRS.adept_id == MEMBERS.id, *conditions) | exists().where(
        PAIRS.mentor_id == MEMBERS.id, *conditions
    )


_OF: Mapping[Audience, ColumnElement[bool]] = {
    Audience.EVERYBODY: one_of(MEMBERS.role, Role.ADEPT, Role.MENTOR),
    Audience.ADEPTS: MEMBERS.role == Role.ADEPT.value,
    Audience.MENTORS: MEMBERS.role == Role.MENTOR.value,
    Audience.UNDER_WAY: and_(
        one_of(MEMBERS.role, Role.ADEPT, Role.MENTOR),
        _in_pair(one_of(PAIRS.state, PairState.ACTIVE, PairState.PAUSED)),
    ),
    Audience.WAITING: and_(
        one_of(MEMBERS.role, Role.ADEPT, Role.MENTOR),
        MEMBERS.state != State.COMPLETED.value,  # who has finished waits for nobody
        ~_in_pair(PAIRS.state != PairState.ENDED.value, ~PAIRS.is_bridge),
    ),
    Audience.CHOSEN: MEMBERS.id.in_(
        select(ANNOUNCED.membership_id).where(ANNOUNCED.announcement_id == bindparam("announcement"))
    ),
}


def recipients(audience: Audience) -> Select[Any]:
    """Select each person of an audience once, with one of their memberships."""
    return (
        select(
            func.min(MEMBERS.id).label("member"),
            PEOPLE.id.label("person"),
            PEOPLE.telegram_id,
            PEOPLE.unreachable_since,
        )
        .select_from(tables.memberships.join(tables.people, PEOPLE.id == MEMBERS.person_id))
        .where(
            MEMBERS.programme_id == bindparam("programme"),
            one_of(MEMBERS.state, *(STAYS if audience is Audience.CHOSEN else IN_REACH)),
            _OF[audience],
            PEOPLE.deletion_asked_at.is_(None),
            PEOPLE.id != bindparam("author"),
        )
        .group_by(PEOPLE.id, PEOPLE.telegram_id, PEOPLE.unreachable_since)
    )


def _counted(audience: Audience) -> Select[int, int, int]:
    found = recipients(audience).subquery().c
    reachable = found.telegram_id.is_not(None)
    return select(
        func.count(),
        func.count().filter(~reachable),
        func.count().filter(reachable, found.unreachable_since.is_not(None)),
    )


def _gathered(audience: Audience) -> Insert | Update:
    """Return the statement that stores an announcement's audience; picked participants are stored already."""
    if audience is Audience.CHOSEN:
        chosen = ANNOUNCED.announcement_id == bindparam("announcement")
        return update(tables.announced).where(chosen).values(state=Turn.WAITING.value)
    member = recipients(audience).subquery().c.member
    announcement: BindParameter[int] = bindparam("announcement", type_=tables.BigId)
    rows = select(announcement, member, literal(Turn.WAITING.value))
    return insert(tables.announced).from_select(["announcement_id", "membership_id", "state"], rows)


class AnnouncementRows(Rows[Announcement]):
    """`programme.ports.desk.Announcements`."""

    table = tables.announcements
    of = Announcement

    _here = ANNOUNCED.announcement_id == bindparam("announcement")
    _shown = exists().where(WINDOWS.chat_id == PEOPLE.telegram_id, WINDOWS.purpose == bindparam("window"))
    _people = (
        select(tables.memberships, tables.people)
        .select_from(tables.announced.join(tables.memberships, MEMBERS.id == ANNOUNCED.membership_id))
        .join(tables.people, PEOPLE.id == MEMBERS.person_id)
        .where(_here, ANNOUNCED.state == bindparam("turn"))
        .order_by(ANNOUNCED.membership_id)
        .limit(bindparam("most"))
    )

    _LOCKED = select(table).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _UNDER_WAY = (
        select(table)
        .where(
            table.c.programme_id == bindparam("programme"),
            table.c.author_id == bindparam("author"),
            table.c.progress != Progress.DRAFT.value,
        )
        .order_by(table.c.starts_at, table.c.id)
        .limit(1)
    )
    _DROP_DRAFTS = delete(table).where(
        table.c.programme_id == bindparam("programme"),
        table.c.author_id == bindparam("author"),
        table.c.progress == Progress.DRAFT.value,
    )
    _TO_EVERYBODY, _TO_ADEPTS, _TO_MENTORS, _TO_UNDER_WAY, _TO_WAITING, _TO_CHOSEN = map(_counted, Audience)
    _counts: ClassVar = dict(
        zip(Audience, (_TO_EVERYBODY, _TO_ADEPTS, _TO_MENTORS, _TO_UNDER_WAY, _TO_WAITING, _TO_CHOSEN), strict=True)
    )
    _gathers: ClassVar = {one: _gathered(one) for one in Audience}
    _IN_TURN = _people
    _NOT_SHOWN = _people.where(~_shown)
    _MARK = (
        update(tables.announced).where(_here, among(ANNOUNCED.membership_id, "members")).values(state=bindparam("turn"))
    )
    _TALLY = select(ANNOUNCED.state, func.count()).where(_here).group_by(ANNOUNCED.state)
    _SHOWN_TO = (
        select(func.count())
        .select_from(tables.announced.join(tables.memberships, MEMBERS.id == ANNOUNCED.membership_id))
        .join(tables.people, PEOPLE.id == MEMBERS.person_id)
        .where(_here, ANNOUNCED.state == Turn.SENT.value, _shown)
    )

    _PICK = insert(tables.announced)
    _PICK_GUESTS = insert(tables.announced).from_select(
        ["announcement_id", "membership_id", "state"],
        select(bindparam("announcement", type_=tables.BigId), MEMBERS.id, literal(Turn.PICKED.value))
        .select_from(tables.guests.join(tables.memberships, MEMBERS.id == tables.guests.c.membership_id))
        .join(tables.people, PEOPLE.id == MEMBERS.person_id)
        .where(
            tables.guests.c.gathering_id == bindparam("gathering"),
            tables.guests.c.came,
            one_of(MEMBERS.state, *STAYS),
            PEOPLE.deletion_asked_at.is_(None),
            PEOPLE.id.not_in(
                select(tables.announcements.c.author_id).where(tables.announcements.c.id == bindparam("of"))
            ),
        ),
    )
    _UNPICK = delete(tables.announced).where(
        _here, ANNOUNCED.membership_id.in_(select(MEMBERS.id).where(MEMBERS.person_id == bindparam("person")))
    )
    _PICKED = (
        select(MEMBERS.person_id)
        .select_from(tables.announced.join(tables.memberships, MEMBERS.id == ANNOUNCED.membership_id))
        .where(_here, among(MEMBERS.person_id, "people"))
    )
    _PICKS = _people.order_by(None).order_by(PEOPLE.sorts_as, MEMBERS.id).offset(bindparam("first", type_=Integer))
    _DRAFT = (
        select(table)
        .where(
            among(table.c.programme_id, "programmes"),
            table.c.author_id == bindparam("author"),
            table.c.progress == Progress.DRAFT.value,
        )
        .order_by(table.c.id.desc())
        .limit(1)
    )
    # Rows that no process has begun to send: what may be in a chat already counts as sent.
    _WITHDRAW = (
        delete(tables.outbox)
        .where(
            OUTBOX.chat_id.in_(
                select(PEOPLE.telegram_id)
                .select_from(tables.announced.join(tables.memberships, MEMBERS.id == ANNOUNCED.membership_id))
                .join(tables.people, PEOPLE.id == MEMBERS.person_id)
                .where(_here, ANNOUNCED.state == Turn.SENT.value)
            ),
            OUTBOX.purpose == bindparam("window"),
            OUTBOX.state == OutboxState.WAITING.value,
            OUTBOX.attempts == 0,
        )
        .returning(OUTBOX.person_id)
    )
    _PUT_BACK = (
        update(tables.announced)
        .where(
            _here,
            ANNOUNCED.membership_id.in_(select(MEMBERS.id).where(among(MEMBERS.person_id, "people"))),
        )
        .values(state=Turn.WAITING.value)
    )

    def locked(self, key: int) -> Announcement | None:
        """Return an announcement, its row locked until the unit ends, or None."""
        return self.one(self._LOCKED, key=key)

    def under_way(self, programme_id: int, author_id: int) -> Announcement | None:
        """Return a manager's oldest announcement that is no draft, or None."""
        return self.one(self._UNDER_WAY, programme=programme_id, author=author_id)

    def drop_drafts(self, programme_id: int, author_id: int) -> None:
        """Delete a manager's announcements that were not sent."""
        self.asking.ask(self._DROP_DRAFTS, {"programme": programme_id, "author": author_id})

    def count(self, programme_id: int, author_id: int, audience: Audience, key: int = 0) -> Reached:
        """Return how many people of a programme an audience has, without the author."""
        chosen = {"announcement": key} if audience is Audience.CHOSEN else {}
        values = {"programme": programme_id, "author": author_id, **chosen}
        return Reached(*self.asking.ask(self._counts[audience], values).one())

    def gather(self, announcement: Announcement) -> None:
        """Store the audience of an announcement, each person once."""
        chosen = announcement.audience is Audience.CHOSEN
        whose = {} if chosen else {"programme": announcement.programme_id, "author": announcement.author_id}
        self.asking.ask(self._gathers[announcement.audience], {"announcement": announcement.id, **whose})

    def pick(self, key: int, membership_id: int) -> None:
        """Pick a participant for a draft."""
        values = {"announcement_id": key, "membership_id": membership_id, "state": Turn.PICKED.value}
        self.asking.ask(self._PICK, values)

    def pick_guests(self, key: int, gathering_id: int) -> None:
        """Pick for a draft those who came to a gathering, but for its author."""
        self.asking.ask(self._PICK_GUESTS, {"announcement": key, "of": key, "gathering": gathering_id})

    def unpick(self, key: int, person_id: int) -> bool:
        """Leave a person out of a draft again; tell whether they were picked."""
        return bool(self.asking.ask(self._UNPICK, {"announcement": key, "person": person_id}).changed)

    def picked(self, key: int, people: Collection[int]) -> frozenset[int]:
        """Return the ids, among these people, that are picked for a draft."""
        return frozenset(self.asking.ask(self._PICKED, {"announcement": key, "people": list(people)}).column())

    def picks(self, key: int, *, first: int, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return a page of the participants picked for a draft, by name."""
        return self._members(self._PICKS, announcement=key, turn=Turn.PICKED.value, first=first, most=most)

    def draft(self, programmes: Sequence[int], author_id: int) -> Announcement | None:
        """Return a manager's newest draft in these programmes, or None."""
        return self.one(self._DRAFT, programmes=list(programmes), author=author_id)

    def withdraw(self, key: int, window: str) -> None:
        """Delete the unsent messages of an announcement; their receivers wait for their turn again."""
        found = self.asking.ask(self._WITHDRAW, {"announcement": key, "window": window})
        people = [one for one in found.column() if one is not None]
        for some in batches(people):
            self.asking.ask(self._PUT_BACK, {"announcement": key, "people": some})

    def in_turn(self, key: int, turn: Turn, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants of an announcement's audience whose turn is this."""
        return self._members(self._IN_TURN, announcement=key, turn=turn.value, most=most)

    def not_shown(self, key: int, window: str, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants to whom an announcement was sent, but whose chat does not have it."""
        return self._members(self._NOT_SHOWN, announcement=key, turn=Turn.SENT.value, window=window, most=most)

    def mark(self, key: int, members: Collection[int], turn: Turn) -> None:
        """Note how far an announcement has come with these members."""
        if members:
            values = {"announcement": key, "members": list(members), "turn": turn.value}
            self.asking.ask(self._MARK, values)

    def tally(self, key: int) -> Mapping[Turn, int]:
        """Return how many an announcement has come how far with."""
        rows = self.asking.ask(self._TALLY, {"announcement": key}).rows
        return dict.fromkeys(Turn, 0) | {Turn(state): count for state, count in rows}

    def shown_to(self, key: int, window: str) -> int:
        """Return how many chats have an announcement."""
        return int(self.asking.ask(self._SHOWN_TO, {"announcement": key, "window": window}).value())

    def _members(self, query: Select[Any], **values: Any) -> Sequence[tuple[Membership, Person]]:
        rows = (MembershipRows.split(row) for row in self.asking.ask(query, values).rows)
        return [(membership, PeopleRows.made(person)) for membership, person in rows]
