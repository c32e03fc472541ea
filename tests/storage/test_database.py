"""The one hop: all or nothing, again after a conflict, people first, and honest about a database that is away."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError

import storage.database
from programme.people import Person
from storage import tables
from storage.database import RERUNS, Database, Priority, Unavailable, make_engine
from storage.leadership import Leadership
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE
from tests.rows import NOW, a_person

only_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def add(telegram_id: int, name: str = "") -> Callable[[SqlUnitOfWork], Person]:
    return lambda uow: a_person(uow, telegram_id, name=name)


def find(telegram_id: int) -> Callable[[SqlUnitOfWork], Person | None]:
    return lambda uow: uow.people.by_telegram(telegram_id)


def execute(statement: str) -> Callable[[SqlUnitOfWork], None]:
    def work(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(text(statement))

    return work


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
    assert len(tries) == 3
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


@only_sqlite
async def test_a_busy_file_is_unavailable_and_nothing_is_lost(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process that holds the file for too long makes a unit fail whole; tried again later it is done."""
    monkeypatch.setattr(storage.database, "BUSY_SECONDS", 0.05)
    database = Database(database_url)
    other = make_engine(database_url)
    with other.begin() as connection:
        a_person(SqlUnitOfWork(connection), 2)
        with pytest.raises(Unavailable, match="locked"):
            await database.run(add(1))
    other.dispose()
    await database.run(add(1))
    assert [(await database.run(find(number))) is None for number in (1, 2)] == [False, False]
    await database.close()


@only_sqlite
async def test_a_file_that_is_busy_for_a_moment_is_waited_for(database: Database, database_url: str) -> None:
    """Another process that writes for a moment only makes a unit wait."""
    other = make_engine(database_url)
    with other.begin() as connection:
        a_person(SqlUnitOfWork(connection), 2)
        waiting = asyncio.ensure_future(database.run(add(1)))
        await asyncio.sleep(0.1)
        assert not waiting.done()
    assert (await waiting).telegram_id == 1
    other.dispose()


@only_sqlite
async def test_people_go_before_routine(database: Database) -> None:
    """With one thread, whoever just tapped overtakes routine; within each the order is kept."""
    go = threading.Event()
    done: list[str] = []

    def note(name: str) -> Callable[[SqlUnitOfWork], None]:
        return lambda _uow: done.append(name)

    first = asyncio.ensure_future(database.run(lambda _uow: go.wait(PATIENCE)))
    await asyncio.sleep(0.05)
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
    first = asyncio.ensure_future(database.run(lambda _uow: go.wait(PATIENCE)))
    second = asyncio.ensure_future(database.run(add(1)))
    await asyncio.sleep(0.05)
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


AWAY = "postgresql+psycopg://mentor:secret@127.0.0.1:1/none"


async def test_a_server_that_is_away_is_unavailable() -> None:
    """Nobody listens: nothing was done, and the reason holds no password."""
    database = Database(AWAY)
    with pytest.raises(Unavailable) as caught:
        await database.run(find(1))
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
    await database.close()


@only_postgresql
async def test_a_connection_that_breaks_is_unavailable(database: Database) -> None:
    """A server that goes away in the middle of a unit: nothing was done, and the next unit works."""

    def work(uow: SqlUnitOfWork) -> None:
        a_person(uow, 1)
        uow.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        a_person(uow, 2)

    with pytest.raises(Unavailable):
        await database.run(work)
    assert await database.run(find(1)) is None


@only_postgresql
async def test_a_connection_that_died_idle_is_not_noticed(database: Database, database_url: str) -> None:
    """A server that was restarted meanwhile costs nobody a unit."""
    await database.run(add(1))
    other = make_engine(database_url)
    with other.begin() as connection:
        kill = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = :name"
        )
        connection.execute(text(kill), {"name": make_url(database_url).database})
    other.dispose()
    assert await database.run(find(1)) is not None


@only_sqlite
async def test_a_full_disk_is_unavailable(database: Database) -> None:
    """When nothing more can be written the unit fails whole and is not blamed on us."""

    def limit(uow: SqlUnitOfWork) -> None:
        pages = uow.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        uow.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await database.run(limit)
    with pytest.raises(Unavailable, match="full"):
        await database.run(add(1, "x" * 100_000))
    assert await database.run(find(1)) is None


@only_sqlite
async def test_a_file_that_can_not_be_written_is_unavailable(database: Database) -> None:
    """A read-only file is for the operator to mend, and nothing is lost meanwhile."""
    await database.run(lambda uow: uow.connection.exec_driver_sql("PRAGMA query_only = ON"))
    with pytest.raises(Unavailable, match="readonly"):
        await database.run(add(1))


async def test_a_file_that_can_not_be_opened_is_unavailable(tmp_path: Path) -> None:
    """A folder in the place of the file, say."""
    database = Database(f"sqlite:///{tmp_path}")
    with pytest.raises(Unavailable, match="unable to open"):
        await database.run(find(1))
    await database.close()


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
    assert one.still()
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
        kill = "SELECT pg_terminate_backend(pid, :milliseconds) FROM pg_locks WHERE locktype = 'advisory'"
        assert connection.execute(text(kill), {"milliseconds": 1000 * int(PATIENCE)}).scalar_one()
    assert other.take()
    assert not one.still()
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
