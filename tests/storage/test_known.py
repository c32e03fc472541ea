"""A unit asks the same question once, and again as soon as its answer may be another."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Select, event, update
from sqlalchemy.dialects import sqlite

import storage
from programme.people import Role, State
from storage import tables
from storage.known import tables_of
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme


@contextmanager
def asked(uow: SqlUnitOfWork) -> Iterator[list[str]]:
    """Give the queries that reach the database meanwhile."""
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("SELECT"):
            found.append(statement)

    event.listen(uow.connection, "before_cursor_execute", note)
    yield found
    event.remove(uow.connection, "before_cursor_execute", note)


@pytest.fixture
def scene(uow: SqlUnitOfWork) -> tuple[SqlUnitOfWork, int, int]:
    """A unit, a person in a programme, and the membership."""
    person = a_person(uow, 5, name="Karin")
    membership = a_membership(uow, person, a_programme(uow), Role.ADEPT, State.WAITING)
    return uow, person.id, membership.id


def ask(uow: SqlUnitOfWork, person: int, member: int) -> tuple[object, ...]:
    """Ask for people and memberships, by their ids and in other ways."""
    return (
        uow.people.get(person),
        uow.memberships.get(member),
        uow.memberships.of_person(person),
        uow.pairs.open_of(member),
    )


def test_what_is_known_is_not_asked(scene: tuple[SqlUnitOfWork, int, int]) -> None:
    """The same question has the same answer; a row that came with others is known by its id."""
    uow, person, member = scene
    with asked(uow) as queries:
        first = ask(uow, person, member)
        assert len(queries) == 4
        assert ask(uow, person, member) == first
        assert len(queries) == 4
        uow.people.by_telegram(6)
        uow.people.find(person + 1)
        assert len(queries) == 6
    uow.memberships.save(uow.memberships.get(member))
    with asked(uow) as queries:
        uow.memberships.of_person(person)
        uow.memberships.get(member)
        assert len(queries) == 1


CHANGES: dict[str, tuple[Callable[[SqlUnitOfWork, int, int], object], int]] = {
    "a row of one table": (lambda uow, _, key: uow.memberships.save(uow.memberships.get(key)), 2),
    "a new row": (lambda uow, key, _: a_membership(uow, uow.people.get(key), a_programme(uow)), 3),
    "another way to write": (
        lambda uow, _, key: uow.connection.execute(update(tables.people).values(name=str(key))),
        1,
    ),
    "a table that was not read": (lambda uow, _, key: uow.outbox.release_all(), 0),
    "a deletion, which takes others along": (lambda uow, *_: uow.people.remove(10_000), 4),
    "a lock, which may have waited": (lambda uow, _, key: uow.memberships.lock(key), 4),
    "a row that is read and locked": (lambda uow, *_: uow.people.by_telegram(5), 3),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_may_have_changed_is_asked_again(scene: tuple[SqlUnitOfWork, int, int], change: str) -> None:
    """Whoever writes, and however: what was read from that table is forgotten, and no more."""
    uow, person, member = scene
    do, again = CHANGES[change]
    ask(uow, person, member)
    do(uow, person, member)
    with asked(uow) as queries:
        ask(uow, person, member)
    assert len(queries) == again


def test_a_lock_is_taken_each_time(scene: tuple[SqlUnitOfWork, int, int]) -> None:
    """A question that locks is no question alone."""
    uow, *_ = scene
    with asked(uow) as queries:
        uow.people.by_telegram(5)
        uow.people.by_telegram(5)
    assert len(queries) == 2


def test_what_is_taken_back_is_not_known(scene: tuple[SqlUnitOfWork, int, int]) -> None:
    """A row that was read in a part of a transaction that is taken back may never have been."""
    uow, person, _ = scene
    savepoint = uow.connection.begin_nested()
    uow.people.save(replace(uow.people.get(person), name="Other"))
    assert uow.people.get(person).name == "Other"
    savepoint.rollback()
    assert uow.people.get(person).name == "Karin"


def test_a_list_is_asked_each_time(scene: tuple[SqlUnitOfWork, int, int]) -> None:
    """A list is no value that a question could be known by."""
    uow, _, member = scene
    programme = uow.memberships.get(member).programme_id
    with asked(uow) as queries:
        assert uow.memberships.in_state(programme, State.WAITING) == uow.memberships.in_state(programme, State.WAITING)
    assert len(queries) == 2


def constants() -> Iterator[tuple[str, Select[Any]]]:
    """Return every query that a class or a file of storage keeps."""
    for found in pkgutil.iter_modules(storage.__path__, "storage."):
        module = importlib.import_module(found.name) if not found.ispkg else None
        holders = [module, *(one for one in vars(module).values() if isinstance(one, type))] if module else []
        for holder in holders:
            for name, value in vars(holder).items():
                if isinstance(value, Select):
                    yield f"{found.name}.{getattr(holder, '__name__', '')}.{name}", value


def test_every_query_knows_its_tables() -> None:
    """The tables that a query names in its SQL, in subqueries too, are those that it is forgotten with."""
    queries = dict(constants())
    assert len(queries) > 100
    for name, query in queries.items():
        sql = str(query.compile(dialect=sqlite.dialect()))  # some of its parts are written for each database
        named = set(re.findall(r"(?:FROM|JOIN|,) (\w+)", sql)) & set(tables.metadata.tables)
        assert {table.name for table in tables_of(query)} >= named, name
        assert named, name
