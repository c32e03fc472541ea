"""Who is asked first about a proposal, and whether it needs the adept's own yes: of a programme, and of a proposal."""

import sqlalchemy as sa
from alembic import op

revision = "0084"
down_revision = "0083"
branch_labels = None
depends_on = None

COLUMNS = tuple((table, column) for table in ("programmes", "pairs") for column in ("adept_first", "needs_yes"))


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
