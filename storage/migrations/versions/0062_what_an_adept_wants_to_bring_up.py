"""The line that an adept wants to bring up at a meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "points",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("meeting_id", KEY, sa.ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_points_meeting_id", "points", ["meeting_id"])
    op.create_index("ix_points_at", "points", ["at"])


def downgrade() -> None:
    op.drop_table("points")
