"""Words that two write to each other for the end."""

import sqlalchemy as sa
from alembic import op

revision = "0077"
down_revision = "0076"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "goodbyes",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("pair_id", KEY, sa.ForeignKey("pairs.id", ondelete="CASCADE"), nullable=False),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_goodbyes_pair_id", "goodbyes", ["pair_id"])
    op.create_index("ix_goodbyes_membership_id", "goodbyes", ["membership_id"])


def downgrade() -> None:
    op.drop_table("goodbyes")
