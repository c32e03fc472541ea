"""Killed and cut off: whatever happens to the process or to its database, nothing is lost and nothing is doubled."""

import asyncio
import random
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from sqlalchemy.engine import make_url

from sandbox.storm.outages import SqliteOutages
from sandbox.storm.postgres import patient_starts, start_postgres
from storage.database import make_engine
from storage.schema import migrate
from tests.bot.twenty_people import PEOPLE, QUICK, SEED, Outcome, Stage, perform, repeated
from tests.databases import DATABASES
from tests.world import EVA

KILLS: Final = 30
FEW_PEOPLE: Final = 4
FEW_KILLS: Final = 12
OUTAGE: Final = 20.0  # real seconds
BUSY: Final = 5.0  # the speed of one with kills: slow enough that about as many messages are in the air as in life


@pytest.fixture(autouse=True)
def presses_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no press be forgotten: on a clock this quick Telegram does so after 3 real seconds, or after 30."""
    monkeypatch.setattr("sandbox.botapi.updates.LIFE_OF_A_PRESS", timedelta(days=1))


_QUIET: Final[dict[int, Outcome]] = {}  # by the number of people: the same for all tests, so it is found out once


@pytest.fixture
def people() -> int:
    """How many people register; a test that is parametrized with others has its own."""
    return PEOPLE


@pytest.fixture
async def quiet(people: int, sqlite_file: Path, tmp_path: Path) -> Outcome:
    """What is there afterwards when nothing happens."""
    if people not in _QUIET:
        file = tmp_path / "quiet.sqlite3"
        shutil.copy(sqlite_file, file)
        _QUIET[people] = await perform(f"sqlite:///{file}", tmp_path / "quiet.log", QUICK, people=people)
    return _QUIET[people]


def repeats_by_kill(quiet: Outcome, killed: Outcome) -> Counter[tuple[int, int]]:
    """Return how many messages were repeated in each chat after each kill: (kill, chat) → number."""
    counts: Counter[tuple[int, int]] = Counter()
    for chat, words in killed.said.items():
        for position in repeated(words, quiet.said[chat]):
            kill = sum(heard.get(chat, 0) <= position for heard in killed.at_kills)
            counts[kill, chat] += 1
    return counts


@pytest.mark.parametrize(
    ("database_kind", "people", "kills"),
    [
        ("sqlite", FEW_PEOPLE, FEW_KILLS),
        pytest.param("sqlite", PEOPLE, KILLS, marks=pytest.mark.storm),
        pytest.param("postgresql", PEOPLE, KILLS, marks=pytest.mark.storm),
    ],
    indirect=["database_kind"],
)
async def test_kills_lose_nothing(database_url: str, quiet: Outcome, tmp_path: Path, people: int, kills: int) -> None:
    """Killed again and again while people register: the same rows and messages, at most one repeat a kill."""
    dice = random.Random(SEED)

    async def kill(stage: Stage, before: int) -> list[dict[int, int]]:
        edges = [before + quiet.requests * number // kills for number in range(kills + 1)]
        return await stage.kill_at([dice.randrange(*edges[number : number + 2]) for number in range(kills)], dice)

    killed = await perform(database_url, tmp_path / "killed.log", BUSY, kill, people=people)
    assert killed.rows == quiet.rows
    for chat, words in quiet.said.items():
        again = set(repeated(killed.said[chat], words))
        once = [one for position, one in enumerate(killed.said[chat]) if position not in again]
        assert in_order(chat, once) == in_order(chat, words)
        assert quiet.shown[chat] <= killed.shown[chat]
    repeats = repeats_by_kill(quiet, killed)
    sys.stdout.write(f"{repeats.total()} repeated messages after {kills} kills\n")  # shown with pytest -rP
    assert max(repeats.values(), default=0) <= 1
    assert repeats.total() <= kills


def in_order(chat: int, words: Sequence[str]) -> list[str]:
    """Return what was said in a chat, to compare; the manager hears of everybody in the order in which they finish."""
    return sorted(words) if chat == EVA else list(words)


# The database goes away and comes back.


class ServerOutage:
    """The server is stopped and started again."""

    def __init__(self, server: Any) -> None:
        self._server = server

    @contextmanager
    def away(self) -> Iterator[None]:
        """Stop the server."""
        self._server.stop()
        yield
        with patient_starts():
            self._server.start()


@contextmanager
def mortal_postgres(folder: Path) -> Iterator[tuple[str, ServerOutage]]:
    """Give a database on a server of its own, and the switch."""
    server = start_postgres(folder)
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        engine = make_engine(url)
        migrate(engine)
        engine.dispose()
        yield url, ServerOutage(server)
    finally:
        server.cleanup()


@pytest.fixture(params=DATABASES)
def mortal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, SqliteOutages | ServerOutage]]:
    """A database that can go away."""
    if request.param == "sqlite":
        file = tmp_path / "mortal.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_file"), file)
        yield f"sqlite:///{file}", SqliteOutages(f"sqlite:///{file}")
        return
    request.getfixturevalue("postgres")
    with TemporaryDirectory(prefix="mentorbot-pg-") as name:  # pytest's own folders are closed to PostgreSQL's user
        folder = Path(name)
        folder.chmod(0o755)
        with mortal_postgres(folder) as given:
            yield given


@pytest.mark.storm
async def test_twenty_seconds_without_database(
    mortal: tuple[str, SqliteOutages | ServerOutage], quiet: Outcome, tmp_path: Path
) -> None:
    """The database is away for 20 s while 20 people register: nothing is lost, and nothing is doubled."""
    database_url, outage = mortal

    async def cut(stage: Stage, before: int) -> list[dict[int, int]]:
        while stage.requests < before + quiet.requests // 3:  # noqa: ASYNC110 - the server sets no event for it
            await asyncio.sleep(0.001)
        going = outage.away()
        await asyncio.to_thread(going.__enter__)
        await asyncio.sleep(OUTAGE)
        await asyncio.to_thread(going.__exit__, None, None, None)
        return []

    cut_off = await perform(database_url, tmp_path / "cut_off.log", BUSY, cut)
    assert cut_off.rows == quiet.rows
    assert {chat: in_order(chat, words) for chat, words in cut_off.said.items()} == {
        chat: in_order(chat, words) for chat, words in quiet.said.items()
    }
    assert cut_off.shown == quiet.shown
