"""The statements, commits and calls of our bot in a story, in their order, for the floor to replay."""

import asyncio
import json
import pickle
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from threading import get_ident
from typing import Any, NamedTuple

from sqlalchemy import Engine, event

from benchmarks.bots import free_port, settings
from benchmarks.ours import no_pace
from benchmarks.story import Phase
from benchmarks.telegram import Telegram
from bot.app import Mentorbot
from bot.settings import Settings
from storage import database

UPDATE, UNIT, CALL = "update", "unit", "call"
Event = tuple[str, Any]


class Cost(NamedTuple):
    """What an update of a kind takes, its messages included; units that waited together share a commit."""

    statements: float
    commits: float
    calls: float

    def __str__(self) -> str:
        """Return it as the table shows it."""
        return f"{self.statements:.3g} statements, {self.commits:.2g} commits, {self.calls:.2g} calls"


class Recorder(Telegram):
    """A Telegram that notes what our bot does."""

    def __init__(self, before: Telegram | None = None) -> None:
        super().__init__(before=before)
        self.events: list[Event] = []
        self.costs: dict[str, Cost] = {}
        self._listens = False
        self._running: defaultdict[int, list[tuple[str, Any]]] = defaultdict(list)  # by thread

    def listen(self, engine: Engine) -> None:
        """Note every statement, commit and call from now on."""
        self._listens = True
        event.listen(engine, "before_cursor_execute", self._ran)
        event.listen(engine, "commit", self._committed)
        event.listen(engine, "rollback", self._undone)

    def _ran(self, _connection: object, _cursor: object, statement: str, values: Any, *_more: object) -> None:
        if not statement.startswith("BEGIN"):
            self._running[get_ident()].append((statement, _plain(values)))

    def _committed(self, _connection: object) -> None:
        self.events.append((UNIT, self._running.pop(get_ident(), [])))

    def _undone(self, _connection: object) -> None:
        self._running.pop(get_ident(), None)

    def _result(self, method: str, body: Mapping[str, Any]) -> Any:
        if self._listens:
            self.events.append((CALL, (method, json.dumps(body))))
        return super()._result(method, body)

    async def _deliver(self, person: int, update: Mapping[str, Any]) -> None:
        self.events.append((UPDATE, None))
        await super()._deliver(person, update)

    async def rest(self) -> None:
        """Wait until nothing more happens."""
        known = -1
        while known < len(self.events):
            known = len(self.events)
            await asyncio.sleep(0.1)

    @contextmanager
    def counting(self, phase: Phase) -> Iterator[None]:
        """Count what the updates of a kind take."""
        first = len(self.events)
        yield
        found = self.events[first:]
        updates = sum(kind == UPDATE for kind, _ in found)
        units = [what for kind, what in found if kind == UNIT]
        calls = sum(kind == CALL for kind, _ in found)
        self.costs[phase.kind] = Cost(sum(map(len, units)) / updates, len(units) / updates, calls / updates)


Story = Callable[[Recorder], Awaitable[None]]


async def record(url: str, records: Path, story: Story, *, before: Telegram | None = None) -> Mapping[str, Cost]:
    """Write what the floor replays for a story; return what each kind of update takes that is counted.

    With the Telegram `before`, whose chats are those of the database, the story goes on there.
    """
    port = free_port()
    async with Recorder(before) as telegram:
        with _one_unit_at_a_time():
            bot = Mentorbot.from_settings(_settings(settings(telegram.url, port, url)))
        async with _served(bot):
            await telegram.ready.wait()
            assert bot.jobs is not None
            await bot.jobs.finish(1)  # the jobs' own units are no part of an update
            telegram.listen(bot.database.engine)
            await story(telegram)
            events = tuple(telegram.events)
    with records.open("wb") as file:
        pickle.dump(events, file)
    return telegram.costs


@contextmanager
def _one_unit_at_a_time() -> Iterator[None]:
    """Give a bot that is made meanwhile one thread for its database: replayed in their order, rows get the same ids."""
    before = database.THREADS_FOR_POSTGRESQL
    database.THREADS_FOR_POSTGRESQL = 1
    try:
        yield
    finally:
        database.THREADS_FOR_POSTGRESQL = before


@asynccontextmanager
async def _served(bot: Mentorbot) -> AsyncIterator[None]:
    stop = asyncio.Event()
    with no_pace():
        running = asyncio.ensure_future(bot.run(stop))
        try:
            yield
        finally:
            stop.set()
            await running


def _settings(variables: Mapping[str, str]) -> Settings:
    named: dict[str, Any] = {name.lower(): value for name, value in variables.items()}
    return Settings(**named)


def _plain(values: Any) -> Any:
    """Return the values of a statement as the drivers know them, without words of a fixed set."""
    if isinstance(values, dict):
        return {name: _plain(value) for name, value in values.items()}
    if isinstance(values, (list, tuple)):
        return type(values)(map(_plain, values))
    return str(values) if isinstance(values, str) else values
