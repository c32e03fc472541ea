"""What every test may use: a fresh database of each kind, and a world in which the real bot runs."""

import random
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine, event

from bot.profile import Profile
from documents import typeset
from sandbox.quick_folder import put_files_in_memory
from storage.database import Database, make_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.asked import Asked
from tests.databases import (
    DATABASES,
    SQLITE,
    EmptyDatabases,
    count_from_one,
    fresh_postgres,
    shared_postgres,
    sqlite_template,
)
from tests.deep import LongOnes
from tests.quick_log import paint_no_tracebacks
from tests.quick_profile import SET_UP, introduce_nobody
from tests.quick_statements import share_compiled_statements
from tests.quick_templates import keep_migrated_file
from tests.sandbox.page.finding import HOW, NO_WHEEL, NONE_FOUND, is_driven
from tests.tallies import adrift
from tests.world import World

# A document takes as long as a busy machine needs; that the bot gives up is proven in tests/documents/test_typeset.py.
PATIENCE = 600.0  # seconds

# A busy machine must not fail a property, and a failure must be there again on the next run.
settings.register_profile("mentorbot", deadline=None, print_blob=True)
settings.load_profile("mentorbot")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the place of all files before any is made; the workers have it from their environment."""
    put_files_in_memory()
    share_compiled_statements()
    keep_migrated_file(config)
    introduce_nobody()
    paint_no_tracebacks()
    typeset._ours.longest = PATIENCE
    config.pluginmanager.register(LongOnes(config))
    asked = Asked(config)
    config.pluginmanager.register(asked)
    event.listen(Engine, "before_execute", asked.note)


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[str]:
    """A PostgreSQL server that all workers of this run share."""
    with shared_postgres(testrun_uid) as server:
        yield server


@pytest.fixture(scope="session")
def empty_databases(postgres: str) -> Iterator[EmptyDatabases]:
    """This worker's PostgreSQL databases, each of which is one test's at a time."""
    databases = EmptyDatabases(postgres)
    yield databases
    databases.close()


@pytest.fixture(scope="session")
def sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    return sqlite_template(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(params=DATABASES)
def database_kind(request: pytest.FixtureRequest) -> str:
    """The kind of database; each test that asks for one runs on both."""
    return str(request.param)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh, migrated database."""
    assert not hasattr(request, "param"), "choose the kind by `database_kind`, as tests/databases.py does"
    if database_kind == SQLITE:
        file = tmp_path / "bot.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_file"), file)
        yield f"sqlite:///{file}"
        return
    with request.getfixturevalue("empty_databases").one() as url:
        yield url


@pytest.fixture
def unused_tcp_port() -> int:
    """A port that nobody takes by chance: below those from which the kernel serves whoever asks for any."""
    while True:
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", random.randrange(10_000, 32_000)))
            return int(tried.getsockname()[1])


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh database, open."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def empty_sqlite(sqlite_file: Path) -> Iterator[Engine]:
    """This worker's SQLite database in which nothing is ever committed."""
    file = sqlite_file.with_name("empty.sqlite3")
    shutil.copy(sqlite_file, file)
    engine = make_engine(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def empty_postgresql(postgres: str) -> Iterator[Engine]:
    """This worker's PostgreSQL database in which nothing is ever committed."""
    with fresh_postgres(postgres) as url:
        engine = make_engine(url)
        yield engine
        engine.dispose()


@pytest.fixture
def uow(request: pytest.FixtureRequest, database_kind: str) -> Iterator[SqlUnitOfWork]:
    """One transaction on a database with tables and no rows; at its end nothing is left of it."""
    engine: Engine = request.getfixturevalue(f"empty_{database_kind}")
    with engine.connect() as connection:
        count_from_one(connection)
        with connection.begin() as everything:
            yield SqlUnitOfWork(connection)
            everything.rollback()


@pytest.fixture
def introduces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bots of a test set their profile when they start."""
    monkeypatch.setattr(Profile, "set_up", SET_UP)


@pytest.fixture
def language() -> str:
    """The language of everybody's phone; a test that is parametrized with others has its own."""
    return "sv"


@pytest.fixture
def start() -> datetime | None:
    """The moment at which the world's clock starts, where a test minds it."""
    return None


@pytest.fixture
async def world(database_url: str, language: str, start: datetime | None) -> AsyncIterator[World]:
    """The real bot, running against our Bot API server.

    At the end nothing Telegram would refuse was sent, and what is kept of the pairs is what their rows come to.
    """
    async with World(database_url, language=language, start=start) as running:
        yield running
        running.check_nothing_was_wrong()
        assert await running.run(lambda uow: adrift(uow.connection)) == []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say last and loudly that the browser tests did not run; a line among other skipped tests is not seen."""
    yield
    skipped = terminalreporter.stats.get("skipped", ())
    if not is_driven():
        told = f"The tests of the page did not run: {NO_WHEEL}."
    elif any(NONE_FOUND in str(report.longrepr) for report in skipped):
        told = HOW
    else:
        return
    terminalreporter.section("NO BROWSER", sep="!", red=True, bold=True)
    terminalreporter.line(told, red=True, bold=True)
