"""The ids of memberships in their indexes: who is in no pair is found by indexes alone."""

from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None

_INDEXES = {
    "ix_memberships_programme_state": ["programme_id", "state"],
    "ix_memberships_programme_role": ["programme_id", "role", "state"],
}


def upgrade() -> None:
    for name, columns in _INDEXES.items():
        op.drop_index(name, table_name="memberships")
        op.create_index(name, "memberships", [*columns, "id"])


def downgrade() -> None:
    for name, columns in _INDEXES.items():
        op.drop_index(name, table_name="memberships")
        op.create_index(name, "memberships", columns)
