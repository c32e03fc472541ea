"""A fresh database for each test, on SQLite and on real PostgreSQL (binaries from a wheel, one server for a run)."""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url

from sandbox.rehearsal.fresh import fresh_database
from sandbox.storm import postgres
from sandbox.storm.postgres import postgres_server
from storage.database import make_engine
from storage.schema import migrate

SQLITE, POSTGRESQL = "sqlite", "postgresql"
DATABASES = (SQLITE, POSTGRESQL)
TEMPLATE = "mentorbot_template"
OF_THIS_DATABASE = "database = (SELECT oid FROM pg_database WHERE datname = current_database())"
"""A condition on `pg_locks`: the server has databases of other tests, too."""
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
