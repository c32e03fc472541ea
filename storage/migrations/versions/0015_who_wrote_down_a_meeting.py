"""The manager who wrote down whether a meeting took place."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("meetings") as batch_op:
        batch_op.add_column(sa.Column("recorded_by", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Forget who wrote it down; the older version has no place for it."""
    with op.batch_alter_table("meetings") as batch_op:
        batch_op.drop_column("recorded_by")
