"""Diplomas, how many meetings a programme asks for before it gives one, and wrong numbers that people have tried."""

import sqlalchemy as sa
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _belongs_to(column: str, table: str) -> sa.Column[int]:
    return sa.Column(column, KEY, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "diplomas",
        sa.Column("id", KEY, primary_key=True),
        _belongs_to("programme_id", "programmes"),
        _belongs_to("membership_id", "memberships"),
        sa.Column("serial", sa.String(16), nullable=False, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("meetings", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.BigInteger(), nullable=False),
        sa.Column("waiver", sa.Text(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_diplomas_programme_id", "diplomas", ["programme_id"])
    op.create_index("ix_diplomas_membership_id", "diplomas", ["membership_id"])
    op.create_table(
        "wrong_serials",
        sa.Column("id", KEY, primary_key=True),
        _belongs_to("person_id", "people"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_wrong_serials_person_id", "wrong_serials", ["person_id"])
    op.add_column("programmes", sa.Column("least_meetings", sa.Integer()))


def downgrade() -> None:
    op.drop_column("programmes", "least_meetings")
    op.drop_table("wrong_serials")
    op.drop_table("diplomas")
