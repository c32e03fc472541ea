"""Outages of the bot's database: for a while no session can use it, or all sessions are ended once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Protocol

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

PATIENCE = 60.0  # real seconds, for a bot that writes


class Outages(Protocol):
    """The outages of a database."""

    @contextmanager
    def away(self) -> Iterator[None]:
        """Let no session use the database until the block ends."""
        ...

    def end_sessions(self) -> None:
        """End all sessions, as a restart does."""
        ...


class SqliteOutages:
    """The outages of a SQLite file: another process holds it."""

    def __init__(self, database_url: str) -> None:
        self._file = make_url(database_url).database or ""

    @contextmanager
    def away(self) -> Iterator[None]:
        """Hold the file, so that no other connection can write."""
        held = sqlite3.connect(self._file, isolation_level=None, timeout=PATIENCE, check_same_thread=False)
        with closing(held) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            yield
            connection.execute("ROLLBACK")

    def end_sessions(self) -> None:
        """Do nothing: a file has no sessions."""


class PostgresOutages:
    """The outages of a PostgreSQL database, made by the owner of its server."""

    def __init__(self, database_url: str) -> None:
        url = make_url(database_url)
        self._name = url.database
        self._admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")

    @contextmanager
    def away(self) -> Iterator[None]:
        """End all sessions, and let no new session in."""
        self._say(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS false')
        try:
            self.end_sessions()
            yield
        finally:
            self._say(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS true')

    def end_sessions(self) -> None:
        """End all sessions."""
        self._say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self._name}'")  # noqa: S608 - our own name

    def _say(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))
        self._admin.dispose()


def outages_of(database_url: str) -> Outages:
    """Return the outages of the database at a URL."""
    if make_url(database_url).get_backend_name() == "sqlite":
        return SqliteOutages(database_url)
    return PostgresOutages(database_url)
