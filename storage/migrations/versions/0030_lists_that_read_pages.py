"""What lists and cards need to read pages: the keys of people's names, and indexes for what grows with people.

A key that is not worked out here, because it takes reading the name, is stored when the person is saved the next time.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

BY_BYTES = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})
INDEXES = (
    ("ix_people_sorts_as", "people", ("sorts_as",)),
    ("ix_people_called_as", "people", ("called_as",)),
    ("ix_people_phone", "people", ("phone",)),
    ("ix_people_email", "people", ("email",)),
    ("ix_dialogs_form_subject", "dialogs", ("form", "subject")),
    ("ix_outbox_chat_purpose", "outbox", ("chat_id", "purpose")),
    ("ix_due_programme_due_at", "due", ("programme_id", "due_at", "id")),
    ("ix_pairs_programme_state", "pairs", ("programme_id", "state")),
    ("ix_suggestions_mentor_id", "suggestions", ("mentor_id",)),
    ("ix_set_aside_mentor_id", "set_aside", ("mentor_id",)),
    ("ix_bans_mentor_id", "bans", ("mentor_id",)),
)
PARTIAL = (
    ("ix_people_deletion_asked", "people", ("deletion_asked_at",), "deletion_asked_at IS NOT NULL"),
    ("ix_letters_unsettled", "letters", ("membership_id", "author_id"), "settled_at IS NULL"),
    ("ix_concerns_unsettled", "concerns", ("membership_id",), "settled_at IS NULL"),
    ("ix_pairs_open_mentor", "pairs", ("mentor_id",), "state != 'ended'"),
)


def upgrade() -> None:
    op.add_column("people", sa.Column("sorts_as", BY_BYTES, nullable=True))
    op.add_column("people", sa.Column("called_as", sa.Text(), nullable=True))
    _work_out_keys()
    for name, table, columns in INDEXES:
        op.create_index(name, table, list(columns))
    for name, table, columns, where in PARTIAL:
        op.create_index(name, table, list(columns), sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    op.create_index(
        "ix_due_put_off",
        "due",
        ["programme_id", "due_at", "id"],
        sqlite_where=sa.text("put_off = 1"),
        postgresql_where=sa.text("put_off"),
    )


def _work_out_keys() -> None:
    people = sa.table("people", *(sa.column(name) for name in ("id", "name", "called", "sorts_as", "called_as")))
    connection = op.get_bind()
    for key, name, called in connection.execute(sa.select(people.c.id, people.c.name, people.c.called)).all():
        keys = {"sorts_as": name.casefold().translate(AFTER_Z) or None, "called_as": called.casefold() or None}
        connection.execute(sa.update(people).where(people.c.id == key).values(**keys))


def downgrade() -> None:
    op.drop_index("ix_due_put_off", "due")
    for name, table, *_ in (*INDEXES, *PARTIAL):
        op.drop_index(name, table)
    op.drop_column("people", "called_as")
    op.drop_column("people", "sorts_as")
