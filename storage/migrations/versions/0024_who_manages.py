"""An index by which the managers of a programme are found: almost every screen asks for them."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_memberships_programme_role", "memberships", ["programme_id", "role"])


def downgrade() -> None:
    op.drop_index("ix_memberships_programme_role", table_name="memberships")
