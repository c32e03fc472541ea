"""What a database that is away, busy or full looks like to the bot: unavailable, and nothing is lost."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

import storage.database
from storage.database import Database, Unavailable, make_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person
from tests.storage.units import add, find, only_postgresql, only_sqlite


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
