"""A digest for each manager, each working day: the wait for the first one is due at once."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "INSERT INTO due (kind, subject, programme_id, person_id, due_at, created_at, attempts)"
        " SELECT 'digest', id, programme_id, person_id, created_at, created_at, 0"
        " FROM memberships WHERE role = 'manager'"
    )


def downgrade() -> None:
    op.execute("DELETE FROM due WHERE kind = 'digest'")
