"""The wait of others while one person floods a bot, beside a quiet hour, in one run; by poll and by webhook.

`python -m benchmarks.flood` lets sixteen people write to the real bot, which answers each of them, while Telegram takes
half a second for every message. In every second visit another person sends eighty messages first. It prints how long
the sixteen wait for an answer, and the ratio.
"""

import asyncio
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from bot.log import configure
from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from tests.hooked import free_port, webhook_world
from tests.patience import eventually
from tests.world import World

ROUNDS = 3
OTHERS = 16
TEXTS = 5
FLOOD = 80
SLOW = 0.5  # seconds that Telegram takes for a message
BETWEEN = 1.5  # seconds between an answer and the next text
WAYS = ("polling", "webhook")


async def visit(way: str, folder: Path, *, flood: bool) -> list[float]:
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
            talks = [group.create_task(talk(phone, number / OTHERS)) for number, phone in enumerate(phones)]
        served.server.faults.clear()
    return [wait for one in talks for wait in one.result()]


async def talk(phone: Phone, later: float) -> list[float]:
    """Let a person write a few times; return how long each answer took."""
    await asyncio.sleep(later)
    loop, waits = asyncio.get_running_loop(), []
    for number in range(TEXTS):
        before, began = len(phone.heard), loop.time()
        phone.send(f"hello {number}")
        await eventually(lambda: len(phone.heard) > before)  # noqa: B023 - it is awaited at once
        waits.append((loop.time() - began) * 1000)
        await asyncio.sleep(BETWEEN)
    return waits


def row(way: str, quiet: Sequence[float], flooded: Sequence[float]) -> tuple[str, ...]:
    """Return a line of the table."""
    middles = [statistics.median(waits) for waits in (quiet, flooded)]
    tails = [statistics.quantiles(waits, n=100)[98] for waits in (quiet, flooded)]
    return (way, *(f"{middle:.0f} / {tail:.0f}" for middle, tail in zip(middles, tails, strict=True)),
            f"{middles[1] / middles[0]:.2f} / {tails[1] / tails[0]:.2f}")  # fmt: skip


async def main() -> None:
    """Measure both ways, quiet and flooded in turns, and print them side by side."""
    table = Table("ms, median / p99", "quiet", "while one floods", "× (goal: p99 ≤ 2)")
    for way in WAYS:
        waits: dict[bool, list[float]] = {False: [], True: []}
        for _ in range(ROUNDS):
            for flood in waits:
                with TemporaryDirectory(prefix="mentorbot-flood-") as folder:
                    waits[flood] += await visit(way, Path(folder), flood=flood)
        table.add_row(*row(way, waits[False], waits[True]))
    Console().print(table)


if __name__ == "__main__":
    configure("ERROR", stream=sys.stderr)
    asyncio.run(main())
