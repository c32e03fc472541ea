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
    """Go back; every bridge ends, in a way that was known before, since an adept had one open pair."""
    pairs = sa.table("pairs", sa.column("state"), sa.column("end"), sa.column("is_bridge", sa.Boolean()))
    ended = sa.update(pairs).where(pairs.c.is_bridge, pairs.c.state != "ended").values(state="ended", end="taken-back")
    op.execute(ended)
    op.execute(sa.update(pairs).where(pairs.c.end == "bridged").values(end="taken-back"))
    for name, side, unique in INDEXES:
        op.drop_index(name, table_name="pairs")
        op.create_index(name, "pairs", [side], unique=unique, sqlite_where=OPEN, postgresql_where=OPEN)
    op.drop_column("pairs", "is_bridge")
