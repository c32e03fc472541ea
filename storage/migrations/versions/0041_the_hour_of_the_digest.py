"""The hour at which a programme's managers get their digest: half past eight, as long as they choose no other."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("programmes", sa.Column("digest_at", sa.Time(), nullable=False, server_default="08:30:00"))


def downgrade() -> None:
    """Forget the chosen hours: the older version sends digests at eight."""
    op.drop_column("programmes", "digest_at")
