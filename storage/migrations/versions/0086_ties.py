"""Ties that a participant tells of a partner."""

import sqlalchemy as sa
from alembic import op

revision = "0086"
down_revision = "0085"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "ties",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("other_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("membership_id", "other_id", name="uq_ties_membership_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ties_membership_id", "ties", ["membership_id"])
    op.create_index("ix_ties_other_id", "ties", ["other_id"])


def downgrade() -> None:
    op.drop_table("ties")
