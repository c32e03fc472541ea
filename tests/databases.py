"""A fresh database for each test, on SQLite and on real PostgreSQL (binaries from a wheel, one server for a run)."""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from filelock import FileLock
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url

from sandbox.rehearsal.fresh import fresh_database
from sandbox.storm import postgres
from sandbox.storm.postgres import postgres_server
from storage.database import make_engine
from storage.schema import migrate
from tests.patience import PATIENCE

SQLITE, POSTGRESQL = "sqlite", "postgresql"
DATABASES = (SQLITE, POSTGRESQL)
TEMPLATE = "mentorbot_template"
OF_THIS_DATABASE = "database = (SELECT oid FROM pg_database WHERE datname = current_database())"
"""A condition on `pg_locks`: the server has databases of other tests, too."""
_OTHERS = "FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
_SHAPE = """
SELECT count(DISTINCT pg_class.oid), max(pg_class.oid::bigint), count(*), (SELECT max(version_num) FROM alembic_version)
FROM pg_class LEFT JOIN pg_attribute ON attrelid = pg_class.oid WHERE relnamespace = 'public'::regnamespace
"""
_EMPTY = """
DO $$
DECLARE one record;
BEGIN
    SET LOCAL session_replication_role = replica;  -- all rows go, so that no reference is to be looked at
    FOR one IN SELECT oid::regclass AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version'
    LOOP
        EXECUTE format('DELETE FROM %s', one.name);
    END LOOP;
    PERFORM setval(oid, 1, false) FROM pg_class WHERE relkind = 'S';
END $$
"""
on_both = pytest.mark.parametrize("database_kind", DATABASES, indirect=True)
"""For a conversation whose SQL is peculiar: what locks, claims, or stores in place of what may be there."""
on_sqlite = pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
"""For a rule in very many cases, or a way through the bot: other tests ask its questions of both databases."""
deep_on_postgresql = pytest.mark.parametrize(
    "database_kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.deep)], indirect=True
)
"""For a long way on which the database is not the matter: on PostgreSQL only among the deep tests."""


@contextmanager
def shared_postgres(run: str) -> Iterator[str]:
    """Give the server that every worker of a run uses, with the template that every test's database is copied from.

    The first that asks starts it, and it goes with the last one.
    """
    folder = Path(tempfile.gettempdir()) / f"mentorbot-pg-{run}"
    starting = FileLock(folder.with_name("mentorbot-pg.lock"))
    with ExitStack() as server:
        with starting:
            url = server.enter_context(postgres_server(folder))
            _prepare(url)
        yield url
        with starting:
            server.close()


def _prepare(server: str) -> None:
    """Make the template, unless another worker has."""
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        known = connection.execute(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": TEMPLATE}).all()
        if not known:
            connection.execute(text(f"CREATE DATABASE {TEMPLATE}"))
    admin.dispose()
    if not known:
        engine = make_engine(make_url(server).set(database=TEMPLATE).render_as_string(hide_password=False))
        migrate(engine)
        engine.dispose()


def fresh_postgres(server: str, *, template: str = TEMPLATE) -> AbstractContextManager[str]:
    """Give a new database, copied from the template; drop it afterwards."""
    return postgres.fresh_postgres(server, template=template)


class EmptyDatabases:
    """The databases of one worker on the server: each is emptied after its test, and is then the next test's.

    To copy the template and to drop the copy takes the server five times as long.
    """

    def __init__(self, server: str) -> None:
        """Make none yet."""
        self._server = server
        self._free: list[str] = []
        self._shapes: dict[str, object] = {}
        self._made = ExitStack()

    @contextmanager
    def one(self) -> Iterator[str]:
        """Give the URL of a database with tables and no rows, in which ids begin at one."""
        url = self._free.pop() if self._free else self._new()
        yield url
        with psycopg.connect(_address(url), autocommit=True) as connection:
            connection.execute(f"SELECT pg_terminate_backend(pid, {int(1000 * PATIENCE)}) {_OTHERS}")
            if _shape(connection) == self._shapes[url]:
                connection.execute(_EMPTY)
                self._free.append(url)

    def _new(self) -> str:
        url = self._made.enter_context(fresh_postgres(self._server))
        with psycopg.connect(_address(url)) as connection:
            self._shapes[url] = _shape(connection)
        return url

    def close(self) -> None:
        """Drop them all."""
        self._made.close()


def _address(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _shape(connection: psycopg.Connection[Any]) -> object:
    """Return what changes with the tables, or what is false without them; what a test has rebuilt is not used again."""
    versions = connection.execute("SELECT to_regclass('alembic_version') IS NOT NULL").fetchone()
    return versions and versions[0] and connection.execute(_SHAPE).fetchone()


def count_from_one(connection: Connection) -> None:
    """Let the ids of a database without rows begin at one again; SQLite takes them back with the rows."""
    if connection.dialect.name == POSTGRESQL:
        with connection.begin():
            connection.execute(text("SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'"))


def sqlite_template(folder: Path) -> Path:
    """Make the file that every test's database is copied from."""
    file = folder / "template.sqlite3"
    fresh_database(file)
    return file
