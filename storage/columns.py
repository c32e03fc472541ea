"""What every table is made of: the metadata, the types of columns that two databases share, ids and references."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment_of_text(text: str) -> datetime:
    """Return the moment that a text on SQLite is."""
    return datetime.fromisoformat(f"{text}+00:00")


def _moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. Naive values are refused: SQLite would drop an offset silently."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return an aware moment in UTC, as the database stores it.

        Raises:
            ValueError: the moment has no time zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone can't be stored")
        return value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """Return the function that reads a stored moment: on SQLite its text at once, in a third of the time.

        PostgreSQL gives it in UTC already, by a setting of each connection (`storage/database.py`).
        """
        return _moment_or_none if dialect.name == "sqlite" else None


class Words(TypeDecorator[tuple[str, ...]]):
    """A tuple of words, kept as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str] | None:
        """Return the tuple as a list."""
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the list as a tuple."""
        return tuple(value or ())


# Text that is sorted by its bytes on every database, whatever the language that PostgreSQL was set up for.
ByteOrder = Text().with_variant(Text(collation="C"), "postgresql")

# SQLite only counts up by itself in a column of type INTEGER.
BigId = BigInteger().with_variant(Integer, "sqlite")


# Ids stand in buttons that can be pressed for years, and in the audit. SQLite gives the highest one again once its row
# is deleted, unless the table says `sqlite_autoincrement`: each with a `key_column()` does. PostgreSQL never does.
def key_column() -> Column[int]:
    """Return the column of a table's own id."""
    return Column("id", BigId, primary_key=True, autoincrement=True)


def reference(name: str, target: str, *, nullable: bool = False, cascade: bool = True) -> Column[Any]:
    """Return a column that refers to a row of another table, with an index."""
    return Column(
        name, BigId, ForeignKey(f"{target}.id", ondelete="CASCADE" if cascade else None), nullable=nullable, index=True
    )
