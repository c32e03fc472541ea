"""Units that wait for SQLite's one writer share a commit, and none of them can tell."""

import asyncio
import math
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

import storage.database
from programme.people import Role, State
from storage import tables
from storage.database import Database, Priority
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE
from tests.rows import a_membership, a_person, a_programme
from tests.storage.units import add, only_sqlite

Unit = Callable[[SqlUnitOfWork], Any]
pytestmark = only_sqlite


@dataclass(frozen=True)
class Held:
    """Units that wait."""

    let_go: threading.Event
    waiting: Sequence["asyncio.Future[Any]"]

    async def outcomes(self) -> list[Any]:
        """Let them run, and return what came of each."""
        self.let_go.set()
        return await asyncio.gather(*self.waiting, return_exceptions=True)


@pytest.fixture
def database(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Return a database whose last commit has taken so long that everything that waits joins the next."""
    monkeypatch.setattr(storage.database, "LONGEST_GATHERING", math.inf)
    monkeypatch.setattr(database, "_commit_took", math.inf)
    return database


@contextmanager
def commits_of(database: Database, at_each: Callable[[], Any] = lambda: None) -> Iterator[list[Any]]:
    """Count the commits; ask something right before each."""
    found: list[Any] = []

    def note(_connection: object) -> None:
        found.append(at_each())

    event.listen(database.engine, "commit", note)
    yield found
    event.remove(database.engine, "commit", note)


def let_wait(database: Database, units: Sequence[Unit], priority: Priority = Priority.PERSON) -> Held:
    """Let units wait behind the first of them, which does nothing before `let_go` is set."""
    let_go = threading.Event()

    def first(uow: SqlUnitOfWork) -> Any:
        let_go.wait(PATIENCE)
        return units[0](uow)

    waiting = [database._threads.submit(first, Priority.PERSON)]
    waiting += [database._threads.submit(unit, priority) for unit in units[1:]]
    return Held(let_go, waiting)


async def at_once(database: Database, units: Sequence[Unit], priority: Priority = Priority.PERSON) -> list[Any]:
    """Run units that wait for one another, and return what came of each, in their order."""
    return await let_wait(database, units, priority).outcomes()


def fail(uow: SqlUnitOfWork) -> None:
    """Store somebody, and raise."""
    a_person(uow, 99)
    raise ZeroDivisionError("ours")


async def numbers(database: Database) -> list[int]:
    """Return the Telegram ids of everybody who is stored."""
    found = await database.run(lambda uow: uow.connection.execute(tables.people.select()).mappings().all())
    return sorted(one["telegram_id"] for one in found if one["telegram_id"])


async def test_units_that_wait_share_a_commit(database: Database) -> None:
    """Ten units that wait for one another are committed once, and each gives its own result."""
    with commits_of(database) as commits:
        people = await at_once(database, [add(number) for number in range(1, 11)])
    assert len(commits) == 1
    assert [person.telegram_id for person in people] == [*range(1, 11)]
    assert await numbers(database) == [*range(1, 11)]


async def test_nobody_hears_of_a_unit_before_its_commit(database: Database) -> None:
    """What a unit returns is told when it is stored, not when it has run: Telegram may hear of it then."""
    held, loop = let_wait(database, [add(1), add(2), add(3)]), asyncio.get_running_loop()

    async def heard() -> list[bool]:
        return [one.done() for one in held.waiting]

    # Asked on the event loop, after all that it was told before.
    with commits_of(database, lambda: asyncio.run_coroutine_threadsafe(heard(), loop).result(PATIENCE)) as commits:
        await held.outcomes()
    assert commits == [[False, False, False]]


async def test_a_unit_that_raises_undoes_nobody_elses(database: Database) -> None:
    """Its error is its caller's, and what it did is gone; the others are stored."""
    with commits_of(database) as commits:
        first, failed, last = await at_once(database, [add(1), fail, add(2)])
    assert isinstance(failed, ZeroDivisionError)
    assert (first.telegram_id, last.telegram_id) == (1, 2)
    assert await numbers(database) == [1, 2]
    assert len(commits) == 1


async def test_a_first_unit_that_raises_joins_nobody(database: Database) -> None:
    """The others run after it."""
    failed, one, other = await at_once(database, [fail, add(1), add(2)])
    assert isinstance(failed, ZeroDivisionError)
    assert (one.telegram_id, other.telegram_id) == (1, 2)
    assert await numbers(database) == [1, 2]


async def test_after_an_error_of_the_database_each_runs_alone(database: Database) -> None:
    """The database may have ended the transaction: nothing of it counts, and each is stored once."""

    def twice(uow: SqlUnitOfWork) -> None:
        add(3)(uow)
        add(3)(uow)

    with commits_of(database) as commits:
        first, second, refused, last = await at_once(database, [add(1), add(2), twice, add(4)])
    assert isinstance(refused, IntegrityError)
    assert [one.telegram_id for one in (first, second, last)] == [1, 2, 4]
    assert await numbers(database) == [1, 2, 4]
    assert len(commits) == 3


async def test_a_commit_that_fails_is_blamed_on_the_unit_that_made_it_fail(database: Database) -> None:
    """The others are stored all the same."""

    def owe(uow: SqlUnitOfWork) -> None:
        uow.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        a_membership(uow, a_person(uow, 3), a_programme(uow), Role.ADEPT, State.WAITING)
        uow.connection.exec_driver_sql("UPDATE memberships SET person_id = 12345")

    first, owed, last = await at_once(database, [add(1), owe, add(2)])
    assert isinstance(owed, IntegrityError)
    assert (first.telegram_id, last.telegram_id) == (1, 2)
    assert await numbers(database) == [1, 2]


async def test_routine_joins_nobody(database: Database) -> None:
    """It may be long, and nobody waits for it."""
    with commits_of(database) as commits:
        await at_once(database, [add(1), add(2), add(3)], Priority.ROUTINE)
    assert len(commits) == 3


async def test_a_unit_that_nobody_waits_for_any_more_is_not_run(database: Database) -> None:
    """Cancelled before its turn, it leaves no trace."""
    held = let_wait(database, [add(1), add(2), add(3)])
    held.waiting[1].cancel()
    await held.outcomes()
    assert await numbers(database) == [1, 3]
