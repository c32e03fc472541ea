"""The rows of a table as plain values, and back, in the same way for every table.

A value's fields have the names of the table's columns, so that one small class serves all tables. SQL stands in this
room only.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar, cast, get_type_hints

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select, update

from programme.errors import GoneError

T = TypeVar("T", bound=Any)


def _enum_of(hint: Any) -> Callable[[str], StrEnum] | None:
    """Return the enum that a field's type names, alone or with None."""
    options = getattr(hint, "__args__", (hint,))
    return next((one for one in options if isinstance(one, type) and issubclass(one, StrEnum)), None)


class Rows(Generic[T]):
    """The rows of one table as values of one type."""

    table: ClassVar[Table]
    of: ClassVar[type[Any]]

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def get(self, key: int) -> T:
        """Return the value with this id.

        Raises:
            GoneError: no row has this id.
        """
        found = self.find(key)
        if found is None:
            raise GoneError
        return found

    def find(self, key: int) -> T | None:
        """Return the value with this id, or None."""
        return self.one(select(self.table).where(self.table.c.id == key))

    def add(self, entity: T) -> T:
        """Store a new value; return it with its id."""
        values = _plain(entity)
        del values["id"]
        key = self.connection.execute(insert(self.table).values(values).returning(self.table.c.id)).scalar_one()
        return self.made({**values, "id": key})

    def save(self, entity: T) -> None:
        """Store a changed value in its row."""
        values = _plain(entity)
        key = values.pop("id")
        self.connection.execute(update(self.table).where(self.table.c.id == key).values(values))

    def remove(self, key: int) -> None:
        """Delete the row with this id."""
        self.connection.execute(delete(self.table).where(self.table.c.id == key))

    def one(self, query: Select[Any]) -> T | None:
        """Return the only (or first) value of a query, or None."""
        row = self.connection.execute(query).mappings().first()
        return None if row is None else self.made(row)

    def all(self, query: Select[Any]) -> Sequence[T]:
        """Return the values of a query."""
        return [self.made(row) for row in self.connection.execute(query).mappings()]

    @classmethod
    def made(cls, row: "RowMapping | dict[str, Any]", prefix: str = "") -> T:
        """Return the value of a row; `prefix` stands before the column names in a join."""
        values = {name: _as(enum, row[f"{prefix}{name}"]) for name, enum in _shapes(cls.of).items()}
        return cast("T", cls.of(**values))

    @classmethod
    def columns(cls, prefix: str) -> list[Any]:
        """Return the table's columns under names that begin with `prefix`, for joins."""
        return [column.label(f"{prefix}{column.name}") for column in cls.table.c]


def _plain(entity: Any) -> dict[str, Any]:
    values = asdict(entity)
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in values.items()}


_SHAPES: dict[type[Any], dict[str, Callable[[str], StrEnum] | None]] = {}


def _shapes(of: type[Any]) -> dict[str, Callable[[str], StrEnum] | None]:
    if of not in _SHAPES:
        hints = get_type_hints(of)
        _SHAPES[of] = {field.name: _enum_of(hints[field.name]) for field in fields(of)}
    return _SHAPES[of]


def _as(enum: Callable[[str], StrEnum] | None, value: Any) -> Any:
    return value if enum is None or value is None else enum(value)
