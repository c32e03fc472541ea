"""Many people at once: how many answers 32 people get who wait for one all the time.

Beside it stands what one core could give: a process of Python computes on one core at a time, so that the CPU of an
answer bounds the answers a second, however many cores there are.

Our bot keeps Telegram's limits here as it does when it goes live, so that nobody writes more than a chat may get.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import Running, Side
from benchmarks.databases import Kind, databases
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.ready import come_to
from benchmarks.story import FIRST, Step, everybody, start
from benchmarks.tap import has_tapped, tap
from benchmarks.telegram import Telegram
from benchmarks.template import fill

IN_FLIGHT = 32
"""People who each wait for an answer, all the time."""
ONE_CORE = "one core's CPU allows"
SLOW = 0.05
"""Seconds that Telegram takes for each call."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: in each round everybody writes, and taps, once.

    Attributes:
        people: how many in all.
        others: how many warm the bot up.
    """

    rounds: int = 5
    people: int = 600
    others: int = 32


QUICK = Size(rounds=1, people=64, others=8)


@dataclass(frozen=True, slots=True)
class Act:
    """What everybody does, and how many calls each waits for, one after the other.

    Attributes:
        is_right: tells whether somebody has got the right answer.
    """

    name: str
    calls: int
    step: Step
    is_right: Callable[[Telegram, int], bool]


async def _write(telegram: Telegram, _side: Side, person: int) -> None:
    await telegram.say(person, "Nordbygg, Umeå", calls=2)


async def _write_before(telegram: Telegram, _side: Side, person: int) -> None:
    for text in ("Karin Åberg", f"karin{person}@exempel.se", f"070 123 {person}"):
        await telegram.say(person, text, calls=2)


def _is_asked(telegram: Telegram, person: int) -> bool:
    return any("svenska" in words for words in telegram.buttons(person))


TEXT = Act(f"a text: {IN_FLIGHT} people, 2 calls each, one after the other", 2, _write, _is_asked)
PRESS = Act(f"a press: {IN_FLIGHT} people, 1 call each", 1, tap, has_tapped)


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure the answers that 32 people get, as a part of what Telegram's own time allows."""
    return await measure_of(folder, QUICK if quick else Size())


async def measure_of(folder: Path, size: Size) -> list[Figure]:
    """Measure the same with so many people in all."""
    everyone = range(FIRST, FIRST + size.people + size.others)
    with databases(Kind.SQLITE, folder, fill) as fresh:
        points = await come_to(fresh, folder, everyone, (start, _write_before), (_write,))
        shares, most = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
        for _ in range(size.rounds):
            for ready, act in zip(points, (TEXT, PRESS), strict=True):
                async with ready.going_on(Side.OURS, folder) as bot:
                    share, one_core = await _share(bot, act, everyone[: size.people], everyone[size.people :])
                    shares[act.name].append(share)
                    most[act.name].append(one_core)
    return [
        Figure(name, "of the ideal", {OURS: found, ONE_CORE: most[name]}, [Goal(at_least=0.9), Goal(against=ONE_CORE)])
        for name, found in shares.items()
    ]


async def _share(bot: Running, act: Act, people: range, others: range) -> tuple[float, float]:
    """Return the answers a second as a part of the ideal, and as many as one core could give.

    Ideally everybody waits for Telegram alone.

    Raises:
        WrongAnswer: an answer is lost, or came in the wrong order.
    """
    telegram, loop = bot.telegram, asyncio.get_running_loop()
    await everybody(act.step, telegram, bot.side, others, IN_FLIGHT)
    await bot.rest()
    telegram.seconds, began, spent = SLOW, loop.time(), bot.cpu()
    await everybody(act.step, telegram, bot.side, people, IN_FLIGHT)
    ideal = len(people) * act.calls * SLOW / IN_FLIGHT
    share = ideal / (loop.time() - began)
    await bot.rest()
    one_core = ideal / (bot.cpu() - spent)
    if wrong := [one for one in people if not act.is_right(telegram, one)]:
        raise WrongAnswer(f"{act.name}: {wrong[0]} sees {telegram.newest[wrong[0]]!r}")
    return share, one_core


ROW = Row(
    8,
    "flight",
    f"The answers a second of {IN_FLIGHT} people who wait for one all the time, while Telegram takes "
    f"{SLOW * 1000:.0f} ms for each call, by webhook on SQLite",
    measure,
)
