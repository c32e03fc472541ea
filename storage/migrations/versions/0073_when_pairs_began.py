"""The day on which a pair under way began, and its own last day, kept beside it: a plan of calls counts by them."""

import sqlalchemy as sa
from alembic import op

revision = "0073"
down_revision = "0072"
branch_labels = None
depends_on = None

BEGAN = "coalesce(p.start_confirmed_at, p.since)"
DAYS = {"sqlite": f"substr({BEGAN}, 1, 10)", "postgresql": f"CAST({BEGAN} AT TIME ZONE 'UTC' AS DATE)"}


def upgrade() -> None:
    """Take the days of the pairs that are there."""
    for name in ("began_on", "ends_on"):
        op.add_column("tallies", sa.Column(name, sa.Date(), nullable=True))
    day = DAYS[op.get_bind().dialect.name]
    op.execute(
        f"UPDATE tallies SET began_on = (SELECT {day} FROM pairs p"  # noqa: S608 - texts of ours
        " WHERE p.id = tallies.pair_id AND p.state = 'active'),"
        " ends_on = (SELECT p.ends_on FROM pairs p WHERE p.id = tallies.pair_id)"
    )
    op.create_index("ix_tallies_began", "tallies", ["programme_id", "began_on", "pair_id", "ends_on"])


def downgrade() -> None:
    op.drop_index("ix_tallies_began", "tallies")
    with op.batch_alter_table("tallies") as batch_op:
        for name in ("ends_on", "began_on"):
            batch_op.drop_column(name)
