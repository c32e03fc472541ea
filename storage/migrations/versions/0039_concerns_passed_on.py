"""A private word can be passed on to other managers, once its sender has said yes."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("concerns", sa.Column("passed_on_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("concerns", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_column("passed_on_at")
