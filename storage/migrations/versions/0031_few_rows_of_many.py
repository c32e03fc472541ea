"""Indexes of the few rows of large tables that are looked for all the time: what waits, what is parked, who moves."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 'waiting'")
PARKED = sa.text("parked_reason IS NOT NULL")
MOVES = sa.text("opened_by IS NOT NULL AND used_at IS NULL")


def upgrade() -> None:
    op.drop_index("ix_outbox_waiting", "outbox")
    op.create_index("ix_outbox_waiting", "outbox", ["id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_due_parked", "due", ["id"], sqlite_where=PARKED, postgresql_where=PARKED)
    op.create_index("ix_links_moves", "links", ["opened_at", "id"], sqlite_where=MOVES, postgresql_where=MOVES)


def downgrade() -> None:
    op.drop_index("ix_links_moves", "links")
    op.drop_index("ix_due_parked", "due")
    op.drop_index("ix_outbox_waiting", "outbox")
    waiting = ["chat_id", "lane", "id"]
    op.create_index("ix_outbox_waiting", "outbox", waiting, sqlite_where=WAITING, postgresql_where=WAITING)
