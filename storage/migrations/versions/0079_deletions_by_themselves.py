"""Whoever has asked to be deleted has a wait for it, and is deleted by it a week after they asked."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0079"
down_revision = "0078"
branch_labels = None
depends_on = None

people = sa.table("people", sa.column("id"), sa.column("deletion_asked_at", sa.DateTime(timezone=True)))
members = sa.table("memberships", *(sa.column(name) for name in ("id", "person_id", "programme_id", "role")))
due = sa.table(
    "due",
    *(sa.column(name) for name in ("kind", "subject", "programme_id", "person_id")),
    sa.column("due_at", sa.DateTime(timezone=True)),
    sa.column("created_at", sa.DateTime(timezone=True)),
    *(sa.column(name) for name in ("attempts", "put_off")),
)


def upgrade() -> None:
    """Put the wait of each; a week that has passed is told in /me as the coming morning, and kept by the sweep."""
    connection = op.get_bind()
    asked = people.c.deletion_asked_at.is_not(None)
    taking_part = members.c.role.in_(["adept", "mentor"])
    query = sa.select(members, people.c.deletion_asked_at).where(members.c.person_id == people.c.id, asked, taking_part)
    firsts = {row.person_id: row for row in reversed(connection.execute(query.order_by(members.c.id)).all())}
    for row in firsts.values():
        values = {"kind": "deletion", "subject": row.id, "programme_id": row.programme_id, "person_id": row.person_id}
        at = row.deletion_asked_at
        more = {"due_at": at + timedelta(days=7), "created_at": at, "attempts": 0, "put_off": False}
        connection.execute(sa.insert(due).values(**values, **more))


def downgrade() -> None:
    """Delete the waits: the older version leaves it to the manager."""
    op.get_bind().execute(sa.delete(due).where(due.c.kind == "deletion"))
