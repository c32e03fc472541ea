"""Titles, who answers for a programme's data and for its manager, and the values that were changed."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

EMPTY = {"people": ("title",), "programmes": ("organisation", "contact", "outsider_name", "outsider_phone")}


def upgrade() -> None:
    for table, columns in EMPTY.items():
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.add_column(sa.Column(column, sa.Text(), nullable=True))
        there = sa.table(table, *(sa.column(column) for column in columns))
        op.execute(there.update().values(dict.fromkeys(columns, "")))
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.alter_column(column, existing_type=sa.Text(), nullable=False)
    with op.batch_alter_table("programmes") as batch_op:
        batch_op.add_column(sa.Column("stand_in_id", sa.BigInteger(), nullable=True))
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "changes",
        sa.Column("id", key, autoincrement=True, nullable=False),
        sa.Column("person_id", key, nullable=True),
        sa.Column("programme_id", key, nullable=True),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_changes_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_changes_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("changes") as batch_op:
        batch_op.create_index(batch_op.f("ix_changes_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_changes_programme_id"), ["programme_id"], unique=False)


def downgrade() -> None:
    op.drop_table("changes")
    with op.batch_alter_table("programmes") as batch_op:
        batch_op.drop_column("stand_in_id")
    for table, columns in EMPTY.items():
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.drop_column(column)
