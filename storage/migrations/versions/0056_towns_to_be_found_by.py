"""The town among the words that people are found by."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def upgrade() -> None:
    """Add it for those who have one."""
    _write("employer", "email", "town")


def downgrade() -> None:
    _write("employer", "email")


def _write(*columns: str) -> None:
    people = sa.table("people", *map(sa.column, ("id", "employer", "email", "town", "other_words")))
    connection = op.get_bind()
    for row in connection.execute(sa.select(people).where(people.c.town != "")).mappings().all():
        words = _folded(" ".join(row[one] for one in columns)) or None
        connection.execute(sa.update(people).where(people.c.id == row["id"]).values(other_words=words))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = re.sub("[\u0300-\u036f]", "", plain).translate(LETTERS)
    return "".join(f" {word}" for word in re.sub(r"[^\w\s]|_", " ", letters).split())
