"""Which participants a manager has suspended, and since when."""

import sqlalchemy as sa
from alembic import op

revision = "0088"
down_revision = "0087"
branch_labels = None
depends_on = None

SUSPENDED = sa.text("suspended_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("memberships", sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_memberships_suspended",
        "memberships",
        ["programme_id"],
        sqlite_where=SUSPENDED,
        postgresql_where=SUSPENDED,
    )


def downgrade() -> None:
    """Forget who is suspended: they are told everything again."""
    op.drop_index("ix_memberships_suspended", table_name="memberships")
    op.drop_column("memberships", "suspended_at")
