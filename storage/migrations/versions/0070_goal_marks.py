"""How far an adept has come with each goal of the contract."""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "goal_marks",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("contract_id", KEY, sa.ForeignKey("contracts.id", ondelete="CASCADE"), nullable=False),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_goal_marks_contract_id", "goal_marks", ["contract_id"])
    op.create_index("ix_goal_marks_membership_id", "goal_marks", ["membership_id"])


def downgrade() -> None:
    op.drop_table("goal_marks")
