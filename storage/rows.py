"""The rows of a table as plain values, and back, in the same way for every table.

A value's fields have the names of the table's columns, so that one small class serves all tables. SQL stands in this
room only. All that depends on no data is worked out at import: which column is which field, and the statements. It
takes its values by name (decision 25).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import Any, ClassVar, Generic, TypeVar, get_type_hints

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from programme.errors import GoneError
from storage.among import among
from storage.asking import asking_on
from storage.known import known_in

T = TypeVar("T", bound=Any)

MOST_KEYS = 10_000  # in one statement; databases limit the number of parameters


def _words_of(hint: Any) -> Mapping[str | None, StrEnum | None]:
    """Return the words of the enum that a field's type names, alone or with None; empty for another type."""
    options = getattr(hint, "__args__", (hint,))
    enums = [one for one in options if isinstance(one, type) and issubclass(one, StrEnum)]
    return {None: None, **{one.value: one for one in enums[0]}} if enums else {}


def batches(keys: Collection[int]) -> Iterator[list[int]]:
    """Yield all keys, in order, as many at a time as a statement can take; no batch for no keys."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), MOST_KEYS):
        yield ordered[start : start + MOST_KEYS]


def one_of(column: ColumnElement[str], *words: StrEnum) -> ColumnElement[bool]:
    """Return the condition that a column holds one of a few words; SQLAlchemy writes a list anew for each execution."""
    return or_(*(column == word.value for word in words))


def written(word: StrEnum) -> ColumnElement[str]:
    """Return a word as a part of the statement itself: SQLite takes a partial index only if it reads its condition."""
    return literal_column(f"'{word.value}'")


class Shape(Generic[T]):
    """The way from a row to a value and back: each field by the place of the column with its name."""

    def __init__(self, of: type[T], columns: Iterable[ColumnElement[Any]]) -> None:
        """Work out the way for a dataclass and the columns of a query, in the query's order."""
        names, hints = [one.name for one in fields(of)], get_type_hints(of)
        places = {column.key: place for place, column in enumerate(columns)}
        words = [(place, name, _words_of(hints[name])) for place, name in enumerate(names)]
        self.width = len(places)
        self._of = of
        self._names = names
        self._words = [(place, name, known) for place, name, known in words if known]
        self._from_row = itemgetter(*(places[name] for name in names))
        self._from_value = attrgetter(*names)

    def value(self, row: Sequence[Any]) -> T:
        """Return the value of a row."""
        found = list(self._from_row(row))
        for place, _, words in self._words:
            found[place] = words[found[place]]
        made: T = self._of(*found)
        return made

    def row(self, value: T) -> dict[str, Any]:
        """Return a value by the names of its columns, words of a fixed set as text."""
        row = dict(zip(self._names, self._from_value(value), strict=True))
        for _, name, _ in self._words:
            if row[name] is not None:
                row[name] = row[name].value
        return row


class Rows(Generic[T]):
    """The rows of one table as values of one type."""

    table: ClassVar[Table]
    of: ClassVar[type[Any]]
    above: ClassVar[tuple[Table, str] | None] = None
    """Where each row keeps a copy of its programme: the table that it comes from, and our column that refers to it."""
    shape: ClassVar[Shape[Any]]
    _FIND: ClassVar[Select[Any]]
    _MANY: ClassVar[Select[Any]]
    _ADD: ClassVar[Insert]
    _SAVE: ClassVar[Update]
    _REMOVE: ClassVar[Delete]

    def __init_subclass__(cls) -> None:
        """Build the statements that every table needs."""
        here = cls.table.c.id == bindparam("of_id")
        cls.shape = Shape(cls.of, cls.table.c)
        cls._FIND = select(cls.table).where(here)
        cls._MANY = select(cls.table).where(among(cls.table.c.id, "keys"))
        cls._ADD = insert(cls.table).returning(cls.table.c.id)
        if cls.above is not None:
            of = cls.above[0].c
            programme = select(of.programme_id).where(of.id == bindparam("above")).scalar_subquery()
            cls._ADD = cls._ADD.values(programme_id=programme)
        cls._SAVE = update(cls.table).where(here)
        cls._REMOVE = delete(cls.table).where(here)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection
        self.known = known_in(connection)
        self.asking = asking_on(connection)

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
        kept: T | None = self.known.row(self.table, key)
        return self.one(self._FIND, of_id=key) if kept is None else kept

    def many(self, keys: Collection[int]) -> Mapping[int, T]:
        """Return the values with these ids, by id; those that are gone are left out."""
        return {one.id: one for some in batches(keys) for one in self.all(self._MANY, keys=some)}

    def add(self, entity: T) -> T:
        """Store a new value; return it with its id."""
        row = self.row(entity)
        del row["id"]
        if self.above is not None:
            row["above"] = row[self.above[1]]
        added: T = replace(entity, id=self.asking.ask(self._ADD, row).value())
        return added

    def save(self, entity: T) -> None:
        """Store a changed value in its row."""
        row = self.row(entity)
        self.asking.ask(self._SAVE, {"of_id": row.pop("id"), **row})

    def remove(self, key: int) -> None:
        """Delete the row with this id."""
        self.asking.ask(self._REMOVE, {"of_id": key})

    def one(self, query: Select[Any], **values: Any) -> T | None:
        """Return the only (or first) value of a query, or None."""
        return self.known.answer(query, values, lambda: self._first(query, values))

    def all(self, query: Select[Any], **values: Any) -> Sequence[T]:
        """Return the values of a query."""
        return list(self.known.answer(query, values, lambda: self._every(query, values)))

    def _first(self, query: Select[Any], values: Mapping[str, Any]) -> T | None:
        row = self.asking.ask(query, values).first()
        return None if row is None else self._kept(row)

    def _every(self, query: Select[Any], values: Mapping[str, Any]) -> tuple[T, ...]:
        return tuple(self._kept(row) for row in self.asking.ask(query, values).rows)

    def _kept(self, row: Sequence[Any]) -> T:
        made = self.made(row)
        self.known.keep(self.table, made.id, made)
        return made

    @classmethod
    def row(cls, entity: T) -> dict[str, Any]:
        """Return a value as its row."""
        return cls.shape.row(entity)

    @classmethod
    def made(cls, row: Sequence[Any]) -> T:
        """Return the value whose columns a row begins with."""
        made: T = cls.shape.value(row)
        return made

    @classmethod
    def split(cls, row: Sequence[Any]) -> tuple[T, Sequence[Any]]:
        """Return the value whose columns a row of several tables begins with, and the rest of the row."""
        return cls.made(row), row[cls.shape.width :]
