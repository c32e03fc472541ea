"""What participants say of themselves to whom they are put forward: boards and firms, a presentation, an idea."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

COLUMNS = (("people", "boards"), ("memberships", "presentation"), ("memberships", "idea"))


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=True))


def downgrade() -> None:
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
