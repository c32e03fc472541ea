"""A programme's own texts: welcome, contract clauses and invitation, by language."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "wordings",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("programme_id", KEY, sa.ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("worded_by", sa.BigInteger(), nullable=False),
        sa.Column("worded_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("programme_id", "kind", "language"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_wordings_programme_id", "wordings", ["programme_id"])


def downgrade() -> None:
    op.drop_table("wordings")
