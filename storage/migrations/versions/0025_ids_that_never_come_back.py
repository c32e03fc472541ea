"""Ids that never come back, on SQLite too: each table with an id counts up, also after its newest row is deleted.

PostgreSQL has always done so. What was deleted before can't be asked, but the audit and the waits name some of it by
number: the next ids lie beyond all of these, and beyond a margin, since buttons in people's chats name more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

TABLES = (
    "people",
    "programmes",
    "memberships",
    "letters",
    "links",
    "audit",
    "outbox",
    "failed_updates",
    "due",
    "interviews",
    "pairs",
)
IN_BUTTONS = ("people", "programmes", "memberships", "letters", "pairs")
NAMED_IN = (("audit", "subject_id"), ("audit", "actor_id"), ("due", "subject"))
MARGIN = 1000
sequence = sa.table("sqlite_sequence", sa.column("name", sa.Text()), sa.column("seq", sa.Integer()))


def upgrade() -> None:
    if _on_sqlite():
        _make_anew(autoincrement=True)
        _go_on_from(max(_highest(table, column) for table, column in NAMED_IN))


def downgrade() -> None:
    if _on_sqlite():
        _make_anew(autoincrement=False)


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _make_anew(*, autoincrement: bool) -> None:
    """Copy each table into one of the same shape; the copy of its ids also sets where SQLite counts on from."""
    for name in TABLES:
        with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_autoincrement": autoincrement}):
            pass


def _go_on_from(named: int) -> None:
    connection = op.get_bind()
    for name in IN_BUTTONS:
        seen = max(named, _highest(name, "id"))
        if seen:
            connection.execute(sa.delete(sequence).where(sequence.c.name == name))
            connection.execute(sa.insert(sequence).values(name=name, seq=seen + MARGIN))


def _highest(table: str, column: str) -> int:
    counted = sa.column(column, sa.BigInteger())
    highest = sa.select(sa.func.max(counted)).select_from(sa.table(table))
    return int(op.get_bind().execute(highest).scalar() or 0)
