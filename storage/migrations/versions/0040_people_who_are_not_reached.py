"""An index of the few people whom no message reaches, for the list of people."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

UNREACHABLE = sa.text("unreachable_since IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_people_unreachable",
        "people",
        ["unreachable_since"],
        sqlite_where=UNREACHABLE,
        postgresql_where=UNREACHABLE,
    )


def downgrade() -> None:
    op.drop_index("ix_people_unreachable", "people")
