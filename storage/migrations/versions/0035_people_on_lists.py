"""People whom managers have entered by a list, until they accept by a link of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "people_lists",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("programme_id", BIG_ID, nullable=False),
        sa.Column("sent_by", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("headings", sa.JSON(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("everybody", sa.String(length=16), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_people_lists_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people_lists")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_people_lists_programme_id"), "people_lists", ["programme_id"], unique=False)
    op.create_index(op.f("ix_people_lists_sent_at"), "people_lists", ["sent_at"], unique=False)
    op.create_table(
        "entries",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("list_id", BIG_ID, nullable=False),
        sa.Column("programme_id", BIG_ID, nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("link_id", BIG_ID, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("town", sa.Text(), nullable=False),
        sa.Column("spoken", sa.JSON(), nullable=False),
        sa.Column("competences", sa.JSON(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("membership_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_entries_link_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["list_id"], ["people_lists.id"], name=op.f("fk_entries_list_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_entries_membership_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_entries_programme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_entries_expires_at"), "entries", ["expires_at"], unique=False)
    op.create_index(op.f("ix_entries_link_id"), "entries", ["link_id"], unique=False)
    op.create_index(op.f("ix_entries_list_id"), "entries", ["list_id"], unique=False)
    op.create_index(op.f("ix_entries_membership_id"), "entries", ["membership_id"], unique=False)
    op.create_index(op.f("ix_entries_programme_id"), "entries", ["programme_id"], unique=False)


def downgrade() -> None:
    """Drop both; whoever has not accepted yet is to be entered again."""
    op.drop_table("entries")
    op.drop_table("people_lists")
