"""A condition that a column has one of some values, which reach the database as one value: a list.

With a place for each value, SQLAlchemy writes the statement anew for each number of values, and PostgreSQL plans it
anew each time. As one value it stays the same statement, which is prepared once (decisions 40 and 45).
"""

import json
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    CompoundSelect,
    Integer,
    String,
    TableValuedAlias,
    Text,
    bindparam,
    column,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class Several(TypeDecorator[Collection[Any]]):
    """Several values of a type as one: an array, or on SQLite a list in JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        """Take numbers or texts, which JSON has too; as an element of an array no text is cut off."""
        super().__init__()
        self.of = Text() if isinstance(of, String) else BigInteger() if isinstance(of, Integer) else of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type that a database has for it."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.of))

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """Return the function that makes a single value of several; of numbers the words that PostgreSQL has for them.

        Its driver would look at each for itself, which takes longer than to find their rows.
        """
        if dialect.name == "sqlite":
            each = self.of.dialect_impl(dialect).bind_processor(dialect)
            return _as_json if each is None else lambda values: _as_json(map(each, values))
        return _as_array if isinstance(self.of, Integer) else list


def _as_json(values: Iterable[Any]) -> str:
    return json.dumps(list(values))


def _as_array(values: Collection[int]) -> str:
    return f"{{{','.join(map(str, values))}}}"


class _Condition(FunctionElement[bool]):
    inherit_cache = True

    type = Boolean()

    def self_group(self, against: object = None) -> Any:
        """Stand beside others as it is: for SQLite SQLAlchemy would write `= 1` behind it, which no index answers."""
        return self


class _Among(_Condition):
    inherit_cache = True


class _NotAmong(_Condition):
    inherit_cache = True


class _FoundAmong(_Condition):
    inherit_cache = True


def among(of: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that a column has one of the values of this name."""
    return _Among(of, bindparam(name, type_=Several(of.type)))


def not_among(of: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that a column has none of the values of this name."""
    return _NotAmong(of, bindparam(name, type_=Several(of.type)))


def found_among(of: ColumnElement[Any], found: CompoundSelect[Any]) -> ColumnElement[bool]:
    """Return the condition that a column has one of the few values that a select finds.

    PostgreSQL finds them first and then looks each up; beside a plain IN it would read the whole table for a thousand.
    """
    return _FoundAmong(of, found.scalar_subquery())


def any_of(of: ColumnElement[str], words: Iterable[StrEnum]) -> ColumnElement[bool]:
    """Return the condition that a column has one of some words, which are always the same."""
    return _Among(of, _always(of, words))


def none_of(of: ColumnElement[str], words: Iterable[StrEnum]) -> ColumnElement[bool]:
    """Return the condition that a column has none of some words, which are always the same."""
    return _NotAmong(of, _always(of, words))


class _Each(FunctionElement[Any]):
    inherit_cache = True


def each_of(name: str, of: TypeEngine[Any]) -> TableValuedAlias:
    """Return the values of this name as a table, whose only column is `value`."""
    # A column of the name of its table is what PostgreSQL calls it; SQLite has this name for it.
    return _Each(bindparam(name, type_=Several(of))).table_valued(column("value", of), name="value")


def _always(of: ColumnElement[str], words: Iterable[StrEnum]) -> BindParameter[Any]:
    return bindparam(None, sorted(word.value for word in words), type_=Several(of.type))


def _sides(condition: _Condition, compiler: SQLCompiler, more: Any) -> list[str]:
    return [compiler.process(one, **more) for one in condition.clauses]


@compiles(_Each, "sqlite")
def _each_on_sqlite(each: _Each, compiler: SQLCompiler, **more: Any) -> str:
    return f"json_each({compiler.process(each.clauses, **more)})"


@compiles(_Each, "postgresql")
def _each_on_postgresql(each: _Each, compiler: SQLCompiler, **more: Any) -> str:
    return f"unnest({compiler.process(each.clauses, **more)})"


@compiles(_Among, "sqlite")
def _among_on_sqlite(condition: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _sides(condition, compiler, more)
    return f"({column} IN (SELECT value FROM json_each({values})))"  # noqa: S608 - written by the compiler


@compiles(_FoundAmong, "sqlite")
def _found_among_on_sqlite(condition: _FoundAmong, compiler: SQLCompiler, **more: Any) -> str:
    column, found = _sides(condition, compiler, more)
    return f"({column} IN {found})"


@compiles(_NotAmong, "sqlite")
def _not_among_on_sqlite(condition: _NotAmong, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _sides(condition, compiler, more)
    none = f"json_array_length({compiler.process(list(condition.clauses)[1], **more)}) = 0"  # looked at once, not a row
    return f"({none} OR {column} NOT IN (SELECT value FROM json_each({values})))"  # noqa: S608 - written by the compiler


@compiles(_Among, "postgresql")
def _among_on_postgresql(condition: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _sides(condition, compiler, more)
    return f"({column} = ANY ({values}))"


@compiles(_FoundAmong, "postgresql")
def _found_among_on_postgresql(condition: _FoundAmong, compiler: SQLCompiler, **more: Any) -> str:
    column, found = _sides(condition, compiler, more)
    return f"({column} = ANY (ARRAY{found}))"


@compiles(_NotAmong, "postgresql")
def _not_among_on_postgresql(condition: _NotAmong, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _sides(condition, compiler, more)
    return f"({column} <> ALL ({values}))"
