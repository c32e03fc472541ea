"""Is this database ours, and of today? And how it becomes so.

An empty database is migrated by itself, an older one is refused with the word `migrate`, a newer one with a
clear sentence. One process migrates at a time: PostgreSQL by an advisory lock, SQLite because the whole
migration is one immediate transaction.
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

MIGRATION_LOCK = 0x6D656E746F72  # any number that nobody else takes: "mentor" in ASCII


class Schema(StrEnum):
    """How the tables that are there relate to those that this version needs."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    FOREIGN = "foreign"  # somebody else's tables


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))  # Alembic reads it as an .ini file's value
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """Return the newest revision that this version knows."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    if newest is None:
        raise LookupError("there are no migrations")
    return newest


def schema_of(engine: Engine) -> Schema:
    """Tell how the database's tables relate to this version."""
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        tables = inspect(connection).get_table_names()
    if revision is None:
        return Schema.FOREIGN if set(tables) - {"alembic_version"} else Schema.EMPTY
    if revision == head():
        return Schema.CURRENT
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    return Schema.OLDER if revision in known else Schema.NEWER


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to a revision, in one transaction."""
    with _one_transaction(engine) as connection:
        command.upgrade(_config(connection), revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Take the database back to a revision, in one transaction (`base`: no tables at all)."""
    with _one_transaction(engine) as connection:
        command.downgrade(_config(connection), revision)


@contextmanager
def _one_transaction(engine: Engine) -> Iterator[Connection]:
    """Give the connection of a migration. What refers to a table that is made anew stays as it is.

    SQLite changes most columns by making the table anew, and to drop the old one would delete all that refers to it.
    """
    with engine.connect() as connection:
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


def _pragma(connection: Connection, pragma: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _lock(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
