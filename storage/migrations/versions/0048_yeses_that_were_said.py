"""The yeses that people have said by a button, so that none counts twice."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "spent",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("press", sa.String(length=64), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_spent_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spent")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("spent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_spent_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("spent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_spent_person_id"))

    op.drop_table("spent")
