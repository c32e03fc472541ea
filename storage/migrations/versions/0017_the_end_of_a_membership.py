"""The wait for the programme's end is about each membership, no longer about each pair that had begun."""

from datetime import UTC, datetime, time, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

members = sa.table("memberships", *(sa.column(name) for name in ("id", "person_id", "programme_id", "state", "role")))
programmes = sa.table("programmes", sa.column("id"), sa.column("ends_on", sa.Date()))
due = sa.table(
    "due",
    *(sa.column(name) for name in ("kind", "subject", "programme_id", "person_id")),
    sa.column("due_at", sa.DateTime(timezone=True)),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("attempts"),
)


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(sa.delete(due).where(due.c.kind == "close"))
    here = ~members.c.state.in_(["withdrawn", "completed", "managing", "invited"])
    query = sa.select(members, programmes.c.ends_on).where(members.c.programme_id == programmes.c.id, here)
    for member in connection.execute(query).all():
        at = datetime.combine(member.ends_on + timedelta(days=1), time(), UTC)
        values = {"kind": "close", "subject": member.id, "programme_id": member.programme_id}
        more = {"person_id": member.person_id, "due_at": at, "created_at": at, "attempts": 0}
        connection.execute(sa.insert(due).values(**values, **more))


def downgrade() -> None:
    """Delete the waits: the older version would take a membership's for a pair's."""
    op.get_bind().execute(sa.delete(due).where(due.c.kind == "close"))
