"""Whether a person has places in several programmes, so that nobody with one costs a question for it."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Note it of those who are there."""
    op.add_column("people", sa.Column("in_several", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE people SET in_several = true WHERE id IN"
        " (SELECT person_id FROM memberships GROUP BY person_id HAVING COUNT(DISTINCT programme_id) > 1)"
    )


def downgrade() -> None:
    op.drop_column("people", "in_several")
