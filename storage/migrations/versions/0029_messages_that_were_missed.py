"""Since when a person has missed a message, and an index that finds the messages that stand still."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

STANDING_STILL = sa.text("state IN ('parked', 'missed')")


def upgrade() -> None:
    # Not in a batch: SQLite would make the table anew, and what refers to people must not notice.
    op.add_column("people", sa.Column("missed_since", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_outbox_parked", "outbox", ["chat_id"], sqlite_where=STANDING_STILL, postgresql_where=STANDING_STILL
    )


def downgrade() -> None:
    """Drop both; a missed message is one that stands still, and nobody waits for it any more."""
    op.drop_index("ix_outbox_parked", "outbox")
    op.execute("UPDATE outbox SET state = 'parked' WHERE state = 'missed'")
    op.drop_column("people", "missed_since")
