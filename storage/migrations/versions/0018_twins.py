"""Twins: what was said about two people with the same phone number or e-mail address."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "twins",
        sa.Column("one_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("other_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column("one_yes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("other_yes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("different_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["one_id"], ["people.id"], name=op.f("fk_twins_one_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_twins_other_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_twins")),
    )
    op.create_index("ix_twins_other_id", "twins", ["other_id"])


def downgrade() -> None:
    """Forget what was said; the older version has no place for it."""
    op.drop_table("twins")
