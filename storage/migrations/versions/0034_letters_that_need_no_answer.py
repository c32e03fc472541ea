"""A manager's letter needs no answer: it is settled when it is sent, so that those that wait are found at once."""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "UPDATE letters SET settled_at = sent_at WHERE settled_at IS NULL AND author_id !="
        " (SELECT person_id FROM memberships WHERE memberships.id = letters.membership_id)"
    )


def downgrade() -> None:
    """Leave the letters settled: the older version never looks at a manager's."""
