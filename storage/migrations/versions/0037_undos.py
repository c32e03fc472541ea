"""What managers did with matters lately, so that it can be undone."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "undos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("programme_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deed", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("membership_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("pair_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_undos_membership_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_undos_pair_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_undos_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_undos_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undos")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("undos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_undos_membership_id"), ["membership_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_undos_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_undos_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_undos_programme_id"), ["programme_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("undos", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_undos_programme_id"))
        batch_op.drop_index(batch_op.f("ix_undos_person_id"))
        batch_op.drop_index(batch_op.f("ix_undos_pair_id"))
        batch_op.drop_index(batch_op.f("ix_undos_membership_id"))

    op.drop_table("undos")
