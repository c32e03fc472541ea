"""What a programme sets for itself: its own quiet times, the days to object, and those to tell how a meeting felt."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Begin with no quiet times, and with the usual days."""
    op.add_column("programmes", sa.Column("object_days", sa.Integer(), nullable=True))
    op.add_column("programmes", sa.Column("fit_days", sa.Integer(), nullable=True))
    op.add_column("programmes", sa.Column("quiet", sa.JSON(), nullable=True))


def downgrade() -> None:
    for name in ("quiet", "fit_days", "object_days"):
        op.drop_column("programmes", name)
