"""What a manager's list tells about people to the other of the two: title, boards and firms, a few lines."""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None

COLUMNS = ("title", "boards", "presentation")


def upgrade() -> None:
    for column in COLUMNS:
        op.add_column("entries", sa.Column(column, sa.Text(), nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    for column in reversed(COLUMNS):
        op.drop_column("entries", column)
