"""The state of the database's tables, and their migration.

The bot migrates an empty database at the start. It refuses an older database and names the command `migrate`, and it
refuses a newer or a foreign one. Only one process migrates at a time: on PostgreSQL by an advisory lock, on SQLite
because the whole migration is one immediate transaction. Alembic and the migrations are imported when a database is
migrated; to see that it is up to date, its revision is compared with the numbers of the files.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, column, inspect, select, table, text

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATION_LOCK = 0x6D656E746F72  # any number that no other lock uses: "mentor" in ASCII
MIGRATION_SECONDS = 60  # for which a process waits on SQLite while another one migrates
VERSION = table("alembic_version", column("version_num"))


class Schema(StrEnum):
    """The state of a database's tables, compared with the tables that this version needs."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    FOREIGN = "foreign"  # another program's tables


def alembic_config(connection: Connection | None = None) -> "Config":
    """Return how Alembic finds our migrations, and the connection that they run on."""
    from alembic.config import Config

    config = Config()
    config.set_main_option(
        "script_location", str(_folder()).replace("%", "%%")
    )  # Alembic reads it as an .ini file's value
    config.attributes["connection"] = connection
    return config


def _folder() -> Path:
    return Path(__file__).parent / "migrations"


def known_revisions() -> Sequence[str]:
    """Return the revisions that this version knows, the newest last: the numbers at the beginning of their files."""
    return sorted(file.name.partition("_")[0] for file in (_folder() / "versions").glob("[0-9]*_*.py"))


def head() -> str:
    """Return the newest revision that this version knows."""
    return known_revisions()[-1]


def schema_of(engine: Engine) -> Schema:
    """Return the state of the database's tables, after the migration of another process if one is under way."""
    with _patient(engine) as connection:
        tables = inspect(connection).get_table_names()
        revision = connection.execute(select(VERSION)).scalar() if VERSION.name in tables else None
    if revision is None:
        return Schema.FOREIGN if set(tables) - {VERSION.name} else Schema.EMPTY
    known = known_revisions()
    if revision == known[-1]:
        return Schema.CURRENT
    return Schema.OLDER if revision in known else Schema.NEWER


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to a revision, in one transaction."""
    from alembic import command

    with _one_transaction(engine) as connection:
        command.upgrade(alembic_config(connection), revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Take the database back to a revision, in one transaction (`base`: no tables at all)."""
    from alembic import command

    with _one_transaction(engine) as connection:
        command.downgrade(alembic_config(connection), revision)


@contextmanager
def _one_transaction(engine: Engine) -> Iterator[Connection]:
    """Give the connection of a migration. Rows that refer to a table that is made anew stay as they are.

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
