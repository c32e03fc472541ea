"""The wait of others while one person floods a bot, beside a quiet hour, in one run; by poll and by webhook.

Sixteen people write to the real bot, which answers each of them, while Telegram takes half a second for every
message. In every second visit another person sends eighty messages first.
"""

import asyncio
import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import OURS, Figure, Goal, Row
from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from tests.hooked import free_port, webhook_world
from tests.patience import eventually
from tests.world import World

ROUNDS = 3
OTHERS = 16
TEXTS = 3
FLOOD = 80
SLOW = 0.5  # seconds that Telegram takes for a message
BETWEEN = 1.5  # seconds between an answer and the next text
WAYS = ("polling", "webhook")
QUIET = "quiet"


async def visit(way: str, folder: Path, *, texts: int, flood: bool) -> list[float]:
    """Return how many milliseconds the others waited for each answer."""
    url = f"sqlite:///{folder / 'bot.sqlite3'}"
    world = webhook_world(url, free_port(), speed=1) if way == "webhook" else World(url, speed=1)
    async with world as served:
        phones = [served.person(f"Person{number}") for number in range(OTHERS)]
        omar = served.person("Omar")
        for phone in (omar, *phones):
            await served.start(phone)
        served.server.faults.add(FaultKind.SLOW, method="sendMessage", times=None, seconds=SLOW)
        if flood:
            for number in range(FLOOD):
                omar.send(f"text {number}")
        async with asyncio.TaskGroup() as group:
            talks = [group.create_task(talk(phone, number / OTHERS, texts)) for number, phone in enumerate(phones)]
        served.server.faults.clear()
    return [wait for one in talks for wait in one.result()]


async def talk(phone: Phone, later: float, texts: int) -> list[float]:
    """Let a person write a few times; return how long each answer took."""
    await asyncio.sleep(later)
    loop, waits = asyncio.get_running_loop(), []
    for number in range(texts):
        before, began = len(phone.heard), loop.time()
        phone.send(f"hello {number}")
        await eventually(lambda: len(phone.heard) > before)  # noqa: B023 - it is awaited at once
        waits.append((loop.time() - began) * 1000)
        await asyncio.sleep(BETWEEN)
    return waits


def p99(waits: Sequence[float]) -> float:
    """Return what all but one in a hundred stay under."""
    return statistics.quantiles(waits, n=100)[98]


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure both ways, quiet and flooded in turns."""
    figures, rounds, texts = [], *((1, 1) if quick else (ROUNDS, TEXTS))
    for way in WAYS:
        waits: dict[str, list[list[float]]] = {QUIET: [], OURS: []}
        for number in range(rounds):
            for side in waits:
                place = folder / f"{way}-{number}-{side}"
                place.mkdir()
                waits[side].append(await visit(way, place, texts=texts, flood=side == OURS))
        for name, of, goals in (("median", statistics.median, [Goal(QUIET)]), ("p99", p99, [Goal(QUIET, at_most=2)])):
            found = {side: [of(visit) for visit in visits] for side, visits in waits.items()}
            figures.append(Figure(f"{name} of the wait, by {way}", "ms", found, goals))
    return figures


ROW = Row(
    15,
    "flood",
    f"The wait of {OTHERS} people for an answer while one more sends {FLOOD} messages at once, beside a quiet hour",
    measure,
)
