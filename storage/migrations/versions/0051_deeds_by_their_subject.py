"""An index of the audit by what its lines are about, so that a card can tell of the last talk."""

from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index it."""
    op.create_index("ix_audit_about", "audit", ["subject_id", "kind", "action"])


def downgrade() -> None:
    op.drop_index("ix_audit_about", table_name="audit")
