"""The database and the one hop to it.

All code inside is synchronous; the edge awaits one hop per unit of work (decision 6: two to four times cheaper than
async SQLAlchemy, and simpler). SQLite gets one writer thread, whose queue puts people before routine, and where the
units that wait share a commit (decision 35); PostgreSQL a handful of threads over a pool. A unit that meets a conflict
is run again; a database that can't be reached raises `Unavailable`, so that no update is confirmed whose effects are
not stored.
"""

import asyncio
import itertools
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, SQLAlchemyError

from storage.asking import asking_on, end_asking
from storage.known import known_in
from storage.sqlite_files import PRIMARY_CODE, make_private, turn_to_log, unwritable
from storage.threads import Outcome, Priority, Threads, Unavailable, Waiting, tell
from storage.unit_of_work import SqlUnitOfWork

__all__ = ["Database", "Priority", "Unavailable", "make_engine"]

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
POSTGRESQL_SETTINGS = "SET random_page_cost = 1.1; SET jit = off; SET timezone = 'UTC'"
"""For a database that lies in memory or on a disk without moving parts, so that rows are found by their index; and
moments come as we keep them (decision 50)."""
PREPARED = 400
"""How many statements a server keeps ready on a connection, at 60 kB each of the longest (decision 40)."""
READ_ONLY = "25006"  # a standby that was not promoted yet (PostgreSQL's SQLSTATE)
RERUNS = 3
SECONDS_TO_CLOSE = 2.0
GATHERING = 2
"""For how many times as long as the last commit of SQLite's units join the next (decision 35)."""
LONGEST_GATHERING = 0.25
"""Seconds after which no further unit joins, however long the commit before has taken."""
CONFLICTS = frozenset({"40001", "40P01"})  # serialization failure, deadlock (PostgreSQL's SQLSTATE)


def make_engine(url: str) -> Engine:
    """Return an engine for a database URL; make a SQLite file and its folder if they are missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        engine = create_engine(
            parsed,
            pool_size=THREADS_FOR_POSTGRESQL,
            max_overflow=2,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=POSTGRESQL_CONNECTION,
        )
        event.listen(engine, "connect", _prepare_postgresql)
        event.listen(engine, "rollback", _roll_back)
        return engine
    if parsed.database and parsed.database != ":memory:":
        make_private(Path(parsed.database))
    connect = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = create_engine(parsed, connect_args=connect, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "close", end_asking)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    turn_to_log(connection, BUSY_SECONDS)
    # FULL: what is confirmed to Telegram must survive a power cut.
    for pragma in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_postgresql(connection: Any, _record: object) -> None:
    connection.autocommit = True  # else the settings would end with the first transaction that is rolled back
    connection.execute(POSTGRESQL_SETTINGS)
    connection.autocommit = False
    connection.prepared_max = PREPARED


def _roll_back(connection: Connection) -> None:
    """Roll back before psycopg does, which would give up all that the server keeps ready on this connection.

    It does so for tables that come and go in a transaction, and none of ours do. A refused press is rolled back, too.
    """
    driver: Any = None if connection.invalidated else connection.connection.driver_connection
    if driver is not None and driver.info.transaction_status.name in {"INTRANS", "INERROR"}:
        with suppress(connection.dialect.loaded_dbapi.Error):
            driver.pgconn.exec_(b"ROLLBACK")


def _begin_immediate(connection: Connection) -> None:
    # Python's driver would begin only at the first write, and a reader that turns writer can't wait its turn.
    asking_on(connection).run("BEGIN IMMEDIATE")


class Database:
    """The database: runs units of work, each in one hop to a thread.

    Attributes:
        mail_from: the address that the units' mails come from; empty where the bot sends none.
    """

    def __init__(self, url: str) -> None:
        """Open the database at `url`, without reading from it yet."""
        self.engine = make_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        count, serve = (1, self._together) if self.is_sqlite else (THREADS_FOR_POSTGRESQL, self._alone)
        self.mail_from = ""
        self._threads = Threads(count, serve)
        self._commit_took = 0.0  # seconds, on SQLite
        self._kept: Connection | None = None  # the connection of SQLite's only thread

    async def run(self, work: Callable[[SqlUnitOfWork], T], priority: Priority = Priority.PERSON) -> T:
        """Run `work` in a transaction: committed when it returns, rolled back when it raises.

        After a conflict `work` is run again, so it must change only what the transaction covers.

        Raises:
            Unavailable: the database can't be reached or can't write.
        """
        return await self._threads.submit(work, priority)

    def _alone(self, unit: Waiting) -> None:
        """Run one unit."""
        tell([(unit, self._by_itself(unit))])

    def _by_itself(self, unit: Waiting) -> Outcome:
        return Outcome.of(lambda: self._attempt(unit.work))

    def _together(self, first: Waiting) -> None:
        """Run a unit and those that wait behind it, and commit once for all of them.

        Units join for twice as long as the last commit has taken: the slower the disk, the more of them share it. A
        unit that raises is undone by itself; after an error of the database each runs alone.
        """
        if first.priority > Priority.PERSON:
            self._alone(first)
            return
        joined: list[Waiting] = []
        outcomes: dict[Waiting, Outcome] = {}
        ended = 0.0

        def work(uow: SqlUnitOfWork) -> Any:
            nonlocal ended
            outcomes.clear()
            until = time.monotonic() + min(GATHERING * self._commit_took, LONGEST_GATHERING)
            result = first.work(uow)
            while time.monotonic() < until and (unit := self._threads.take_behind()) is not None:
                joined.append(unit)
                outcomes[unit] = _within(uow, unit)
            ended = time.monotonic()
            return result

        def attempt() -> Any:
            try:
                result = self._attempt(work)
            except Exception:
                if not joined:
                    raise
                outcomes.clear()
                return self._attempt(first.work)
            self._commit_took = time.monotonic() - ended
            return result

        tell([(first, Outcome.of(attempt)), *outcomes.items()])
        for unit in joined:
            if unit not in outcomes:
                self._alone(unit)

    def _attempt(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        for attempt in itertools.count(1):
            try:
                if self.is_sqlite:
                    return self._on_kept(work)
                with self.engine.begin() as connection:
                    return work(SqlUnitOfWork(connection, self.mail_from))
            except DBAPIError as error:
                self._let_go()
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

    def _on_kept(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        """Run `work` on the connection that is kept: taking a connection from the pool costs as much again."""
        if self._kept is None:
            self._kept = self.engine.connect()
        with self._kept.begin():
            return work(SqlUnitOfWork(self._kept, self.mail_from))

    def _let_go(self) -> None:
        """Give the connection that is kept back, even if it is broken."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()

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
            self._let_go()
            self.engine.dispose()


class _Apart(Exception):  # noqa: N818 - no mistake of ours
    """Units that share a commit are to run apart: the database has refused a statement."""


def _within(first: SqlUnitOfWork, unit: Waiting) -> Outcome:
    """Run a unit as a part of a transaction that is under way.

    Raises:
        _Apart: the database has refused a statement, and may have ended the transaction.
    """
    connection = first.connection
    asking = asking_on(connection)
    asking.run("SAVEPOINT joined")
    outcome = Outcome.of(lambda: unit.work(SqlUnitOfWork(connection, first.mail_from)))
    if isinstance(outcome.error, SQLAlchemyError):
        raise _Apart from outcome.error
    if outcome.error is not None:
        asking.run("ROLLBACK TO joined")
        known_in(connection).forget()
    asking.run("RELEASE joined")
    return outcome


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
