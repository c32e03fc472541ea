"""News that waits for a manager's next digest, where each came as a message of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "calm_news",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("membership_id", BIG, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("about", sa.String(32), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_calm_news_membership_id", "calm_news", ["membership_id"])


def downgrade() -> None:
    """Forget what waits to be told: the older version tells it at once, and has no place for it."""
    op.drop_table("calm_news")
