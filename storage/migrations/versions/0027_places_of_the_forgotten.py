"""People who were deleted and whose emptied row keeps the place in a partner's pair.

On the way down nobody is that any more: the pairs go with the emptied rows, as they did with the person before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("forgotten", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    people = sa.table("people", sa.column("id"), sa.column("forgotten", sa.Boolean()))
    memberships = sa.table("memberships", sa.column("id"), sa.column("person_id"))
    pairs = sa.table("pairs", sa.column("id"), sa.column("adept_id"), sa.column("mentor_id"))
    gone = sa.select(people.c.id).where(people.c.forgotten)
    seats = sa.select(memberships.c.id).where(memberships.c.person_id.in_(gone))
    theirs = sa.select(pairs.c.id).where(pairs.c.adept_id.in_(seats) | pairs.c.mentor_id.in_(seats))
    _delete_all_of(theirs)
    op.execute(sa.delete(pairs).where(pairs.c.id.in_(theirs)))
    op.execute(sa.delete(memberships).where(memberships.c.person_id.in_(gone)))
    op.execute(sa.delete(people).where(people.c.forgotten))
    op.drop_column("people", "forgotten")


def _delete_all_of(pairs: sa.Select[tuple[int]]) -> None:
    """Delete what hangs on pairs: SQLite follows no foreign key while it migrates."""
    meetings = sa.table("meetings", sa.column("id"), sa.column("pair_id"))
    reports = sa.table("reports", sa.column("meeting_id"))
    held = sa.select(meetings.c.id).where(meetings.c.pair_id.in_(pairs))
    op.execute(sa.delete(reports).where(reports.c.meeting_id.in_(held)))
    for name in ("meetings", "contracts", "fits", "nudges"):
        table = sa.table(name, sa.column("pair_id"))
        op.execute(sa.delete(table).where(table.c.pair_id.in_(pairs)))
    concerns = sa.table("concerns", sa.column("pair_id"))
    op.execute(sa.update(concerns).where(concerns.c.pair_id.in_(pairs)).values(pair_id=None))
