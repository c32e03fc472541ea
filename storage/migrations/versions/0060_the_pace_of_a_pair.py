"""A pair's own last day, the forecasts that its two have read, and until when a programme's pairs go on."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pairs", sa.Column("ends_on", sa.Date(), nullable=True))
    op.add_column("pairs", sa.Column("adept_told", sa.Integer(), nullable=True))
    op.add_column("pairs", sa.Column("mentor_told", sa.Integer(), nullable=True))
    op.add_column("programmes", sa.Column("extended_to", sa.Date(), nullable=True))


def downgrade() -> None:
    """Longer times and forecasts are lost: all pairs end with their programme."""
    op.drop_column("programmes", "extended_to")
    for column in ("mentor_told", "adept_told", "ends_on"):
        op.drop_column("pairs", column)
