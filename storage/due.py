"""Waits, stored; and how they are claimed when their moment has come.

A claim is a short transaction (rows locked by others are passed over on PostgreSQL); acting on a row is a unit of
its own. Cost grows with what is due, not with what exists.
"""

from datetime import datetime

from sqlalchemy import delete, select

from programme.due import Due, DueKind
from programme.people import Membership
from storage import tables
from storage.rows import Rows


class DueRows(Rows[Due]):
    """`programme.ports.Dues`."""

    table = tables.due
    of = Due

    def put(self, kind: DueKind, membership: Membership, due_at: datetime, now: datetime) -> None:
        """Wait for something about a membership until a moment; a wait of that kind is moved there."""
        self.settle(kind, membership.id)
        wait = Due(
            id=0,
            kind=kind,
            subject=membership.id,
            programme_id=membership.programme_id,
            person_id=membership.person_id,
            due_at=due_at,
            created_at=now,
        )
        self.add(wait)

    def settle(self, kind: DueKind, subject: int) -> None:
        """What was waited for has come, or is no longer waited for."""
        where = (self.table.c.kind == kind.value) & (self.table.c.subject == subject)
        self.connection.execute(delete(self.table).where(where))

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return a wait."""
        return self.one(select(self.table).where(self.table.c.kind == kind.value, self.table.c.subject == subject))
