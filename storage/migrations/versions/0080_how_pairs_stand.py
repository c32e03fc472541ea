"""How each pair stands, when the two last met, and where it lands, kept beside it: a programme is counted by them."""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None

FARE = """CASE
    WHEN p.state = 'active' THEN 'fine'
    WHEN p."end" = 'closed' THEN 'completed'
    WHEN p.state = 'paused' THEN 'paused'
    WHEN p.state IN ('asked-mentor', 'asked-adept', 'meeting-ahead', 'fit-asked') THEN 'before'
    WHEN p.state = 'ended' AND p."end" IS NOT NULL
        AND (p.start_confirmed_at IS NOT NULL OR p."end" IN ('closed', 'rematched')) THEN 'ended'
    END"""
MET = "CASE WHEN p.state = 'active' THEN coalesce(tallies.latest_at, p.start_confirmed_at, p.since) END"
LANDS = """CASE WHEN p.state = 'active' AND p.adept_told IS NOT NULL AND p.mentor_told IS NOT NULL
    THEN CASE WHEN p.adept_told < p.mentor_told THEN p.adept_told ELSE p.mentor_told END END"""
DAYS = {
    "sqlite": "julianday(tallies.last_held_at) - julianday(tallies.first_held_at)",
    "postgresql": "date_part('epoch', tallies.last_held_at) / 86400"
    " - date_part('epoch', tallies.first_held_at) / 86400",
}
UNUSUAL = sa.text("moved >= 3 OR adept_low_at IS NOT NULL OR mentor_low_at IS NOT NULL")


def upgrade() -> None:
    """Take it from the pairs that are there."""
    op.add_column("tallies", sa.Column("fare", sa.String(16), nullable=True))
    op.add_column("tallies", sa.Column("met_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tallies", sa.Column("lands", sa.Integer(), nullable=True))
    op.add_column("tallies", sa.Column("days", sa.Float(), nullable=True))
    found = {"fare": FARE, "met_at": MET, "lands": LANDS}
    taken = ", ".join(
        f"{name} = (SELECT {what} FROM pairs p WHERE p.id = tallies.pair_id)"  # noqa: S608 - texts of ours
        for name, what in found.items()
    )
    days = DAYS[op.get_bind().dialect.name]
    op.execute(f"UPDATE tallies SET {taken}, days = {days}")  # noqa: S608 - texts of ours
    counted = ["programme_id", "fare", "held", "days", "asked", "told", "pair_id"]
    op.create_index("ix_tallies_fare", "tallies", counted)
    op.create_index("ix_tallies_met", "tallies", ["programme_id", "met_at", "pair_id"])
    op.create_index("ix_tallies_lands", "tallies", ["programme_id", "lands"])
    op.create_index("ix_tallies_unusual", "tallies", ["programme_id"], sqlite_where=UNUSUAL, postgresql_where=UNUSUAL)


def downgrade() -> None:
    for name in ("ix_tallies_unusual", "ix_tallies_lands", "ix_tallies_met", "ix_tallies_fare"):
        op.drop_index(name, "tallies")
    with op.batch_alter_table("tallies") as batch_op:
        for name in ("days", "lands", "met_at", "fare"):
            batch_op.drop_column(name)
