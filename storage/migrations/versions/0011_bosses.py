"""Bosses: a manager who is somebody's boss can't read what that person tells the managers."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "bosses",
        sa.Column("boss_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("person_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("told_by", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["boss_id"], ["people.id"], name=op.f("fk_bosses_boss_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_bosses_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("boss_id", "person_id", name=op.f("pk_bosses")),
    )
    op.create_index("ix_bosses_person_id", "bosses", ["person_id"])


def downgrade() -> None:
    """Forget who is whose boss; the older version has no place for it."""
    op.drop_table("bosses")
