"""The short way asks the driver what SQLAlchemy would ask it, and gives the rows that SQLAlchemy would give."""

import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Insert,
    Integer,
    MetaData,
    Select,
    Table,
    UpdateBase,
    bindparam,
    delete,
    event,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.sql.visitors import iterate

from storage import tables
from storage.asking import NotPreparedError, Prepared, Statement, asking_on
from storage.database import Database, Unavailable
from storage.unit_of_work import SqlUnitOfWork
from tests.asked import FOLDER, constants
from tests.rows import NOW, a_person
from tests.scenes.grown import a_grown_programme
from tests.statements import counted
from tests.storage.units import only_postgresql
from tests.values import any_value


class Undone(Exception):  # noqa: N818 - carries what was asked
    """A statement that was kept from the driver."""


@contextmanager
def told_to_driver(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """Give what the driver would be asked meanwhile; it is asked nothing."""
    found: list[tuple[str, Any]] = []

    def instead(_connection: object, _cursor: object, sql: str, values: Any, *_more: object) -> None:
        found.append((sql, values))
        raise Undone

    event.listen(connection, "before_cursor_execute", instead)
    yield found
    event.remove(connection, "before_cursor_execute", instead)


def statements() -> Iterator[tuple[str, Statement]]:
    """Yield every statement that storage keeps as a constant, with its name."""
    for name, one in constants():
        if name.rpartition(".")[2].isupper() and isinstance(one, Select | UpdateBase):
            yield name, one


def some_values(statement: Statement) -> dict[str, Any]:
    """Return a value for each parameter of a statement; for a plain insertion, for each column."""
    binds = [one for one in iterate(statement) if isinstance(one, BindParameter) and one.required]
    values = {one.key: [any_value(one.type)] if one.expanding else any_value(one.type) for one in binds}
    if isinstance(statement, Insert) and statement.select is None:
        return {**{one.name: any_value(one.type) for one in statement.table.c}, **values}
    return values


def plain(values: Any) -> Any:
    """Return the values for a driver, with JSON as what stands in it: psycopg's wrappers are equal to nothing."""
    if isinstance(values, Mapping):
        return {name: getattr(value, "obj", value) for name, value in values.items()}
    return tuple(values)


def test_the_driver_is_asked_the_same(uow: SqlUnitOfWork) -> None:
    """Each constant of storage, prepared, comes to the driver as SQLAlchemy brings it; few can't be prepared."""
    connection, prepared, whole = uow.connection, 0, []
    for name, statement in statements():
        values = some_values(statement)
        with told_to_driver(connection) as by_sqlalchemy, pytest.raises(Undone):
            connection.execute(statement, values)
        try:
            short = Prepared(statement, connection.dialect, tuple(values))
        except NotPreparedError:
            whole.append(name)
            continue
        prepared += 1
        sql, taken = by_sqlalchemy[0]
        assert (short.sql, plain(short.values(values))) == (sql, plain(taken)), name
    assert prepared > 150, whole


def test_the_rows_are_the_same(uow: SqlUnitOfWork) -> None:
    """The rows of each table, as a year has left them, are read as SQLAlchemy reads them."""
    a_grown_programme(uow, 4, share=2)
    asking, read = asking_on(uow.connection), 0
    for table in tables.metadata.sorted_tables:
        statement = select(table).order_by(*table.primary_key)
        first, again = (asking.ask(statement).rows for _ in range(2))  # SQLAlchemy's way, then the short one
        assert list(map(tuple, again)) == list(map(tuple, first)), table.name
        read += bool(first)
    assert read > 15


@pytest.mark.parametrize("times", [1, 2])
def test_a_statement_says_what_it_has_changed(uow: SqlUnitOfWork, times: int) -> None:
    """A change tells how many rows it met, and gives what it returns, the first time and later."""
    for number in (1, 2):
        a_person(uow, number)
    of, asking = tables.people, asking_on(uow.connection)
    change, nobody = update(of).where(of.c.id > bindparam("above")), {"above": 10_000, "town": "Umeå"}
    for _ in range(times):
        moved = asking.ask(change, {"above": 0, "town": "Luleå"})
    assert (moved.changed, moved.rows) == (2, ())
    assert asking.ask(change, nobody).changed == 0
    told = delete(of).where(of.c.id > bindparam("above")).returning(of.c.town)
    for _ in range(times):
        assert asking.ask(told, {"above": 10_000}).first() is None
    gone = asking.ask(told, {"above": 0})
    assert (sorted(map(tuple, gone.rows)), gone.changed) == ([("Luleå",), ("Luleå",)], 2)


def test_rows_are_changed_together(uow: SqlUnitOfWork) -> None:
    """One statement with the values of several rows changes each of them, and is asked once."""
    people = [a_person(uow, number) for number in (1, 2, 3)]
    asking, of = asking_on(uow.connection), tables.people
    change = update(of).where(of.c.id == bindparam("key"))
    for word in ("Luleå", "Umeå"):
        with counted(uow) as statements:
            asking.ask_for_each(change, [{"key": one.id, "town": f"{word} {one.id}"} for one in people])
        assert len(statements) == 1
    assert [row[0] for row in asking.ask(select(of.c.town).order_by(of.c.id)).rows] == [
        f"Umeå {one.id}" for one in people
    ]


def wrong(uow: SqlUnitOfWork) -> Sequence[tuple[type[Exception], Statement, Mapping[str, Any]]]:
    """Return statements with values that are not right for them, and what SQLAlchemy raises."""
    of = tables.handled_updates
    found, plain_insert = select(of).where(of.c.handled_at < bindparam("moment")), insert(of)
    row = {"bot_id": 1, "update_id": 2, "handled_at": NOW}
    uow.connection.execute(plain_insert, row)
    return [
        (StatementError, found, {"moment": datetime(2027, 1, 1)}),  # noqa: DTZ001 - without a zone on purpose
        (StatementError, found, {"moment": "yesterday"}),
        (StatementError, found, {}),
        (IntegrityError, plain_insert, row),
        (IntegrityError, plain_insert, {**row, "update_id": 3, "handled_at": None}),
    ]


@pytest.mark.parametrize("number", range(5))
def test_what_is_wrong_is_told_as_sqlalchemy_tells_it(uow: SqlUnitOfWork, number: int) -> None:
    """A wrong value is told in the same way at the first asking and later, and without the value where it is hidden."""
    error, statement, values = wrong(uow)[number]
    asking = asking_on(uow.connection)
    for _ in range(3):
        with pytest.raises(error) as raised, uow.connection.begin_nested():
            asking.ask(statement, values)
        assert raised.type is error
        assert "yesterday" not in str(raised.value).replace("has no attribute", "")


def test_a_plain_default_is_prepared(uow: SqlUnitOfWork) -> None:
    """Columns that a row does not name get their default in the short way too; what is made for each row does not."""
    asking, of = asking_on(uow.connection), tables.people
    row = {"language": "sv", "created_at": NOW}
    assert Prepared(insert(of), uow.connection.dialect, list(row)).sql
    named = insert(of).returning(of.c.town, of.c.forgotten)
    for _ in range(3):
        assert tuple(asking.ask(named, row).one()) == ("", False)
    counting = Table("counting", MetaData(), Column("key", Integer), Column("number", Integer, default=lambda: 1))
    with pytest.raises(NotPreparedError):
        Prepared(insert(counting), uow.connection.dialect, ["key"])


def test_no_constant_goes_the_whole_way() -> None:
    """A class of storage asks its constants in the short way: the whole way takes three times as long, unseen."""
    asked = re.compile(r"connection\.execute\(\s*self\.")
    longer = [file.name for file in FOLDER.glob("*.py") for _ in asked.findall(file.read_text("utf-8"))]
    assert longer == ["lists.py"], "many rows that each give their id: SQLAlchemy alone can ask that"


def test_a_list_goes_the_whole_way(uow: SqlUnitOfWork) -> None:
    """A statement whose SQL depends on its values is right at each asking."""
    keys = [a_person(uow, number).id for number in (1, 2, 3)]
    asking, of = asking_on(uow.connection), tables.people
    these = select(of.c.id).where(of.c.id.in_(bindparam("keys", expanding=True))).order_by(of.c.id)
    for some in (keys, keys[:1], [], keys[1:]):
        assert asking.ask(these, {"keys": some}).column() == some


def test_what_was_made_for_the_moment_is_not_kept(uow: SqlUnitOfWork) -> None:
    """Statements that were made for the moment are forgotten, but for one of a kind that SQLAlchemy itself keeps."""
    asking = asking_on(uow.connection)
    before = len(asking._prepared)
    for number in range(5):
        made = select(tables.people.c.id).where(tables.people.c.id == number)
        for _ in range(3):
            asking.ask(made)
    del made
    gc.collect()
    assert len(asking._prepared) <= before + 1


def test_changes_by_the_short_way_are_forgotten_too(uow: SqlUnitOfWork) -> None:
    """What a unit knows is forgotten with each change, the first and later ones."""
    person = a_person(uow, 1)
    for town in ("Luleå", "Umeå", "Kalix"):
        uow.people.save(replace(uow.people.get(person.id), town=town))
        assert uow.people.get(person.id).town == town


@only_postgresql
async def test_a_connection_that_breaks_at_a_prepared_statement(database: Database) -> None:
    """A server that goes away: the error says so, so that the unit is told apart from a mistake, and the next works."""

    def work(uow: SqlUnitOfWork) -> None:
        for _ in range(2):
            uow.people.by_telegram(1)
        uow.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    def again(uow: SqlUnitOfWork) -> None:
        work(uow)
        uow.people.by_telegram(1)

    with pytest.raises(Unavailable):
        await database.run(work)
    with pytest.raises(Unavailable):
        await database.run(again)
    assert await database.run(lambda uow: uow.people.by_telegram(1)) is None


@only_postgresql
async def test_a_server_keeps_statements_ready(database: Database) -> None:
    """What is asked again is ready on its connection, and stays so when a unit is rolled back, as by a refusal."""

    def ready(uow: SqlUnitOfWork) -> int:
        found = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%FROM people%telegram_id =%'"
        number: int = uow.connection.execute(text(found)).scalar_one()
        return number

    with database.engine.connect() as connection:

        def asked() -> int:
            uow = SqlUnitOfWork(connection)
            for number in range(3):
                uow.people.by_telegram(number + 1)
            return ready(uow)

        with connection.begin():
            assert asked() == 1
        with connection.begin() as unit:
            asked()
            unit.rollback()
        with connection.begin():
            assert ready(SqlUnitOfWork(connection)) == 1
