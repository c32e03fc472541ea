"""Many people at once: how many answers 32 people get who wait for one all the time.

Our bot keeps Telegram's limits here as it does when it goes live, so that nobody writes more than a chat may get.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Kind, databases
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.story import FIRST, everybody, start
from benchmarks.tap import all_tapped, tap
from benchmarks.telegram import Telegram
from benchmarks.template import fill

IN_FLIGHT = 32
"""People who each wait for an answer, all the time."""
SLOW = 0.05
"""Seconds that Telegram takes for each call."""
TOGETHER = 100
"""How many people prepare at once."""
REFILLED = 6.0
"""Seconds after which a chat may get a burst again."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: in each round everybody taps, and writes, once."""

    rounds: int = 5
    people: int = 600


QUICK = Size(rounds=1, people=64)


async def _write(telegram: Telegram, _side: Side, person: int) -> None:
    await telegram.say(person, "Karin Åberg", calls=2)


async def _write_on(telegram: Telegram, _side: Side, person: int) -> None:
    for text in (f"karin{person}@exempel.se", f"070 123 {person}", "Nordbygg, Umeå"):
        await telegram.say(person, text, calls=2)


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure the answers that 32 people get, as a part of what Telegram's own time allows."""
    return await measure_of(folder, QUICK if quick else Size())


async def measure_of(folder: Path, size: Size) -> list[Figure]:
    """Measure the same with so many people in all."""
    shares: Mapping[str, list[float]] = {"text": [], "press": []}
    with databases(Kind.SQLITE, folder, fill) as fresh:
        for _ in range(size.rounds):
            with fresh(True) as url:
                async with running(Side.OURS, url, folder, paced=True) as bot:
                    for kind, share in (await _in_flight(bot, size.people)).items():
                        shares[kind].append(share)
    goal = (Goal(at_least=0.9),)
    return [
        Figure(
            f"a text: {IN_FLIGHT} people, 2 calls each, one after the other",
            "of the ideal",
            {OURS: shares["text"]},
            goal,
        ),
        Figure(f"a press: {IN_FLIGHT} people, 1 call each", "of the ideal", {OURS: shares["press"]}, goal),
    ]


async def _in_flight(bot: Running, people: int) -> Mapping[str, float]:
    """Return the answers a second as a part of the ideal: everybody waits for Telegram alone.

    Raises:
        WrongAnswer: an answer is lost, or came in the wrong order.
    """
    telegram, everyone, shares = bot.telegram, range(FIRST, FIRST + people), dict[str, float]()
    await everybody(start, telegram, bot.side, everyone, TOGETHER)
    await _rested(bot)
    with _timed(telegram, people, 2, shares, "text"):
        await everybody(_write, telegram, bot.side, everyone, IN_FLIGHT)
    await everybody(_write_on, telegram, bot.side, everyone, TOGETHER)
    await _rested(bot)
    if wrong := [one for one in everyone if not any("svenska" in words for words in telegram.buttons(one))]:
        raise WrongAnswer(f"{wrong[0]} is not asked for languages, but {telegram.newest[wrong[0]]!r}")
    with _timed(telegram, people, 1, shares, "press"):
        await everybody(tap, telegram, bot.side, everyone, IN_FLIGHT)
    await bot.rest()
    all_tapped(telegram, everyone)
    return shares


async def _rested(bot: Running) -> None:
    await bot.rest()
    await asyncio.sleep(REFILLED)


@contextmanager
def _timed(telegram: Telegram, people: int, calls: int, shares: dict[str, float], kind: str) -> Iterator[None]:
    """Let Telegram be slow meanwhile; note the part of the ideal that was reached."""
    loop = asyncio.get_running_loop()
    telegram.seconds, began = SLOW, loop.time()
    yield
    shares[kind] = people * calls * SLOW / IN_FLIGHT / (loop.time() - began)
    telegram.seconds = 0.0


ROW = Row(
    8,
    "flight",
    f"The answers a second of {IN_FLIGHT} people who wait for one all the time, while Telegram takes "
    f"{SLOW * 1000:.0f} ms for each call, by webhook on SQLite",
    measure,
)
