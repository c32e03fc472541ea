"""The answers that a unit of work has read: it asks a question once, until it changes a table of the answer.

Use cases ask for a membership or a programme wherever they need it, and a unit would read it ten times over. The
answers are forgotten by the engine itself, so that no repository can miss a change. A row that is read to be locked
makes the unit forget all: it may have waited for another unit, which can have changed any row.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Executable, Insert, SelectBase, Table, Update, event
from sqlalchemy.sql import visitors

T = TypeVar("T")
Query = SelectBase
_OF_UNIT = "known"  # in `Connection.info`


class Known:
    """The answers that one unit has read, and the rows by their ids."""

    def __init__(self) -> None:
        """Begin without answers."""
        self._answers: dict[tuple[Query, tuple[tuple[str, Any], ...]], Any] = {}
        self._rows: dict[Table, dict[int, Any]] = {}

    def answer(self, query: Query, values: dict[str, Any], ask: Callable[[], T]) -> T:
        """Return the answer to a question, asked unless it is known; queries with a list or a lock are always asked."""
        key = (query, tuple(values.items()))
        try:
            known: T = self._answers[key]
        except KeyError:
            known = ask()
            if not is_locking(query):
                self._answers[key] = known
        except TypeError:  # a list can't be looked for
            return ask()
        return known

    def row(self, table: Table, key: int) -> Any | None:
        """Return a row that was read as a value, or None."""
        return self._rows.get(table, {}).get(key)

    def keep(self, table: Table, key: int, value: object) -> None:
        """Keep a row that was read."""
        self._rows.setdefault(table, {})[key] = value

    def forget(self, table: Table | None = None) -> None:
        """Forget the rows read from a table, or all."""
        if table is None:
            self._answers.clear()
            self._rows.clear()
            return
        self._rows.pop(table, None)
        self._answers = {key: found for key, found in self._answers.items() if table not in tables_of(key[0])}


@lru_cache(maxsize=1000)
def tables_of(query: Query) -> frozenset[Table]:
    """Return the tables that a query reads; nearly all queries are constants, so that this is found out once."""
    return frozenset(one for one in visitors.iterate(query) if isinstance(one, Table))


def is_locking(query: Executable | SelectBase) -> bool:
    """Tell whether a query locks rows."""
    return getattr(query, "_for_update_arg", None) is not None


def known_in(connection: Connection) -> Known:
    """Return the answers that the unit of a connection has read."""
    known: Known | None = connection.info.get(_OF_UNIT)
    if known is None:
        known = connection.info[_OF_UNIT] = Known()
    return known


@event.listens_for(Engine, "before_execute", retval=True)  # or SQLAlchemy would put a function around it
def _forget_what_changes(
    connection: Connection, statement: Executable, many: Any, values: Any, _options: object
) -> tuple[Executable, Any, Any]:
    if not statement.is_select or is_locking(statement):
        changed = statement.table if isinstance(statement, Insert | Update) else None  # a deletion takes others along
        known_in(connection).forget(changed if isinstance(changed, Table) else None)
    return statement, many, values


@event.listens_for(Engine, "begin")
@event.listens_for(Engine, "rollback_savepoint")
def _forget_all(connection: Connection, *_savepoint: object) -> None:
    known_in(connection).forget()
