"""The other place that somebody puts forward with the other time of a meeting; nobody has put one forward before."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meeting_replies", sa.Column("place", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("meeting_replies", "place")
