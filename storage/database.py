"""The database and the one hop to it.

Everything inside is synchronous; the edge awaits one hop per unit of work (decision 6: two to four times cheaper
than async SQLAlchemy, and simpler). SQLite gets one writer thread whose queue puts people before routine;
PostgreSQL a handful of threads over a pool. A unit that meets a conflict is run again; a database that can't be
reached raises `Unavailable`, so that no update is confirmed whose effects are not stored.
"""

import asyncio
import itertools
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError

from storage.sqlite_files import make_private, unwritable
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")

THREADS_FOR_POSTGRESQL = 8
BUSY_SECONDS = 5
# A server that vanished without a word is noticed in about half a minute, not after hours.
POSTGRESQL_CONNECTION = {
    "connect_timeout": 3,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # milliseconds
}
READ_ONLY = "25006"  # a standby that was not promoted yet (PostgreSQL's SQLSTATE)
PRIMARY_CODE = 0xFF  # the part of SQLite's error codes that says the kind
RERUNS = 3
SECONDS_TO_CLOSE = 2.0
CONFLICTS = frozenset({"40001", "40P01"})  # serialization failure, deadlock (PostgreSQL's SQLSTATE)


class Unavailable(Exception):  # noqa: N818 - a state of the database, not a mistake
    """The database can't be reached or can't write: nothing was done, and it may be tried again."""


class Priority(IntEnum):
    """The order in which waiting units run: a message that Telegram has just taken, then a tap, then routine."""

    SAID = 0  # a crash before it is noted repeats a message
    PERSON = 1
    ROUTINE = 2


@dataclass(order=True, slots=True)
class _Job:
    priority: int
    number: int
    work: Callable[[], Any] = field(compare=False)
    done: "Future[Any]" = field(compare=False)


class _Threads:
    """A few worker threads with one queue, ordered by priority."""

    def __init__(self, count: int) -> None:
        self._queue: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._stopped = False
        self._threads = [threading.Thread(target=self._work, name=f"database-{n}", daemon=True) for n in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[], T], priority: Priority) -> "Future[T]":
        if self._stopped:
            raise Unavailable("the database is closed")
        done: Future[T] = Future()
        self._queue.put(_Job(priority, next(self._numbers), work, done))
        return done

    def _work(self) -> None:
        while True:
            job = self._queue.get()
            if job.priority == _STOP:
                return
            if not job.done.set_running_or_notify_cancel():
                continue
            try:
                job.done.set_result(job.work())
            except StopIteration as error:  # asyncio can't pass it on, and the caller would wait for ever
                job.done.set_exception(RuntimeError(f"a unit raised {error!r}").with_traceback(error.__traceback__))
            except BaseException as error:
                job.done.set_exception(error)

    def stop(self, seconds: float) -> bool:
        """Finish what waits; return whether all is done after `seconds`. A thread that hangs is left behind."""
        self._stopped, end = True, time.monotonic() + seconds
        for _ in self._threads:
            self._queue.put(_Job(_STOP, next(self._numbers), lambda: None, Future()))
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def join(self) -> None:
        """Wait until every thread has ended."""
        for thread in self._threads:
            thread.join()


_STOP = 99


def make_engine(url: str) -> Engine:
    """Return an engine for a database URL; make a SQLite file and its folder if they are missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(
            parsed,
            pool_size=THREADS_FOR_POSTGRESQL,
            max_overflow=2,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=POSTGRESQL_CONNECTION,
        )
    if parsed.database and parsed.database != ":memory:":
        make_private(Path(parsed.database))
    connect = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = create_engine(parsed, connect_args=connect, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    # FULL: what is confirmed to Telegram must survive a power cut.
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # Python's driver would begin only at the first write, and a reader that turns writer can't wait its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class Database:
    """The database: runs units of work, each in one hop to a thread."""

    def __init__(self, url: str) -> None:
        """Open the database at `url`; nothing is read yet."""
        self.engine = make_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._threads = _Threads(1 if self.is_sqlite else THREADS_FOR_POSTGRESQL)

    async def run(self, work: Callable[[SqlUnitOfWork], T], priority: Priority = Priority.PERSON) -> T:
        """Run `work` in a transaction: committed when it returns, rolled back when it raises.

        After a conflict `work` is run again, so it must change only what the transaction covers.

        Raises:
            Unavailable: the database can't be reached or can't write.
        """
        return await asyncio.wrap_future(self._threads.submit(lambda: self._attempt(work), priority))

    def _attempt(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        for attempt in itertools.count(1):
            try:
                with self.engine.begin() as connection:
                    return work(SqlUnitOfWork(connection))
            except DBAPIError as error:
                # Two units that add the same row at once: the second, run again, finds it.
                if (_is_conflict(error) or isinstance(error, IntegrityError)) and attempt < RERUNS:
                    continue
                if _is_read_only(error):
                    # A connection that was opened for reading stays so, when the file can be written again, and so
                    # does one to a server that has become a standby.
                    self.engine.dispose()
                    raise Unavailable("; ".join(unwritable(self.engine.url)) or _reason(error)) from error
                if _is_conflict(error) or _is_unavailable(error):
                    raise Unavailable(_reason(error)) from error
                raise
        raise AssertionError("unreachable")

    async def close(self) -> None:
        """Finish the units under way, and close the connections; that of a unit that hangs once it ends, if ever."""
        if await asyncio.to_thread(self._threads.stop, SECONDS_TO_CLOSE):
            self._dispose()
        else:
            threading.Thread(target=self._dispose_in_the_end, name="database-last", daemon=True).start()

    def _dispose_in_the_end(self) -> None:
        self._threads.join()
        self._dispose()

    def _dispose(self) -> None:
        with suppress(DBAPIError):
            self.engine.dispose()


def _is_conflict(error: DBAPIError) -> bool:
    if _sqlstate(error) in CONFLICTS:
        return True
    return "database is locked" in str(error.orig)


def _is_unavailable(error: DBAPIError) -> bool:
    """Tell whether the database is away or full; all other errors are mistakes of ours."""
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    # PostgreSQL reports a wrong statement as ProgrammingError, SQLite as OperationalError: that one is ours to mend.
    wrong_statement = getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
    return isinstance(error, OperationalError) and not wrong_statement


def _is_read_only(error: DBAPIError) -> bool:
    """Tell whether the connection can only read."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & PRIMARY_CODE
    return code == sqlite3.SQLITE_READONLY or _sqlstate(error) == READ_ONLY


def _sqlstate(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


def _reason(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0]
