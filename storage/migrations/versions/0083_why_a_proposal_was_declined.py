"""Why a side said no to a proposal, if it has told the managers."""

import sqlalchemy as sa
from alembic import op

revision = "0083"
down_revision = "0082"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pairs", sa.Column("because", sa.String(16), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("pairs") as batch_op:
        batch_op.drop_column("because")
