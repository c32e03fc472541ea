"""Rules that a programme can set for itself: the length of a meeting, adepts per mentor, days to answer."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

COLUMNS = ("meeting_minutes", "most_adepts", "answer_days")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("programmes", sa.Column(name, sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("programmes") as batch_op:
        for name in COLUMNS:
            batch_op.drop_column(name)
