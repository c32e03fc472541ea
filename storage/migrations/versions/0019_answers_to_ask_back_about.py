"""The answers that a question asks back about, beside its draft."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dialogs") as batch_op:
        batch_op.add_column(sa.Column("proposed", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dialogs") as batch_op:
        batch_op.drop_column("proposed")
