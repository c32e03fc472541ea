"""The words that people are found by: those of their names, and those of their workplaces and addresses."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

COLUMNS = {"name_words": ("name", "called"), "other_words": ("employer", "email")}
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("people", sa.Column(name, sa.Text(), nullable=True))
    people = sa.table("people", *map(sa.column, ("id", *COLUMNS, *(one for two in COLUMNS.values() for one in two))))
    connection = op.get_bind()
    for row in connection.execute(sa.select(people)).mappings().all():
        words = {name: _folded(f"{row[one]} {row[other]}") or None for name, (one, other) in COLUMNS.items()}
        connection.execute(sa.update(people).where(people.c.id == row["id"]).values(**words))
    for name in COLUMNS:
        op.create_index(f"ix_people_{name}", "people", [name])


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = re.sub("[\u0300-\u036f]", "", plain).translate(LETTERS)
    return "".join(f" {word}" for word in re.sub(r"[^\w\s]|_", " ", letters).split())


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_index(f"ix_people_{name}", "people")
        op.drop_column("people", name)
