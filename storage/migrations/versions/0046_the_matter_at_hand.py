"""The matter that a manager has opened last, so that they go on from there wherever it has led them."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "at_hand",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("programme_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("subject", sa.BigInteger(), nullable=False),
        sa.Column("beside", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asks_day", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_at_hand_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_at_hand_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_at_hand")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("at_hand", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_at_hand_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_at_hand_programme_id"), ["programme_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("at_hand", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_at_hand_programme_id"))
        batch_op.drop_index(batch_op.f("ix_at_hand_person_id"))

    op.drop_table("at_hand")
