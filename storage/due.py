"""The table of waits, and how processes claim waits when their moment has come.

A claim is a short transaction (on PostgreSQL it passes over rows that others have locked); acting on a row is a unit
of its own. The cost grows with the waits that are due, not with all waits: the index holds them by their moment.

A claim is only a hint: `take` checks the row once more, under lock. So a lease that ran out, or a claim that a new
leader released, can cost a useless look, but never makes two processes act on one row. Leases run by real time, all
other moments by the bot's clock. A next try that is further off than any can be was planned before that clock was set
back, and holds no wait up.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Integer,
    Select,
    String,
    Text,
    bindparam,
    delete,
    exists,
    insert,
    literal,
    or_,
    select,
    type_coerce,
    update,
)

from programme.due import ABOUT_MEMBERSHIPS, LONGEST_PAUSE, STANDING, Due, DueKind, WaitRow, Waits, next_try
from programme.pair import Pair
from programme.people import Membership, Role, State
from storage import tables
from storage.among import among, any_of, not_among
from storage.lease import FREE, is_free, moments
from storage.rows import Rows, batches
from storage.tables import moment_of_text


class DueRows(Rows[Due]):
    """`programme.ports.waits.Dues`, and the claims of the sweep."""

    table = tables.due
    of = Due

    _about_memberships = any_of(table.c.kind, ABOUT_MEMBERSHIPS)
    _about_pairs = any_of(table.c.kind, [kind for kind in DueKind if kind not in ABOUT_MEMBERSHIPS])
    _is_standing = any_of(table.c.kind, STANDING)
    _is_due = (
        table.c.parked_reason.is_(None)
        & (table.c.due_at <= bindparam("now"))
        & or_(
            table.c.next_try_at.is_(None),
            table.c.next_try_at <= bindparam("now"),
            table.c.next_try_at > bindparam("no_try_after"),
        )
        & ~_is_standing
    )
    _of_kind = table.c.kind == bindparam("of_kind")
    _mine = (table.c.id == bindparam("key")) & (table.c.claimed_by == bindparam("process"))
    _in_programme = table.c.programme_id == bindparam("programme")
    _about = table.c.subject == bindparam("about")

    _WAITING = select(table).where(_of_kind, _about)
    _PUT = insert(table)
    _SETTLE = delete(table).where(_of_kind, _about)
    _SETTLE_THESE = delete(table).where(_of_kind, among(table.c.subject, "keys"))
    _BRING_FORWARD = (
        update(table)
        .where(_of_kind, among(table.c.subject, "keys"), table.c.due_at > bindparam("at"))
        .values(due_at=bindparam("at", type_=tables.UtcDateTime))
    )
    _SETTLE_PAIR = delete(table).where(_about, _about_pairs)
    # The sum lets SQLite begin with the waits of the kind, and not with all of a programme.
    _who_waits = _of_kind & (table.c.programme_id + 0 == bindparam("programme"))
    _SETTLE_OTHERS = delete(table).where(_who_waits, not_among(table.c.subject, "keys"))
    _WHO_WAITS = select(table.c.subject).where(_who_waits)
    _WHOSE_WAITS = select(table.c.subject, table.c.person_id).where(_who_waits)
    _members = tables.memberships.c
    _waits = exists().where(_of_kind, table.c.subject == _members.id)
    _PUT_FOR_ALL = insert(table).from_select(
        ["kind", "subject", "programme_id", "person_id", "due_at", "created_at", "attempts"],
        select(
            bindparam("of_kind", type_=String),
            _members.id,
            _members.programme_id,
            _members.person_id,
            bindparam("at", type_=tables.UtcDateTime),
            bindparam("at_present", type_=tables.UtcDateTime),
            literal(0),
        ).where(
            _members.programme_id == bindparam("programme"),
            among(_members.state, "states"),
            any_of(_members.role, [one for one in Role if one.takes_part]),
            ~_waits,
        ),
    )
    _OF_PERSON = (
        select(table)
        .where(_of_kind, table.c.person_id == bindparam("person"), table.c.parked_reason.is_(None))
        .order_by(table.c.id)
    )
    _by_moment = select(table).order_by(table.c.due_at, table.c.id)
    # The manager's lists take thousands of these, and few become values: until then they are as the driver gives them.
    _as_given = tuple(type_coerce(one, Text) for one in (table.c.put_off, table.c.due_at, table.c.created_at))
    # What is due and does not stand is acted on at once: to ask each for its kind would cost more than to read it.
    _of_list = select(table.c.kind, table.c.subject, table.c.person_id, table.c.id, *_as_given)
    _of_list = _of_list.order_by(table.c.due_at, table.c.id)
    _OVERDUE = _of_list.where(_in_programme, table.c.due_at <= bindparam("now"))
    _PUT_OFF = _of_list.where(_in_programme, table.c.put_off, table.c.due_at > bindparam("now"))
    _OF_MEMBERSHIP = _by_moment.where(_about, _about_memberships)
    _OF_PAIR = _by_moment.where(_about, _about_pairs)
    _CLAIMABLE = (
        select(table.c.id)
        .where(
            _is_due,
            or_(
                is_free(table),
                table.c.claimed_by == bindparam("process"),
            ),
        )
        .order_by(table.c.due_at, table.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    _CLAIM = update(table).where(among(table.c.id, "keys"))
    _WHOSE = select(table.c.person_id).where(_mine)
    _LOCK_PERSON = (
        select(tables.people.c.id).where(tables.people.c.id == bindparam("person")).with_for_update(key_share=True)
    )
    _TAKE = delete(table).where(_mine, _is_due).returning(table)
    _FAIL = update(table).where(_mine).values(attempts=table.c.attempts + 1, **FREE).returning(table.c.attempts)
    _TRY_AGAIN = update(table).where(table.c.id == bindparam("key"))
    _RELEASE_ALL = update(table).where(table.c.claimed_by.is_not(None)).values(**FREE)

    def put(
        self,
        kind: DueKind,
        membership: Membership,
        due_at: datetime,
        now: datetime,
        *,
        pair: Pair | None = None,
        put_off: bool = False,
    ) -> None:
        """Add a wait about a pair, or else about the membership; it replaces a wait of the same kind and subject."""
        subject = pair.id if pair else membership.id
        self.settle(kind, subject)
        wait = Due(
            id=0,
            kind=kind,
            subject=subject,
            programme_id=membership.programme_id,
            person_id=membership.person_id,
            due_at=due_at,
            created_at=now,
            put_off=put_off,
        )
        self.add(wait)

    def put_exactly(self, kind: DueKind, programme_id: int, memberships: Sequence[Membership], now: datetime) -> None:
        """Let only these memberships of a programme wait, from now on; a wait that is there already stays as it is."""
        here = {"of_kind": kind.value, "programme": programme_id}
        keys = [one.id for one in memberships]
        self.asking.ask(self._SETTLE_OTHERS, {**here, "keys": keys})
        there = self.who_waits(kind, programme_id)
        rows = [
            {
                "kind": kind.value,
                "subject": one.id,
                "programme_id": programme_id,
                "person_id": one.person_id,
                "due_at": now,
                "created_at": now,
                "attempts": 0,
            }
            for one in memberships
            if one.id not in there
        ]
        if rows:
            self.asking.ask_for_each(self._PUT, rows)

    def put_for_all(
        self, kind: DueKind, programme_id: int, states: Sequence[State], at: datetime, now: datetime
    ) -> None:
        """Add a wait for each participant in these states; a wait that is there already stays as it is."""
        values = {"of_kind": kind.value, "programme": programme_id, "states": [one.value for one in states]}
        self.asking.ask(self._PUT_FOR_ALL, {**values, "at": at, "at_present": now})

    def put_for_each(
        self, kind: DueKind, programme_id: int, members: Mapping[int, int], at: datetime, now: datetime
    ) -> None:
        """Let these memberships, each with its person, wait until a moment; it replaces their waits of this kind."""
        for some in batches(list(members)):
            self.asking.ask(self._SETTLE_THESE, {"of_kind": kind.value, "keys": some})
        common = {"kind": kind.value, "programme_id": programme_id, "due_at": at, "created_at": now, "attempts": 0}
        rows = [{**common, "subject": member, "person_id": person} for member, person in members.items()]
        if rows:
            self.asking.ask_for_each(self._PUT, rows)

    def bring_forward(self, kind: DueKind, memberships: Sequence[Membership], at: datetime) -> None:
        """Let these waits fall due at a moment, unless they do so before."""
        keys = [one.id for one in memberships]
        self.asking.ask(self._BRING_FORWARD, {"of_kind": kind.value, "keys": keys, "at": at})

    def settle(self, kind: DueKind, subject: int) -> None:
        """Delete the wait of a kind about a subject: it is fulfilled, or no longer needed."""
        self.asking.ask(self._SETTLE, {"of_kind": kind.value, "about": subject})

    def settle_pair(self, pair_id: int) -> None:
        """Delete every wait about a pair."""
        self.asking.ask(self._SETTLE_PAIR, {"about": pair_id})

    def who_waits(self, kind: DueKind, programme_id: int) -> frozenset[int]:
        """Return the ids of the subjects of a programme's waits of a kind."""
        here = {"of_kind": kind.value, "programme": programme_id}
        return frozenset(self.asking.ask(self._WHO_WAITS, here).column())

    def whose(self, kind: DueKind, programme_id: int) -> Mapping[int, int]:
        """Return the person of each of a programme's waits of a kind, by subject."""
        here = {"of_kind": kind.value, "programme": programme_id}
        return {row[0]: row[1] for row in self.asking.ask(self._WHOSE_WAITS, here).rows}

    def overdue(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits of a programme whose moment has come, the longest overdue first."""
        return self._list(self._OVERDUE, programme_id, now)

    def put_off(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits that a manager of the programme has put off, the next to come back first."""
        return self._list(self._PUT_OFF, programme_id, now)

    def _list(self, query: Select[Any], programme_id: int, now: datetime) -> Waits:
        values = {"programme": programme_id, "now": now}

        def standing() -> Sequence[WaitRow]:
            return [row for row in self.asking.ask(query, values).rows if row[0] in STANDING]

        def made(row: WaitRow) -> Due:
            kind, subject, person, key, put_off, due_at, began_at = row
            moments = _moment(due_at), _moment(began_at)
            return Due(key, DueKind(kind), subject, programme_id, person, *moments, put_off=bool(put_off))

        return Waits(self.known.answer(query, values, standing), made, _moment)

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        """Return the waits about a membership itself, the earliest first."""
        return self.all(self._OF_MEMBERSHIP, about=membership_id)

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        """Return the waits about a pair, the earliest first."""
        return self.all(self._OF_PAIR, about=pair_id)

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return the wait of a kind about a subject, or None."""
        return self.one(self._WAITING, of_kind=kind.value, about=subject)

    def of_person(self, kind: DueKind, person_id: int) -> Sequence[Due]:
        """Return the waits of a kind for a person; without those that have failed so often that they are parked."""
        return self.all(self._OF_PERSON, of_kind=kind.value, person=person_id)

    def claim(
        self, *, claimed_by: str, now: datetime, held_at: datetime, lease_until: datetime, limit: int
    ) -> Sequence[int]:
        """Claim waits whose moment has come, the longest overdue first; return their ids.

        Claims under our own name are from a pass that was cut short, and are taken again.

        Args:
            claimed_by: the process that claims.
            now: the clock's time, by which waits are due.
            held_at: real time, by which leases run out.
            lease_until: real time until which the claim holds.
            limit: the largest number of waits to claim.
        """
        values = {"process": claimed_by, **_at(now), **moments(held_at, lease_until), "most": limit}
        keys = self.asking.ask(self._CLAIMABLE, values).column()
        if keys:
            self.asking.ask(self._CLAIM, {"keys": keys, "claimed_by": claimed_by, "lease_until": lease_until})
        return keys

    def take(self, key: int, *, claimed_by: str, now: datetime) -> Due | None:
        """Delete a claimed wait and return it; None if it is settled, moved or another process's by now.

        The person is locked first, as by a tap of theirs: a tap at this moment comes wholly before or after.
        """
        mine = {"key": key, "process": claimed_by}
        person = self.asking.ask(self._WHOSE, mine).value_or_none()
        if person is None:
            return None
        self.asking.ask(self._LOCK_PERSON, {"person": person})
        found = self.asking.ask(self._TAKE, {**mine, **_at(now)}).first()
        return None if found is None else self.made(found)

    def fail(self, key: int, *, claimed_by: str, now: datetime, reason: str) -> Due | None:
        """Count a failure of a wait; return the wait if it has failed so often that it is parked, or else None."""
        failures = self.asking.ask(self._FAIL, {"key": key, "process": claimed_by}).value_or_none()
        if failures is None:
            return None
        again = next_try(failures, now)
        parked = reason if again is None else None
        self.asking.ask(self._TRY_AGAIN, {"key": key, "next_try_at": again, "parked_reason": parked})
        return None if parked is None else self.get(key)

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        self.asking.ask(self._RELEASE_ALL)


def _moment(given: str | datetime) -> datetime:
    """Return a moment as a driver gives it: on SQLite as text."""
    return moment_of_text(given) if isinstance(given, str) else given


def _at(now: datetime) -> dict[str, datetime]:
    """Return the moments by which a statement tells whether a wait is due."""
    return {"now": now, "no_try_after": now + LONGEST_PAUSE}
