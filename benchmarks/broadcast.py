"""A broadcast to three thousand while some people write, against four models of Telegram's limits.

Telegram does not publish how it counts its thirty bulk messages a second, so that a bot has to do well with each way.
What answers somebody who has just written counts, and is not refused (docs/decisions/32-answers-go-at-once.md). The
ideal is the time in which the model takes all that is sent, answers too.
"""

import asyncio
import math
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Fresh, Kind, databases, file_of
from benchmarks.flood import p99
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.story import FIRST, everybody, start
from benchmarks.telegram import Telegram
from benchmarks.template import fill
from bot.clock import SystemClock
from storage.database import make_engine
from storage.outgoing import Kind as RowKind
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person

A_SECOND = 30
IN_A_CHAT = 5
BAN = 5.0  # seconds
ANSWERED_WITHIN = 30.0
"""Seconds after an act of a person in which what they are told is an answer."""
LATENCY = 0.03
"""Seconds that Telegram takes for each message."""
HEARERS = 100_000
"""The Telegram id of the first who is sent the broadcast."""
WRITERS = 4
BETWEEN = 2.0
"""Seconds from one text of a writer to the next."""
LONGEST = 2.0
"""How many times the ideal a broadcast may take before it counts as lost."""


@dataclass(slots=True)
class Tokens:
    """Tokens that come back at a steady rate, up to as many as come in a second."""

    per_second: float = A_SECOND
    most: float = A_SECOND
    _tokens: float = math.inf
    _at: float = 0.0

    def wait(self, now: float) -> float:
        """Return how long a message has to wait."""
        self._tokens = min(self.most, self._tokens + (now - self._at) * self.per_second)
        self._at = now
        return max(0.0, (1 - self._tokens) / self.per_second)

    def take(self, now: float) -> None:
        """Count a message, or as much of one as there is room for."""
        self.wait(now)
        self._tokens = max(0.0, self._tokens - 1)


@dataclass(slots=True)
class Window:
    """At most so many messages in any second; with `ban`, nothing for a while after one too many."""

    ban: float = 0.0
    _sent: deque[float] = field(default_factory=deque)
    _banned_until: float = 0.0

    def wait(self, now: float) -> float:
        """Return how long a message has to wait."""
        if now < self._banned_until:
            return self._banned_until - now
        while self._sent and now - self._sent[0] >= 1:
            self._sent.popleft()
        if len(self._sent) < A_SECOND:
            return 0.0
        self._banned_until = now + self.ban
        return max(self.ban, self._sent[0] + 1 - now)

    def take(self, now: float) -> None:
        """Count a message."""
        self._sent.append(now)


@dataclass(frozen=True, slots=True)
class Model:
    """A way in which Telegram may count, and how the broadcast is spread over chats."""

    name: str
    limit: Callable[[], Tokens | Window]
    each: int = 1


MODELS = (
    Model("30 tokens", Tokens),
    Model("30 in any second", Window),
    Model("30 in any second, or nothing for 5 s", lambda: Window(BAN)),
    Model("30 tokens, two messages a chat", Tokens, each=2),
)


class Limited(Telegram):
    """A Telegram that refuses bulk messages by a model, and any message by the pace of its chat."""

    def __init__(self, model: Model, messages: int) -> None:
        super().__init__(LATENCY)
        self._left = messages
        self.done = asyncio.Event()
        self._limit = model.limit()
        self._chats: defaultdict[int, Tokens] = defaultdict(lambda: Tokens(1, IN_A_CHAT))
        self._acted: dict[int, float] = {}
        self.refused = 0
        self.answers = 0
        self.taken: defaultdict[int, list[float]] = defaultdict(list)  # by chat, the moments of the broadcast

    def wait(self, chat: int) -> float:
        """Return how long a message to a chat has to wait; count it if not at all."""
        now = asyncio.get_running_loop().time()
        answers = now - self._acted.get(chat, -math.inf) < ANSWERED_WITHIN
        found = self._chats[chat].wait(now)
        if not answers:
            found = max(found, self._limit.wait(now))
        if found:
            self.refused += 1
            return found
        self._chats[chat].take(now)
        self._limit.take(now)
        if chat >= HEARERS:
            self.taken[chat].append(now)
            self._left -= 1
            if not self._left:
                self.done.set()
        else:
            self.answers += 1
        return 0.0

    async def say(self, person: int, text: str, *, calls: int = 1) -> None:
        """Let a person write, whose answers are no bulk from now on."""
        self._acted[person] = asyncio.get_running_loop().time()
        await super().say(person, text, calls=calls)


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure a broadcast by each model."""
    return await measure_of(folder, 60 if quick else 3_000, MODELS, quick=quick)


async def measure_of(folder: Path, messages: int, models: Sequence[Model], *, quick: bool) -> list[Figure]:
    """Measure a broadcast of so many messages by some models, side by side; a small one is too short for a goal.

    All of them together take less than half of what a machine has, and each by itself takes a hundred seconds.
    """
    with databases(Kind.SQLITE, folder, lambda uow: _fill(uow, messages)) as fresh:
        async with asyncio.TaskGroup() as group:
            found = [group.create_task(_figures(model, fresh, folder, messages, quick=quick)) for model in models]
    return [figure for one in found for figure in one.result()]


def _fill(uow: SqlUnitOfWork, people: int) -> None:
    fill(uow)
    for number in range(people):
        a_person(uow, HEARERS + number)


async def _figures(model: Model, fresh: Fresh, folder: Path, messages: int, *, quick: bool) -> list[Figure]:
    telegram = Limited(model, messages)
    with fresh(True) as url:
        async with running(Side.OURS, url, file_of(url).parent, telegram=telegram, paced=True) as bot:
            took, waits = await _broadcast(bot, telegram, url, messages, model.each)
    ideal = (messages + telegram.answers - A_SECOND) / A_SECOND
    found = (
        ("time", "of the ideal", took / ideal, 1.05),
        ("refused", "of the messages", telegram.refused / messages, 0.005),
        ("p99 of a writer's wait", "ms", p99(waits), 300),
    )
    return [
        Figure(f"{model.name}: {name}", unit, {OURS: [one]}, [] if quick else [Goal(at_most=most)])
        for name, unit, one, most in found
    ]


async def _broadcast(bot: Running, telegram: Limited, url: str, messages: int, each: int) -> tuple[float, list[float]]:
    """Send a broadcast while some people write; return how long it took, and how long each of them waited, in ms.

    Raises:
        WrongAnswer: a message is lost, or came twice.
    """
    writers = range(FIRST, FIRST + WRITERS)
    await everybody(start, telegram, bot.side, writers, at_once=1)
    await bot.rest()
    telegram.answers = telegram.refused = 0
    await asyncio.to_thread(_store, url, messages, each)
    waits: list[float] = []
    async with asyncio.timeout(LONGEST * messages / A_SECOND + 30), asyncio.TaskGroup() as group:
        writing = [group.create_task(_write(telegram, one, waits)) for one in writers]
        await telegram.done.wait()
        for one in writing:
            one.cancel()
    await bot.rest()
    if wrong := [chat for chat, taken in telegram.taken.items() if len(taken) != each]:
        raise WrongAnswer(f"{wrong[0]} has got the broadcast {len(telegram.taken[wrong[0]])} times, not {each}")
    moments = [moment for taken in telegram.taken.values() for moment in taken]
    return max(moments) - min(moments), waits


def _store(url: str, messages: int, each: int) -> None:
    """Store the broadcast as another process might have left it: unsent, and held by nobody."""
    engine, now = make_engine(url), SystemClock().now()
    with engine.begin() as connection:
        uow = SqlUnitOfWork(connection)
        for number in range(messages):
            chat = HEARERS + number % (messages // each)
            person = uow.people.by_telegram(chat)
            assert person is not None
            row = Outgoing(chat, "broadcast", RowKind.SAY, {"text": f"To all {number}"}, "benchmark", person.id)
            uow.outbox.add(row, now=now, claimed_by="nobody", lease_until=now - timedelta(seconds=1))
    engine.dispose()


async def _write(telegram: Telegram, person: int, waits: list[float]) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep((person - FIRST) * BETWEEN / WRITERS)
    while True:
        began = loop.time()
        await telegram.say(person, "/me")
        waits.append((loop.time() - began) * 1000)
        await asyncio.sleep(BETWEEN)


ROW = Row(
    9,
    "broadcast",
    f"A broadcast of 3,000 messages while {WRITERS} people write every {BETWEEN:.0f} s, by four models of Telegram's "
    f"limits side by side, {LATENCY * 1000:.0f} ms away, by webhook on SQLite",
    measure,
)
