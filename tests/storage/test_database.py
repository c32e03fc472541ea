"""The one hop: all or nothing, again after a conflict, people first, and honest about a database that is away."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

import storage.database
from programme.people import Person
from storage import tables
from storage.database import RERUNS, THREADS_FOR_POSTGRESQL, Database, Priority, Unavailable, make_engine
from storage.leadership import Leadership
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import OF_THIS_DATABASE
from tests.patience import PATIENCE
from tests.rows import NOW, a_person
from tests.storage.units import add, execute, find, only_postgresql, only_sqlite


async def test_what_returned_is_there_for_others(database: Database, database_url: str) -> None:
    """A unit that returned is committed: another process sees it."""
    person = await database.run(add(1))
    other = Database(database_url)
    assert await other.run(find(1)) == person
    await other.close()


async def test_what_raised_never_happened(database: Database) -> None:
    """A unit that raises is rolled back whole, and its error comes through as it is."""

    def work(uow: SqlUnitOfWork) -> None:
        a_person(uow, 1)
        raise ZeroDivisionError("ours")

    with pytest.raises(ZeroDivisionError, match="ours"):
        await database.run(work)
    assert await database.run(find(1)) is None


async def test_a_stop_iteration_does_not_leave_anybody_waiting(database: Database) -> None:
    """A forgotten default of `next` is a bug like any other: asyncio could not even pass it on."""
    with pytest.raises(RuntimeError, match="StopIteration"):
        await asyncio.wait_for(database.run(lambda _uow: next(iter(()))), PATIENCE)


async def test_a_unit_is_not_seen_before_it_ends(database: Database, database_url: str) -> None:
    """What a unit has done so far is nobody else's to see."""
    seen: list[Person | None] = []
    other = make_engine(database_url)

    def work(uow: SqlUnitOfWork) -> None:
        a_person(uow, 1)
        with other.connect() as connection:
            if other.dialect.name == "sqlite":
                connection.exec_driver_sql("ROLLBACK")  # reading takes no turn at writing
            seen.append(SqlUnitOfWork(connection).people.by_telegram(1))

    if database.is_sqlite:
        storage_listener_off(other)
    await database.run(work)
    other.dispose()
    assert seen == [None]


def storage_listener_off(engine: Engine) -> None:
    """Let this engine read without asking for SQLite's one place to write."""
    from sqlalchemy import event

    event.remove(engine, "begin", storage.database._begin_immediate)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))


@only_postgresql
async def test_two_first_messages_at_once_make_one_person(database: Database) -> None:
    """Two units that both find nobody and add somebody: the second is run again and finds the first's."""
    together = threading.Barrier(2, timeout=PATIENCE)
    tries: list[bool] = []

    def work(uow: SqlUnitOfWork) -> Person:
        person = uow.people.by_telegram(1)
        tries.append(person is None)
        if len(tries) <= 2:
            together.wait()
        return person or a_person(uow, 1)

    one, other = await asyncio.gather(database.run(work), database.run(work))
    assert one == other
    assert sorted(tries) == [False, True, True]


@only_postgresql
async def test_a_deadlock_is_run_again(database: Database) -> None:
    """Two units that wait for each other: one is undone and run again, and both are done in the end."""
    keys = [(await database.run(add(number))).id for number in (1, 2)]
    together = threading.Barrier(2, timeout=PATIENCE)
    tries: list[list[int]] = []

    def both(order: list[int], word: str) -> Callable[[SqlUnitOfWork], None]:
        def work(uow: SqlUnitOfWork) -> None:
            tries.append(order)
            uow.connection.execute(text("SET LOCAL deadlock_timeout = '50ms'"))
            first = len(tries) <= 2
            for key in order:
                name = tables.people.c.name
                uow.connection.execute(
                    update(tables.people).where(tables.people.c.id == key).values(name=name.concat(word))
                )
                if first and key == order[0]:
                    together.wait()

        return work

    await asyncio.gather(database.run(both(keys, "a")), database.run(both(keys[::-1], "b")))
    assert len(tries) >= 3  # more where the one that is run again is quicker than the one that waited
    names = [(await database.run(lambda uow, key=key: uow.people.get(key))).name for key in keys]  # type: ignore[misc]
    assert [sorted(name) for name in names] == [["a", "b"], ["a", "b"]]


@only_postgresql
async def test_a_serialisation_failure_is_run_again(database: Database) -> None:
    """A unit whose rows were changed under it starts over and sees the change."""
    key = (await database.run(add(1, "start"))).id
    tries: list[str] = []

    def work(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        tries.append(uow.people.get(key).name)
        if len(tries) == 1:
            with database.engine.begin() as other:
                other.execute(update(tables.people).values(name="changed"))
        uow.connection.execute(update(tables.people).values(town="Umeå"))

    await database.run(work)
    assert tries == ["start", "changed"]


async def test_the_same_row_twice_is_a_bug_in_the_end(database: Database) -> None:
    """A unit that adds a row that is always there is tried a few times, and then fails as what it is."""
    await database.run(add(1))
    tries: list[int] = []

    def work(uow: SqlUnitOfWork) -> None:
        tries.append(1)
        a_person(uow, 1)

    with pytest.raises(IntegrityError):
        await database.run(work)
    assert len(tries) == RERUNS


def busy_until(go: threading.Event, begun: threading.Event) -> Callable[[SqlUnitOfWork], bool]:
    """Return a unit that keeps SQLite's one thread busy."""

    def wait(_uow: SqlUnitOfWork) -> bool:
        begun.set()
        return go.wait(PATIENCE)

    return wait


@only_sqlite
async def test_people_go_before_routine(database: Database) -> None:
    """With one thread, whoever just tapped overtakes routine; within each the order is kept."""
    go = threading.Event()
    done: list[str] = []

    def note(name: str) -> Callable[[SqlUnitOfWork], None]:
        return lambda _uow: done.append(name)

    first = asyncio.ensure_future(database.run(busy_until(go, begun := threading.Event())))
    await asyncio.to_thread(begun.wait, PATIENCE)
    names = ["routine 1", "person 1", "routine 2", "person 2", "person 3"]
    rest = [
        asyncio.ensure_future(database.run(note(name), Priority.ROUTINE if "routine" in name else Priority.PERSON))
        for name in names
    ]
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(first, *rest)
    assert done == ["person 1", "person 2", "person 3", "routine 1", "routine 2"]


async def test_closing_finishes_what_is_under_way(database_url: str) -> None:
    """What was asked for before the end is done, routine too; what comes after is not, and says so."""
    database = Database(database_url)
    asked = [asyncio.ensure_future(database.run(add(number), Priority.ROUTINE)) for number in range(1, 30)]
    await asyncio.sleep(0)
    await database.close()
    assert [one.telegram_id for one in await asyncio.gather(*asked)] == list(range(1, 30))
    with pytest.raises(Unavailable, match="closed"):
        await asyncio.wait_for(database.run(find(1)), PATIENCE)
    await database.close()


@only_sqlite
async def test_who_gave_up_waiting_is_not_served(database: Database) -> None:
    """A unit that is cancelled before its turn does not happen."""
    go = threading.Event()
    first = asyncio.ensure_future(database.run(busy_until(go, begun := threading.Event())))
    await asyncio.to_thread(begun.wait, PATIENCE)
    second = asyncio.ensure_future(database.run(add(1)))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.sleep(0)
    go.set()
    await first
    assert await database.run(find(1)) is None


BUGS = [
    "SELECT * FROM no_such_table",
    "SELECT no_such_column FROM people",
    "SELEKT 1",
    "SELECT no_such_function(1)",
    "CREATE TABLE people (id INTEGER)",
    "INSERT INTO runs (name) VALUES (NULL)",
]


@pytest.mark.parametrize("statement", BUGS)
async def test_a_mistake_of_ours_is_a_bug(database: Database, statement: str) -> None:
    """A wrong statement is never taken for a database that is away: it would be tried for ever."""
    with pytest.raises(DBAPIError):
        await database.run(execute(statement))
    assert await database.run(find(1)) is None


@only_postgresql
async def test_a_text_that_the_database_can_not_hold_is_a_bug(database: Database) -> None:
    """PostgreSQL takes no NUL; whoever lets one through has made a mistake."""
    with pytest.raises(DBAPIError):
        await database.run(add(1, "\x00"))


def test_how_sqlite_is_set(tmp_path: Path) -> None:
    """The folder is made, foreign keys count, readers do not wait, and a commit outlives a power cut."""
    engine = make_engine(f"sqlite:///{tmp_path / 'new' / 'folder' / 'bot.sqlite3'}")
    with engine.connect() as connection:
        settings: dict[str, Any] = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous")
        }
    engine.dispose()
    assert settings == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}


@only_postgresql
async def test_how_postgresql_is_set(database: Database) -> None:
    """Rows are found by their index, no plan is compiled, moments come in UTC; an undone unit undoes no setting."""
    settings: list[tuple[Any, ...]] = []
    names = ("random_page_cost", "jit", "timezone")

    def work(uow: SqlUnitOfWork) -> None:
        asked = uow.connection.execute(text(f"SELECT {', '.join(f'current_setting({name!r})' for name in names)}"))
        settings.append(tuple(asked.one()))
        raise ZeroDivisionError

    for _ in range(2 * THREADS_FOR_POSTGRESQL):  # so that some thread undoes two units on its connection
        with pytest.raises(ZeroDivisionError):
            await database.run(work)
    assert set(settings) == {("1.1", "off", "UTC")}


def taken_soon(leadership: Leadership) -> bool:
    """Take the lead as soon as the server has noticed that the former leader is gone."""
    deadline = time.monotonic() + PATIENCE
    while not leadership.take():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_one_process_leads(database_url: str) -> None:
    """Of two processes on one database one leads, until it gives the lead up."""
    engines = [make_engine(database_url) for _ in range(2)]
    one, other = (Leadership(engine) for engine in engines)
    assert one.take()
    assert not other.take()
    assert one.hold()
    one.give_up()
    assert taken_soon(other)
    other.give_up()
    for engine in engines:
        engine.dispose()


@only_postgresql
def test_a_lead_that_was_lost_is_noticed(database_url: str) -> None:
    """A leader whose connection died is no leader once another has taken the lead."""
    engines = [make_engine(database_url) for _ in range(2)]
    one, other = (Leadership(engine) for engine in engines)
    assert one.take()
    with engines[1].begin() as connection:
        held = f"locktype = 'advisory' AND {OF_THIS_DATABASE}"
        kill = f"SELECT pg_terminate_backend(pid, :milliseconds) FROM pg_locks WHERE {held}"  # noqa: S608
        assert connection.execute(text(kill), {"milliseconds": 1000 * int(PATIENCE)}).scalar_one()
    assert other.take()
    assert not one.hold()
    other.give_up()
    assert taken_soon(one)
    one.give_up()
    for engine in engines:
        engine.dispose()


async def test_many_units_at_once(database: Database) -> None:
    """A hundred units side by side are all done, each once."""
    await asyncio.gather(*(database.run(add(number)) for number in range(1, 101)))
    query = insert(tables.runs).values(name="x", started_at=NOW)
    await database.run(lambda uow: uow.connection.execute(query))
    count = await database.run(lambda uow: uow.connection.execute(text("SELECT count(*) FROM people")).scalar_one())
    assert count == 100
