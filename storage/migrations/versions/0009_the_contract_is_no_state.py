"""Pairs without both signatures are under way: they get the waits of the year, which used to begin with the second.

On the way down a pair under way is one that has signed; the older version has no other place for it.
"""

from datetime import datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

HALF_A_YEAR = timedelta(days=182)
pairs = sa.table(
    "pairs",
    *(sa.column(name) for name in ("id", "programme_id", "adept_id", "mentor_id", "state")),
    sa.column("since", sa.DateTime(timezone=True)),
)
members = sa.table("memberships", sa.column("id"), sa.column("person_id"))
surveys = sa.table("surveys", sa.column("membership_id"))
due = sa.table(
    "due",
    *(sa.column(name) for name in ("kind", "subject", "programme_id", "person_id")),
    sa.column("due_at", sa.DateTime(timezone=True)),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("attempts"),
)


def upgrade() -> None:
    connection = op.get_bind()
    stuck = connection.execute(sa.select(pairs).where(pairs.c.state == "contract-open")).all()
    connection.execute(sa.update(pairs).where(pairs.c.state == "contract-open").values(state="active"))
    persons = {row.id: row.person_id for row in connection.execute(sa.select(members.c.id, members.c.person_id))}
    asked = set(connection.execute(sa.select(surveys.c.membership_id)).scalars())
    asked |= set(connection.execute(sa.select(due.c.subject).where(due.c.kind == "survey")).scalars())
    for pair in stuck:
        for kind in ("cadence", "close"):  # both are due at once, and put themselves again for their day
            _put(connection, kind, pair.id, pair.programme_id, persons[pair.adept_id], pair.since)
        for member in (pair.adept_id, pair.mentor_id):
            if member not in asked:
                asked.add(member)
                _put(connection, "survey", member, pair.programme_id, persons[member], pair.since + HALF_A_YEAR)


def _put(connection: sa.Connection, kind: str, subject: int, programme: int, person: int, at: datetime) -> None:
    values = {"kind": kind, "subject": subject, "programme_id": programme, "person_id": person, "due_at": at}
    connection.execute(sa.insert(due).values(**values, created_at=at, attempts=0))


def downgrade() -> None:
    """Nothing to take back."""
