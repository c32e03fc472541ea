"""Of how many meetings nobody had told when a diploma was issued, and whether its holder had a partner to the end."""

import sqlalchemy as sa
from alembic import op

revision = "0087"
down_revision = "0086"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("diplomas", sa.Column("untold", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("diplomas", sa.Column("completed", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    op.drop_column("diplomas", "completed")
    op.drop_column("diplomas", "untold")
