"""The table of waits, and how processes claim waits when their moment has come.

A claim is a short transaction (on PostgreSQL it passes over rows that others have locked); acting on a row is a unit
of its own. The cost grows with the waits that are due, not with all waits: the index holds them by their moment.

A claim is only a hint: `take` checks the row once more, under lock. So a lease that ran out, or a claim that a new
leader released, can cost a useless look, but never makes two processes act on one row. Leases run by real time, all
other moments by the bot's clock.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update

from programme.due import ABOUT_MEMBERSHIPS, STANDING, Due, DueKind, next_try
from programme.pair import Pair
from programme.people import Membership
from storage import tables
from storage.rows import Rows

FREE = {"claimed_by": None, "lease_until": None}


class DueRows(Rows[Due]):
    """`programme.ports.Dues`, and the claims of the sweep."""

    table = tables.due
    of = Due

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
        """Add a wait about a pair, or else about the membership; it replaces one of the same kind and subject."""
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
        """Let these memberships of a programme wait from now on and no others; who waits already goes on waiting."""
        here = (self.table.c.kind == kind.value) & (self.table.c.programme_id == programme_id)
        keys = [one.id for one in memberships]
        self.connection.execute(delete(self.table).where(here, self.table.c.subject.not_in(keys)))
        there = set(self.connection.execute(select(self.table.c.subject).where(here)).scalars())
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
            self.connection.execute(insert(self.table), rows)

    def settle(self, kind: DueKind, subject: int) -> None:
        """Delete the wait of a kind about a subject: it is fulfilled, or no longer needed."""
        where = (self.table.c.kind == kind.value) & (self.table.c.subject == subject)
        self.connection.execute(delete(self.table).where(where))

    def settle_pair(self, pair_id: int) -> None:
        """Delete every wait about a pair."""
        about_memberships = self.table.c.kind.in_([kind.value for kind in ABOUT_MEMBERSHIPS])
        self.connection.execute(delete(self.table).where(self.table.c.subject == pair_id, ~about_memberships))

    def overdue(self, programme_id: int, now: datetime) -> Sequence[Due]:
        """Return the standing waits of a programme whose moment has come, the longest overdue first."""
        row = self.table.c
        query = select(self.table).where(row.programme_id == programme_id, self._is_standing(), row.due_at <= now)
        return self.all(query.order_by(row.due_at, row.id))

    def put_off(self, programme_id: int, now: datetime) -> Sequence[Due]:
        """Return the standing waits that a manager of the programme has put off, the next to come back first."""
        row = self.table.c
        query = select(self.table).where(row.programme_id == programme_id, row.put_off, row.due_at > now)
        return self.all(query.order_by(row.due_at, row.id))

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        """Return the waits about a membership itself, the next one first."""
        about_memberships = self.table.c.kind.in_([kind.value for kind in ABOUT_MEMBERSHIPS])
        query = select(self.table).where(self.table.c.subject == membership_id, about_memberships)
        return self.all(query.order_by(self.table.c.due_at, self.table.c.id))

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        """Return the waits about a pair, the next one first."""
        about_memberships = self.table.c.kind.in_([kind.value for kind in ABOUT_MEMBERSHIPS])
        query = select(self.table).where(self.table.c.subject == pair_id, ~about_memberships)
        return self.all(query.order_by(self.table.c.due_at, self.table.c.id))

    def _is_standing(self) -> ColumnElement[bool]:
        return self.table.c.kind.in_([kind.value for kind in STANDING])

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return the wait of a kind about a subject, or None."""
        return self.one(select(self.table).where(self.table.c.kind == kind.value, self.table.c.subject == subject))

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
        row = self.table.c
        free = or_(row.claimed_by.is_(None), row.claimed_by == claimed_by, row.lease_until < held_at)
        found = select(row.id).where(self._is_due(now), free).order_by(row.due_at, row.id).limit(limit)
        keys = list(self.connection.execute(found.with_for_update(skip_locked=True)).scalars())
        if keys:
            claim = update(self.table).where(row.id.in_(keys))
            self.connection.execute(claim.values(claimed_by=claimed_by, lease_until=lease_until))
        return keys

    def _is_due(self, now: datetime) -> ColumnElement[bool]:
        row = self.table.c
        tried_before = or_(row.next_try_at.is_(None), row.next_try_at <= now)
        return and_(row.parked_reason.is_(None), row.due_at <= now, tried_before, ~self._is_standing())

    def take(self, key: int, *, claimed_by: str, now: datetime) -> Due | None:
        """Delete a claimed wait and return it; None if it is settled, moved or another process's by now.

        The person is locked first, as by a tap of theirs: a tap at this moment comes wholly before or after.
        """
        mine = (self.table.c.id == key) & (self.table.c.claimed_by == claimed_by)
        person = self.connection.execute(select(self.table.c.person_id).where(mine)).scalar_one_or_none()
        if person is None:
            return None
        lock = select(tables.people.c.id).where(tables.people.c.id == person).with_for_update(key_share=True)
        self.connection.execute(lock)
        taken = delete(self.table).where(mine, self._is_due(now)).returning(self.table)
        found = self.connection.execute(taken).mappings().first()
        return None if found is None else self.made(found)

    def fail(self, key: int, *, claimed_by: str, now: datetime, reason: str) -> Due | None:
        """Count a failure of a wait; return the wait if it has failed so often that it is parked, or else None."""
        mine = (self.table.c.id == key) & (self.table.c.claimed_by == claimed_by)
        count = update(self.table).where(mine).values(attempts=self.table.c.attempts + 1, **FREE)
        failures = self.connection.execute(count.returning(self.table.c.attempts)).scalar_one_or_none()
        if failures is None:
            return None
        again = next_try(failures, now)
        parked = reason if again is None else None
        change = update(self.table).where(self.table.c.id == key)
        self.connection.execute(change.values(next_try_at=again, parked_reason=parked))
        return None if parked is None else self.get(key)

    def release_all(self) -> None:
        """Release every claim: the processes that held them are known to be dead."""
        held = update(self.table).where(self.table.c.claimed_by.is_not(None))
        self.connection.execute(held.values(FREE))
