"""Who has opened a link that moves somebody to another account, and when: the move waits for a word, or for a day."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("links", sa.Column("opened_by", sa.BigInteger()))
    op.add_column("links", sa.Column("opened_at", sa.DateTime(timezone=True)))
    op.create_index(op.f("ix_links_opened_by"), "links", ["opened_by"])


def downgrade() -> None:
    """Drop the moves that wait: the older version moves at once, so their links count as used."""
    op.execute("UPDATE links SET used_at = opened_at WHERE opened_at IS NOT NULL AND used_at IS NULL")
    op.execute("DELETE FROM due WHERE kind = 'move'")
    op.drop_index(op.f("ix_links_opened_by"), table_name="links")
    for name in ("opened_at", "opened_by"):
        op.drop_column("links", name)
