"""The surveys that managers send now, and whose turn is to come; an index for who was asked lately."""

import sqlalchemy as sa
from alembic import op

revision = "0074"
down_revision = "0073"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "enquiries",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("programme_id", KEY, sa.ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("form", sa.String(32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_enquiries_programme_made", "enquiries", ["programme_id", "made_at"])
    op.create_table(
        "enquiry_turns",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("enquiry_id", KEY, sa.ForeignKey("enquiries.id", ondelete="CASCADE"), nullable=False),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("pair_id", KEY, sa.ForeignKey("pairs.id", ondelete="CASCADE")),
        sa.Column("asked_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    for name in ("enquiry_id", "membership_id", "pair_id"):
        op.create_index(f"ix_enquiry_turns_{name}", "enquiry_turns", [name])
    op.create_index("ix_surveys_programme_asked", "surveys", ["programme_id", "asked_at", "membership_id"])


def downgrade() -> None:
    """What was sent stays among the surveys; turns that have not come are lost."""
    op.drop_index("ix_surveys_programme_asked", table_name="surveys")
    op.drop_table("enquiry_turns")
    op.drop_table("enquiries")
