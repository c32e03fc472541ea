"""What people want to be called, as they have confirmed it.

It stays empty for those who are there already: then the name says it, as it did before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people") as batch_op:
        batch_op.add_column(sa.Column("called", sa.Text(), nullable=True))
    op.execute(sa.table("people", sa.column("called")).update().values(called=""))
    with op.batch_alter_table("people") as batch_op:
        batch_op.alter_column("called", existing_type=sa.Text(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("people") as batch_op:
        batch_op.drop_column("called")
