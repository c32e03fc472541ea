"""The state of the database's tables, and their migration.

The bot migrates an empty database at the start. It refuses an older database and names the command `migrate`, and it
refuses a newer or a foreign one. Only one process migrates at a time: on PostgreSQL by an advisory lock, on SQLite
because the whole migration is one immediate transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

MIGRATION_LOCK = 0x6D656E746F72  # any number that no other lock uses: "mentor" in ASCII
MIGRATION_SECONDS = 60  # for which a process waits on SQLite while another one migrates


class Schema(StrEnum):
    """The state of a database's tables, compared with the tables that this version needs."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    FOREIGN = "foreign"  # another program's tables


def alembic_config(connection: Connection | None = None) -> Config:
    """Return how Alembic finds our migrations, and the connection that they run on."""
    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))  # Alembic reads it as an .ini file's value
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """Return the newest revision that this version knows."""
    newest = ScriptDirectory.from_config(alembic_config()).get_current_head()
    if newest is None:
        raise LookupError("there are no migrations")
    return newest


def schema_of(engine: Engine) -> Schema:
    """Return the state of the database's tables."""
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        tables = inspect(connection).get_table_names()
    if revision is None:
        return Schema.FOREIGN if set(tables) - {"alembic_version"} else Schema.EMPTY
    if revision == head():
        return Schema.CURRENT
    known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    return Schema.OLDER if revision in known else Schema.NEWER


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to a revision, in one transaction."""
    with _one_transaction(engine) as connection:
        command.upgrade(alembic_config(connection), revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Take the database back to a revision, in one transaction (`base`: no tables at all)."""
    with _one_transaction(engine) as connection:
        command.downgrade(alembic_config(connection), revision)


@contextmanager
def _one_transaction(engine: Engine) -> Iterator[Connection]:
    """Give the connection of a migration. What refers to a table that is made anew stays as it is.

    SQLite changes most columns by making the table anew, and to drop the old table would delete all that refers to it.
    """
    with _patient(engine) as connection:
        if engine.dialect.name != "sqlite":
            with connection.begin():
                _lock(connection)
                yield connection
            return
        _pragma(connection, "foreign_keys = OFF")  # which is only heard outside a transaction
        try:
            with connection.begin():
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise LookupError("the migration left rows that refer to no row")
        finally:
            _pragma(connection, "foreign_keys = ON")


@contextmanager
def _patient(engine: Engine) -> Iterator[Connection]:
    """Give a connection that waits while another process migrates: on SQLite a unit of work would give up sooner."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            yield connection
            return
        usual = connection.connection.cursor().execute("PRAGMA busy_timeout").fetchone()[0]
        _pragma(connection, f"busy_timeout = {MIGRATION_SECONDS * 1000}")
        try:
            yield connection
        finally:
            connection.rollback()
            _pragma(connection, f"busy_timeout = {usual}")


def _pragma(connection: Connection, pragma: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _lock(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
