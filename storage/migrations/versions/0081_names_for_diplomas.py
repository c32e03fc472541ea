"""Names that diplomas are to have, kept until the diplomas are given."""

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "diploma_names",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_diploma_names_membership_id", "diploma_names", ["membership_id"])


def downgrade() -> None:
    op.drop_table("diploma_names")
