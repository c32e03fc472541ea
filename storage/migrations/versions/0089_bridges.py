"""Bridges: a mentor who is there until an adept has a new one. Of each kind an adept has one open pair at the most."""

import sqlalchemy as sa
from alembic import op

revision = "0089"
down_revision = "0088"
branch_labels = None
depends_on = None

OPEN = sa.text("state != 'ended'")
INDEXES = (("uq_pairs_open_adept", "adept_id", True), ("ix_pairs_open_mentor", "mentor_id", False))


def upgrade() -> None:
    op.add_column("pairs", sa.Column("is_bridge", sa.Boolean(), nullable=False, server_default=sa.false()))
    for name, side, unique in INDEXES:
        op.drop_index(name, table_name="pairs")
        op.create_index(name, "pairs", [side, "is_bridge"], unique=unique, sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    """Go back; bridges go with their mark, since an adept had one open pair before."""
    op.execute("DELETE FROM pairs WHERE is_bridge")
    for name, side, unique in INDEXES:
        op.drop_index(name, table_name="pairs")
        op.create_index(name, "pairs", [side], unique=unique, sqlite_where=OPEN, postgresql_where=OPEN)
    op.drop_column("pairs", "is_bridge")
