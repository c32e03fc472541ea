"""The calls that managers have noted, and how many a programme has room for in a week."""

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "calls",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("programme_id", KEY, sa.ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.String(16)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_calls_membership_id", "calls", ["membership_id"])
    op.create_index("ix_calls_programme_last", "calls", ["programme_id", "membership_id", "outcome", "made_at"])
    op.add_column("programmes", sa.Column("calls_a_week", sa.Integer()))


def downgrade() -> None:
    op.drop_column("programmes", "calls_a_week")
    op.drop_table("calls")
