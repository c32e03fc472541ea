"""The days in which a participant rests: in a pair, or from being put forward to anybody."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REFERENCES = {"programme_id": "programmes", "membership_id": "memberships", "pair_id": "pairs"}


def upgrade() -> None:
    op.create_table(
        "pauses",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        *(
            sa.Column(name, BIG, sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=name == "pair_id")
            for name, table in REFERENCES.items()
        ),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("ended_on", sa.Date()),
        sa.Column("asked_on", sa.Date()),
        sa.Column("longer", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    for name in REFERENCES:
        op.create_index(f"ix_pauses_{name}", "pauses", [name])


def downgrade() -> None:
    """Forget the pauses: a pair that rests stays so in its state, and the older version lets it go on by a manager."""
    op.drop_table("pauses")
