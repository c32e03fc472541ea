"""What the meetings of each pair come to, kept beside the pair, and the programme of each meeting and survey."""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AUTOINCREMENT = {"sqlite_autoincrement": True}

INDEXES = (
    ("ix_tallies_programme_planned", "tallies", ["programme_id", "planned_at"]),
    ("ix_tallies_adept", "tallies", ["programme_id", "adept_id", "matched", "signed", "held", "pair_id"]),
    ("ix_tallies_mentor", "tallies", ["programme_id", "mentor_id", "matched", "signed", "held", "pair_id"]),
    ("ix_meetings_programme_state", "meetings", ["programme_id", "state", "starts_at"]),
    ("ix_surveys_programme_form", "surveys", ["programme_id", "form", "given_at"]),
)
FILL = """
    INSERT INTO tallies (pair_id, programme_id, held, first_held_at, last_held_at, latest_at, planned_at, asked, told,
        adept_id, mentor_id, matched, signed)
    SELECT p.id, p.programme_id,
        count(CASE WHEN m.state = 'held' THEN 1 END),
        min(CASE WHEN m.state = 'held' THEN m.starts_at END),
        max(CASE WHEN m.state = 'held' THEN m.starts_at END),
        max(CASE WHEN m.state IN ('held', 'planned') THEN m.starts_at END),
        max(CASE WHEN m.state = 'planned' AND (p.state <> 'ended' OR m.starts_at <= p.since) THEN m.starts_at END),
        count(CASE WHEN m.state IN ('held', 'not-held') AND m.starts_at > p.start_confirmed_at THEN 1 END),
        coalesce(sum(CASE WHEN m.state IN ('held', 'not-held') AND m.starts_at > p.start_confirmed_at
            THEN (SELECT count(*) FROM reports r WHERE r.meeting_id = m.id) END), 0),
        p.adept_id, p.mentor_id,
        CASE WHEN p.state IN ('meeting-ahead', 'fit-asked') OR p."end" IN ('closed', 'rematched', 'no-start')
            OR p.start_confirmed_at IS NOT NULL OR count(CASE WHEN m.state = 'held' THEN 1 END) > 0
            THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (SELECT 1 FROM contracts c WHERE c.pair_id = p.id
            AND c.adept_signed_at IS NOT NULL AND c.mentor_signed_at IS NOT NULL) THEN 1 ELSE 0 END
    FROM pairs p LEFT JOIN meetings m ON m.pair_id = p.id
    GROUP BY p.id
"""


def upgrade() -> None:
    """Count for the pairs that are there."""
    op.create_table(
        "tallies",
        sa.Column("pair_id", KEY, autoincrement=False, nullable=False),
        sa.Column("programme_id", KEY, nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("first_held_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_held_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("latest_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("adept_id", sa.BigInteger(), nullable=False),
        sa.Column("mentor_id", sa.BigInteger(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.Column("signed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_tallies_pair_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_tallies_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pair_id", name=op.f("pk_tallies")),
    )
    op.execute(FILL)
    for table, above, its in (("meetings", "pairs", "pair_id"), ("surveys", "memberships", "membership_id")):
        op.add_column(table, sa.Column("programme_id", KEY, nullable=True))
        op.execute(
            f"UPDATE {table} SET programme_id = (SELECT a.programme_id FROM {above} a WHERE a.id = {table}.{its})"  # noqa: S608 - tables of ours
        )
        with op.batch_alter_table(table, table_kwargs=AUTOINCREMENT) as batch_op:
            batch_op.alter_column("programme_id", existing_type=KEY, nullable=False)
            batch_op.create_foreign_key(
                batch_op.f(f"fk_{table}_programme_id"), "programmes", ["programme_id"], ["id"], ondelete="CASCADE"
            )
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)
    op.drop_index("ix_memberships_programme_role", "memberships")
    op.create_index("ix_memberships_programme_role", "memberships", ["programme_id", "role", "state"])


def downgrade() -> None:
    op.drop_index("ix_memberships_programme_role", "memberships")
    op.create_index("ix_memberships_programme_role", "memberships", ["programme_id", "role"])
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
    for table in ("surveys", "meetings"):
        with op.batch_alter_table(table, table_kwargs=AUTOINCREMENT) as batch_op:
            batch_op.drop_constraint(batch_op.f(f"fk_{table}_programme_id"), type_="foreignkey")
            batch_op.drop_column("programme_id")
    op.drop_table("tallies")
