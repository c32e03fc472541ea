"""First meetings, how they felt, contracts, private words, notes, and mentors from outside."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "concerns",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("membership_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("theme", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("wish", sa.String(length=16), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_concerns_membership_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concerns_membership_id"), ["membership_id"], unique=False)

    op.create_table(
        "notes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("membership_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_notes_membership_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notes_membership_id"), ["membership_id"], unique=False)

    op.create_table(
        "contracts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("pair_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("goals", sa.JSON(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("adept_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mentor_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("adept_recorded_by", sa.BigInteger(), nullable=True),
        sa.Column("mentor_recorded_by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_contracts_pair_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contracts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contracts_pair_id"), ["pair_id"], unique=False)

    op.create_table(
        "fits",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("pair_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_fits_pair_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fits")),
        sa.UniqueConstraint("pair_id", "role", name=op.f("uq_fits_pair_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("fits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fits_pair_id"), ["pair_id"], unique=False)

    op.create_table(
        "meetings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("pair_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_meetings_pair_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meetings_pair_id"), ["pair_id"], unique=False)

    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.add_column(sa.Column("adept_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.add_column(
            sa.Column("membership_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.create_index(batch_op.f("ix_links_adept_id"), ["adept_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_links_membership_id"), ["membership_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_links_adept_id"), "memberships", ["adept_id"], ["id"], ondelete="CASCADE"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_links_membership_id"), "memberships", ["membership_id"], ["id"], ondelete="CASCADE"
        )

    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("outcome_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("start_confirmed_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("dialogs", recreate=_on_sqlite(), table_kwargs={"sqlite_autoincrement": True}):
        pass
    _waits_about_pairs()


def _on_sqlite() -> Literal["always", "never"]:
    """A deleted dialog's id must not come back: an old button could answer another question."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"


def _waits_about_pairs() -> None:
    """Objections are waited for in a pair from now on, and a mentor's answer becomes a wait like every other."""
    op.execute(
        "UPDATE due SET subject = (SELECT id FROM pairs WHERE adept_id = due.subject AND state = 'asked-adept')"
        " WHERE kind = 'objection' AND subject IN (SELECT adept_id FROM pairs WHERE state = 'asked-adept')"
    )
    op.execute(
        "INSERT INTO due (kind, subject, programme_id, person_id, due_at, created_at, attempts)"
        " SELECT 'mentor-answer', pairs.id, pairs.programme_id, memberships.person_id, pairs.since, pairs.since, 0"
        " FROM pairs JOIN memberships ON memberships.id = pairs.mentor_id WHERE pairs.state = 'asked-mentor'"
    )


def downgrade() -> None:
    about_pairs = "'mentor-answer', 'booked', 'held', 'fit', 'outcome', 'decision', 'start', 'contract', 'partner'"
    op.execute(f"DELETE FROM due WHERE kind IN ('interview', {about_pairs})")  # noqa: S608 - no value from outside
    op.execute(
        "UPDATE due SET subject = (SELECT adept_id FROM pairs WHERE id = due.subject)"
        " WHERE kind = 'objection' AND subject IN (SELECT id FROM pairs)"
    )
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.drop_column("start_confirmed_at")
        batch_op.drop_column("outcome_at")

    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_links_membership_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_links_adept_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_links_membership_id"))
        batch_op.drop_index(batch_op.f("ix_links_adept_id"))
        batch_op.drop_column("membership_id")
        batch_op.drop_column("adept_id")

    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meetings_pair_id"))

    op.drop_table("meetings")
    with op.batch_alter_table("fits", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fits_pair_id"))

    op.drop_table("fits")
    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contracts_pair_id"))

    op.drop_table("contracts")
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notes_membership_id"))

    op.drop_table("notes")
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concerns_membership_id"))

    op.drop_table("concerns")
