"""Gatherings, and the guests who are invited to them."""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "gatherings",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("programme_id", KEY, sa.ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("audience", sa.String(16), nullable=False),
        sa.Column("seats", sa.Integer()),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("attended_at", MOMENT),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_gatherings_programme_starts_at", "gatherings", ["programme_id", "starts_at"])
    op.create_table(
        "guests",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("gathering_id", KEY, sa.ForeignKey("gatherings.id", ondelete="CASCADE"), nullable=False),
        sa.Column("membership_id", KEY, sa.ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False),
        sa.Column("coming", sa.String(16), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("answered_at", MOMENT),
        sa.Column("waits_since", MOMENT),
        sa.Column("offered_until", MOMENT),
        sa.Column("invited_at", MOMENT),
        sa.Column("asked_again_at", MOMENT),
        sa.Column("reminded_at", MOMENT),
        sa.Column("recorded_by", sa.BigInteger()),
        sa.Column("came", sa.Boolean()),
        sa.UniqueConstraint("gathering_id", "membership_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_guests_membership_id", "guests", ["membership_id"])


def downgrade() -> None:
    op.drop_table("guests")
    op.drop_table("gatherings")
