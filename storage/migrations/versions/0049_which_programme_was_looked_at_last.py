"""Which of several programmes a person has looked at last, so that the next page shows the same one."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("last_programme", sa.BigInteger(), nullable=True))
    op.add_column("people", sa.Column("last_programme_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "last_programme_at")
    op.drop_column("people", "last_programme")
