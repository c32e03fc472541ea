"""Many people at once: how long a tap waits at a hundred updates a second, and how many answers 32 people get.

Our bot keeps Telegram's limits here as it does when it goes live, so that nobody writes more than a chat may get.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Kind, databases
from benchmarks.flood import p99
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.record import Recorder, record
from benchmarks.story import FIRST, everybody, start, texts
from benchmarks.telegram import Telegram
from benchmarks.template import fill

RATE = 100
"""Updates a second."""
IN_FLIGHT = 32
"""People who each wait for an answer, all the time."""
SLOW = 0.05
"""Seconds that Telegram takes for each call."""
TOGETHER = 100
"""How many people prepare at once."""
REFILLED = 6.0
"""Seconds after which a chat may get a burst again."""
TAPPED = "✓☑"
SIDES = (Side.OURS, Side.STOCK, Side.FLOOR)

GOALS = (Goal(Side.STOCK, at_most=0.5), Goal(Side.FLOOR, at_most=2))
"""The ratios to reach with a tap."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: in each round everybody taps, and writes, once."""

    rounds: int = 5
    people: int = 600


QUICK = Size(rounds=1, people=64)


async def _tap(telegram: Telegram, _side: Side, person: int) -> None:
    await telegram.press(person, "svenska")


async def _write(telegram: Telegram, _side: Side, person: int) -> None:
    await telegram.say(person, "Karin Åberg", calls=2)


async def _write_on(telegram: Telegram, _side: Side, person: int) -> None:
    for text in (f"karin{person}@exempel.se", f"070 123 {person}", "Nordbygg, Umeå"):
        await telegram.say(person, text, calls=2)


# A tap at a hundred updates a second


async def measure_tap(folder: Path, quick: bool) -> list[Figure]:
    """Measure all sides in turns."""
    return await measure_tap_of(SIDES, folder, QUICK if quick else Size())


async def measure_tap_of(sides: Sequence[Side], folder: Path, size: Size) -> list[Figure]:
    """Measure some sides in turns."""
    records = folder / "records"
    waits: dict[str, list[list[float]]] = defaultdict(list)
    with databases(Kind.SQLITE, folder, fill) as fresh:
        with fresh(True) as url:
            await record(url, records, lambda recorder: _recorded(recorder, size.people))
        for _ in range(size.rounds):
            for side in sides:
                with fresh(side.is_ours) as url:
                    async with running(side, url, folder, records=records, paced=True) as bot:
                        waits[side].append(await _taps(bot, size.people))
    rounds = {side: [p99(one) for one in found] for side, found in waits.items()}
    middle = {side: [sorted(one)[len(one) // 2] for one in found] for side, found in waits.items()}
    return [
        Figure("p99 of the wait", "ms", rounds, [goal for goal in GOALS if goal.against in rounds]),
        Figure("median of the wait", "ms", middle, [Goal(side) for side in sides if side is not Side.OURS]),
    ]


async def _recorded(recorder: Recorder, people: int) -> None:
    await _prepare(recorder, Side.OURS, people, recorder.rest)
    await everybody(_tap, recorder, Side.OURS, range(FIRST, FIRST + people), at_once=1)
    await recorder.rest()


async def _prepare(telegram: Telegram, side: Side, people: int, rest: Callable[[], Awaitable[None]]) -> None:
    for step in (start, texts):
        await everybody(step, telegram, side, range(FIRST, FIRST + people), TOGETHER)
        await rest()


async def _taps(bot: Running, people: int) -> list[float]:
    """Let everybody tap once, a hundred a second whatever the bot does; return the waits in milliseconds.

    Raises:
        WrongAnswer: a tap has changed nothing.
    """
    await _prepare(bot.telegram, bot.side, people, bot.rest)
    await asyncio.sleep(REFILLED)
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def one(number: int) -> float:
        await asyncio.sleep(began + number / RATE - loop.time())
        tapped = loop.time()
        await _tap(bot.telegram, bot.side, FIRST + number)
        return (loop.time() - tapped) * 1000

    async with asyncio.TaskGroup() as group:
        waits = [group.create_task(one(number)) for number in range(people)]
    await bot.rest()
    _all_tapped(bot.telegram, people)
    return [wait.result() for wait in waits]


def _all_tapped(telegram: Telegram, people: int) -> None:
    for person in range(FIRST, FIRST + people):
        if not any("svenska" in words and words[0] in TAPPED for words in telegram.buttons(person)):
            raise WrongAnswer(f"a tap of {person} is lost: {telegram.buttons(person)}")


# Thirty-two people in flight


async def measure_flight(folder: Path, quick: bool) -> list[Figure]:
    """Measure the answers that 32 people get, as a part of what Telegram's own time allows."""
    return await measure_flight_of(folder, QUICK if quick else Size())


async def measure_flight_of(folder: Path, size: Size) -> list[Figure]:
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
        await everybody(_tap, telegram, bot.side, everyone, IN_FLIGHT)
    await bot.rest()
    _all_tapped(telegram, people)
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


TAP = Row(7, "tap", f"The wait for the answer to a tap at {RATE} updates a second, by webhook on SQLite", measure_tap)
FLIGHT = Row(
    8,
    "flight",
    f"The answers a second of {IN_FLIGHT} people who wait for one all the time, while Telegram takes "
    f"{SLOW * 1000:.0f} ms for each call, by webhook on SQLite",
    measure_flight,
)
