"""Waits that the manager has put off, so that they can be seen until they come back."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("due") as batch_op:
        batch_op.add_column(sa.Column("put_off", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("due") as batch_op:
        batch_op.drop_column("put_off")
