"""Letters that did not come through, and participants to ring because Telegram takes no messages to them."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("letters") as batch_op:
        batch_op.add_column(sa.Column("undelivered_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "INSERT INTO due (kind, subject, programme_id, person_id, due_at, created_at, attempts)"
        " SELECT 'unreachable', memberships.id, memberships.programme_id, people.id,"
        " people.unreachable_since, people.unreachable_since, 0"
        " FROM memberships JOIN people ON people.id = memberships.person_id"
        " WHERE people.unreachable_since IS NOT NULL AND memberships.role != 'manager'"
        " AND memberships.state IN ('registered', 'waiting', 'on-hold')"
    )


def downgrade() -> None:
    op.execute("DELETE FROM due WHERE kind IN ('unreachable', 'undelivered')")
    with op.batch_alter_table("letters") as batch_op:
        batch_op.drop_column("undelivered_at")
