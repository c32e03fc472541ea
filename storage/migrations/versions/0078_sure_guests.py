"""How many changes of a gathering a guest knew of who answered; of answers from before, all that they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0078"
down_revision = "0077"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("guests", sa.Column("sure_of", sa.Integer()))
    op.execute("UPDATE guests SET sure_of = told WHERE answered_at IS NOT NULL")


def downgrade() -> None:
    with op.batch_alter_table("guests", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("sure_of")
