"""The person's latest text in a dialog, and the question that it was said to."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dialogs") as batch_op:
        batch_op.add_column(sa.Column("said_step", sa.String(64), nullable=True))
        batch_op.add_column(sa.Column("said_text", sa.Text(), nullable=True))


def downgrade() -> None:
    """Forget the texts; the older version has no place for them."""
    with op.batch_alter_table("dialogs") as batch_op:
        batch_op.drop_column("said_text")
        batch_op.drop_column("said_step")
