"""When somebody registered stands in the index of a programme's roles, so that its members are counted by it alone."""

from alembic import op

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None

NAME = "ix_memberships_programme_role"
BEFORE = ["programme_id", "role", "state", "id"]


def upgrade() -> None:
    """Make the index anew."""
    op.drop_index(NAME, "memberships")
    op.create_index(NAME, "memberships", [*BEFORE, "registered_at"])


def downgrade() -> None:
    op.drop_index(NAME, "memberships")
    op.create_index(NAME, "memberships", BEFORE)
