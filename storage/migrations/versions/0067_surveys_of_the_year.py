"""Which survey of the year each is, the pair that it is about, its reminder and its end; pulses for pairs under way."""

import sqlalchemy as sa
from alembic import op

revision = "0067"
down_revision = "0066"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AUTOINCREMENT = {"sqlite_autoincrement": True}
HALF_WAY = "half-year"
OF_A_YEAR = "pair_id IS NULL"
UNDER_WAY = ("active", "paused")
NEW = ("survey-again", "survey-over", "unsafe")

surveys = sa.table(
    "surveys",
    sa.column("name"),
)
pairs = sa.table(
    "pairs",
    *(sa.column(name) for name in ("adept_id", "mentor_id", "state")),
    sa.column("since", sa.DateTime(timezone=True)),
)
members = sa.table("memberships", *(sa.column(name) for name in ("id", "person_id", "programme_id")))
due = sa.table(
    "due",
    *(sa.column(name) for name in ("kind", "subject", "programme_id", "person_id", "attempts", "put_off")),
    *(sa.column(name, sa.DateTime(timezone=True)) for name in ("due_at", "created_at")),
)


def upgrade() -> None:
    """Every pair under way is looked at: what is open is reminded of or closed, and the next survey gets its day."""
    with op.batch_alter_table("surveys", table_kwargs=AUTOINCREMENT) as batch:
        batch.add_column(sa.Column("name", sa.String(32), nullable=False, server_default=HALF_WAY))
        batch.add_column(sa.Column("pair_id", KEY, nullable=True))
        for name in ("reminded_at", "closed_at"):
            batch.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        batch.create_foreign_key(op.f("fk_surveys_pair_id"), "pairs", ["pair_id"], ["id"], ondelete="CASCADE")
        batch.drop_constraint(op.f("uq_surveys_membership_id"), type_="unique")
        batch.create_unique_constraint(op.f("uq_surveys_membership_id"), ["membership_id", "name", "pair_id"])
    op.create_index(op.f("ix_surveys_pair_id"), "surveys", ["pair_id"])
    op.create_index(
        "uq_surveys_of_a_year",
        "surveys",
        ["membership_id", "name"],
        unique=True,
        sqlite_where=sa.text(OF_A_YEAR),
        postgresql_where=sa.text(OF_A_YEAR),
    )
    _look_at_all(op.get_bind())


def _look_at_all(connection: sa.Connection) -> None:
    """Put the wait for the next survey of all who are in a pair under way: due at once, it works out its day."""
    connection.execute(sa.delete(due).where(due.c.kind == "survey"))
    found = connection.execute(sa.select(pairs).where(pairs.c.state.in_(UNDER_WAY))).all()
    here = {key: row.since for row in found for key in (row.adept_id, row.mentor_id)}
    known = {row.id: row for row in connection.execute(sa.select(members))}
    rows = [
        {
            "kind": "survey",
            "subject": key,
            "programme_id": known[key].programme_id,
            "person_id": known[key].person_id,
            "due_at": since,
            "created_at": since,
            "attempts": 0,
            "put_off": False,
        }
        for key, since in sorted(here.items())
    ]
    if rows:
        connection.execute(sa.insert(due), rows)


def downgrade() -> None:
    """Pulses and reminders are lost: the older version knows one survey of a year; its day has to be put anew."""
    connection = op.get_bind()
    connection.execute(sa.delete(surveys).where(surveys.c.name != HALF_WAY))
    connection.execute(sa.delete(due).where(due.c.kind.in_(NEW)))
    op.drop_index("uq_surveys_of_a_year", table_name="surveys")
    op.drop_index(op.f("ix_surveys_pair_id"), table_name="surveys")
    with op.batch_alter_table("surveys", table_kwargs=AUTOINCREMENT) as batch:
        batch.drop_constraint(op.f("uq_surveys_membership_id"), type_="unique")
        batch.create_unique_constraint(op.f("uq_surveys_membership_id"), ["membership_id", "form"])
        batch.drop_constraint(op.f("fk_surveys_pair_id"), type_="foreignkey")
        for name in ("closed_at", "reminded_at", "pair_id", "name"):
            batch.drop_column(name)
