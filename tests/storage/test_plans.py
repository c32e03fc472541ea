"""How the databases would answer every statement that storage keeps as a constant: by an index, or with a reason.

SQLite is asked as it is in life, without statistics. PostgreSQL would rather read a small table from its first row to
its last; here it may not, so that it does so only where no index helps.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Alias, BindParameter, Connection, Delete, Select, Table, Update, event, text
from sqlalchemy.sql.selectable import CompoundSelect
from sqlalchemy.sql.visitors import iterate

import storage
from storage.database import Database
from storage.tables import metadata
from tests.values import any_value

Statement = Select[Any] | CompoundSelect[Any] | Update | Delete
FEW = frozenset({"programmes", "jobs", "runs", "errands", "update_attempts", "failed_updates", "calm_news"})
"""Tables that do not grow with people: work under way, what met a bug in the last thirty days, news for a desk."""

PARTIAL = frozenset(
    str(index.name)
    for table in metadata.tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
)
"""Indexes of a few rows of their tables: to read one of these whole is to read what is asked for."""

WHOLE: Mapping[str, str] = {
    "DueRows._RELEASE_ALL": "once at the start",
    "PeopleRows._STRANGERS": "once a day: it asks who is in no programme",
}
"""The statements that read a growing table whole, each with the reason."""

ON_SQLITE = dict.fromkeys(
    (f"Searches.{one}" for one in ("_BY_PHONE", "_BY_EMAIL", "_BY_NAME", "_BY_OTHER_WORDS")),
    "the index of what is looked in alone: what is sought may stand anywhere in it",
) | {"GoodbyeRows._CLEAR": "a few in each pair's last weeks, asked once an hour"}
ON_POSTGRESQL = {
    "Ledger._CLEAR_ATTEMPTS": "once a day; without rows it may begin with the larger table",
    "Searches._BY_EMAIL": "what is sought may stand anywhere in it",
}


class Planned(Exception):  # noqa: N818 - carries an answer
    """A plan, in place of the execution of a statement."""

    def __init__(self, plan: list[Any]) -> None:
        super().__init__()
        self.plan = plan


def constants() -> Iterator[tuple[str, Statement]]:
    """Yield every statement that storage asks and keeps as a constant, with its name, except for plain insertions.

    Its name is in capitals; what statements are made of has a name in small letters.
    """
    for found in pkgutil.iter_modules(storage.__path__, "storage."):
        module = importlib.import_module(found.name)
        own = [one for one in vars(module).values() if isinstance(one, type) and one.__module__ == found.name]
        owners = {found.name: module, **{one.__name__: one for one in own}}
        for of, owner in owners.items():
            for name, value in vars(owner).items():
                if isinstance(value, Statement) and name.isupper():
                    yield f"{of.removeprefix('storage.')}.{name}", value


def plan(connection: Connection, statement: Statement) -> list[Any]:
    """Return the lines of a statement's plan, with any values."""
    explain = "EXPLAIN QUERY PLAN " if connection.dialect.name == "sqlite" else "EXPLAIN (FORMAT JSON) "

    def instead(_connection: object, cursor: Any, sql: str, values: Any, *_more: object) -> None:
        cursor.execute(explain + sql, values)
        raise Planned(cursor.fetchall())

    event.listen(connection, "before_cursor_execute", instead)
    try:
        connection.execute(statement, _values(statement))
    except Planned as found:
        return found.plan
    finally:
        event.remove(connection, "before_cursor_execute", instead)
    raise AssertionError("it was run")


def _values(statement: Statement) -> dict[str, Any]:
    """Return a value for each parameter; what an update sets to is the caller's, so that one column is set."""
    binds = [one for one in iterate(statement) if isinstance(one, BindParameter) and one.required]
    setting = {list(statement.table.c)[-1].name: None} if isinstance(statement, Update) else {}
    return {**setting, **{one.key: [any_value(one.type)] if one.expanding else any_value(one.type) for one in binds}}


def read_whole(dialect: str, statement: Statement, found: list[Any]) -> Sequence[str]:
    """Return the growing tables that a plan of a statement reads from the first row to the last."""
    if dialect != "sqlite":
        tables = _scans_of_postgresql(found[0][0][0]["Plan"])
    else:  # its plans have the names that tables have in the statement
        parts = list(iterate(statement))
        named = {
            one.name: one.element.name for one in parts if isinstance(one, Alias) and isinstance(one.element, Table)
        }
        tables = (named.get(one, one) for one in _scans_of_sqlite(found))
    return sorted({one for one in tables if one in metadata.tables and one not in FEW})


def _scans_of_sqlite(lines: list[Any]) -> Iterator[str]:
    for words in (str(line[3]).split() for line in lines):
        if words[0] == "SCAN" and words[-1] not in PARTIAL:
            yield words[1]


def _scans_of_postgresql(node: Mapping[str, Any]) -> Iterator[str]:
    kind = node["Node Type"]
    by_index = "Index Cond" in node or node.get("Index Name") in PARTIAL
    if kind == "Seq Scan" or (kind in {"Index Scan", "Index Only Scan"} and not by_index):
        yield node["Relation Name"]
    for inner in node.get("Plans", ()):
        yield from _scans_of_postgresql(inner)


def whole_in_every_way(connection: Connection, statement: Statement) -> Sequence[str]:
    """Return the growing tables that a statement reads whole, whichever way the database may choose.

    Without rows PostgreSQL takes any order for cheap, so it is asked with sorting and without.
    """
    dialect = connection.dialect.name
    if dialect == "sqlite":
        return read_whole(dialect, statement, plan(connection, statement))
    found = []
    for sorts in ("on", "off"):
        connection.execute(text(f"SET LOCAL enable_sort = {sorts}"))
        found.append(read_whole(dialect, statement, plan(connection, statement)))
    return min(found, key=len)


def test_every_statement_finds_its_rows_by_an_index(database: Database) -> None:
    """No constant reads a growing table whole, but for those with a reason, which do.

    In a database of its own: rows that another test has taken back still make the files of PostgreSQL longer.
    """
    with database.engine.begin() as connection:
        whole = _whole(connection)
    reasons = {**WHOLE, **(ON_SQLITE if database.is_sqlite else ON_POSTGRESQL)}
    assert {name: tables for name, tables in whole.items() if tables and name not in reasons} == {}
    assert {name for name, tables in whole.items() if tables} == set(reasons), "each reason is needed"
    assert len(whole) > 100


def _whole(connection: Connection) -> Mapping[str, Sequence[str]]:
    """Return the growing tables that each constant reads whole."""
    if connection.dialect.name == "postgresql":
        for way in ("seqscan", "hashjoin", "mergejoin", "material"):
            connection.execute(text(f"SET LOCAL enable_{way} = off"))
    return {name: whole_in_every_way(connection, one) for name, one in constants()}
