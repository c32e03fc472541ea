"""Fresh databases for each side and each round, on SQLite and on PostgreSQL, empty or filled."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from sandbox.storm.postgres import fresh_postgres, postgres_server
from storage.database import make_engine
from storage.schema import migrate
from storage.unit_of_work import SqlUnitOfWork

FILLED = "benchmark_filled"
Fill = Callable[[SqlUnitOfWork], None]
Fresh = Callable[[bool], AbstractContextManager[str]]
"""Gives the URL of a new database, filled or empty, and drops it afterwards."""


class Kind(StrEnum):
    """The databases that our bot runs on."""

    SQLITE = "SQLite"
    POSTGRESQL = "PostgreSQL"


@contextmanager
def databases(kind: Kind, folder: Path, fill: Fill) -> Iterator[Fresh]:
    """Give a maker of databases; a filled one has our tables and what `fill` stores.

    PostgreSQL runs as in the tests, without fsync: what is counted of it is the CPU of its clients.
    """
    if kind is Kind.SQLITE:
        template = folder / "filled.sqlite3"
        _fill(f"sqlite:///{template}", fill)
        yield lambda filled: _file(folder, template if filled else None)
        return
    with postgres_server() as server:
        admin = create_engine(server, isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {FILLED}")
        admin.dispose()
        _fill(make_url(server).set(database=FILLED).render_as_string(hide_password=False), fill)
        yield lambda filled: fresh_postgres(server, template=FILLED if filled else "template1")


def file_of(url: str) -> Path:
    """Return the file of a SQLite database."""
    return Path(make_url(url).database or "")


def _fill(url: str, fill: Fill) -> None:
    engine = make_engine(url)
    migrate(engine)
    with engine.begin() as connection:
        fill(SqlUnitOfWork(connection))
    engine.dispose()  # the last connection to close folds SQLite's write-ahead log into the file


@contextmanager
def _file(folder: Path, template: Path | None) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as place:
        file = Path(place) / "bot.sqlite3"
        if template is not None:
            shutil.copy(template, file)
        yield f"sqlite:///{file}"
