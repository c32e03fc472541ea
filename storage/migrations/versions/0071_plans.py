"""Business plans: what adepts write, the versions that they share, and what mentors write about them."""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0070"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _of(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, KEY, sa.ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "plans",
        sa.Column("id", KEY, primary_key=True),
        _of("membership_id", "memberships"),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plans_membership_id", "plans", ["membership_id"])
    op.create_table(
        "plan_versions",
        sa.Column("id", KEY, primary_key=True),
        _of("plan_id", "plans"),
        _of("pair_id", "pairs"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.Column("hidden_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plan_versions_plan_id", "plan_versions", ["plan_id"])
    op.create_index("ix_plan_versions_pair_id", "plan_versions", ["pair_id"])
    op.create_table(
        "plan_comments",
        sa.Column("id", KEY, primary_key=True),
        _of("version_id", "plan_versions"),
        _of("membership_id", "memberships"),
        sa.Column("section", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plan_comments_version_id", "plan_comments", ["version_id"])
    op.create_index("ix_plan_comments_membership_id", "plan_comments", ["membership_id"])


def downgrade() -> None:
    for table in ("plan_comments", "plan_versions", "plans"):
        op.drop_table(table)
