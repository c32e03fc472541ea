"""The days on which a manager is away from a programme, and who steps in."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REFERENCES = {
    "membership_id": "memberships",
    "programme_id": "programmes",
    "person_id": "people",
    "stand_in_id": "people",
}


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        *(
            sa.Column(name, BIG, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)
            for name, table in REFERENCES.items()
        ),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sqlite_autoincrement=True,
    )
    for name in REFERENCES:
        op.create_index(f"ix_absences_{name}", "absences", [name])


def downgrade() -> None:
    """Forget who is away: the older version tells every manager."""
    op.drop_table("absences")
