"""Which managers have said that they can't step in for one who is away, so that they are not asked again."""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("absences", sa.Column("declined", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("absences", "declined")
