"""What tells how a pair fares, kept beside it: how often meetings were moved, and low marks without a better."""

import sqlalchemy as sa
from alembic import op

revision = "0066"
down_revision = "0065"
branch_labels = None
depends_on = None

LOW = """(
    SELECT CASE WHEN max(CASE WHEN r.useful > 2 THEN r.given_at END) IS NULL
            OR max(CASE WHEN r.useful <= 2 THEN r.given_at END) > max(CASE WHEN r.useful > 2 THEN r.given_at END)
        THEN max(CASE WHEN r.useful <= 2 THEN r.given_at END) END
    FROM reports r JOIN meetings m ON m.id = r.meeting_id
    WHERE m.pair_id = tallies.pair_id AND r.membership_id = tallies.{side}_id)"""
TIMES = """(
    SELECT count(*) FROM meeting_changes c
    WHERE c.meeting_id = m.id AND c.starts_at <> m.starts_at
        AND NOT EXISTS (SELECT 1 FROM meeting_changes s
            WHERE s.meeting_id = m.id AND s.starts_at = c.starts_at AND s.id < c.id))"""
MOVED = f"""(
    SELECT coalesce(sum({TIMES} + CASE WHEN m.state IN ('cancelled', 'not-held') THEN 1 ELSE 0 END), 0)
    FROM meetings m
    WHERE m.pair_id = tallies.pair_id
        AND NOT EXISTS (SELECT 1 FROM meetings h
            WHERE h.pair_id = m.pair_id AND h.state = 'held' AND h.starts_at >= m.starts_at))"""  # noqa: S608 - texts of ours


def upgrade() -> None:
    """Count for the pairs that are there."""
    op.add_column("tallies", sa.Column("moved", sa.Integer(), nullable=True))
    for side in ("adept", "mentor"):
        op.add_column("tallies", sa.Column(f"{side}_low_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        f"UPDATE tallies SET moved = {MOVED}, adept_low_at = {LOW.format(side='adept')},"  # noqa: S608 - texts of ours
        f" mentor_low_at = {LOW.format(side='mentor')}"
    )
    with op.batch_alter_table("tallies") as batch_op:
        batch_op.alter_column("moved", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("tallies") as batch_op:
        for name in ("mentor_low_at", "adept_low_at", "moved"):
            batch_op.drop_column(name)
