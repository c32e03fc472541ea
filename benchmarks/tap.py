"""How long a tap waits at a hundred updates a second, beside other bots that get the same taps.

Our bot keeps Telegram's limits here as it does when it goes live: everybody taps once a second. People have come to
the question with the buttons before; ours and the floor find them there in their database.
"""

import asyncio
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Kind, databases, file_of
from benchmarks.flood import p99
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.record import Recorder, record
from benchmarks.story import AT_ONCE, FIRST, everybody, start, texts
from benchmarks.telegram import Telegram
from benchmarks.template import fill

RATE = 100
"""Updates a second."""
TAPPED = "✓☑"
SIDES = (Side.OURS, Side.STOCK, Side.FLOOR)
GOALS = (Goal(Side.STOCK, at_most=0.5), Goal(Side.FLOOR, at_most=2))
"""The ratios to reach."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    Attributes:
        people: how many tap, one after the other.
        others: how many warm the bot up.
        taps: how often everybody taps; an odd number, so that in the end the answer is chosen.
    """

    rounds: int = 5
    people: int = 100
    others: int = 20
    taps: int = 5

    @property
    def everybody(self) -> range:
        """Return the ids of all who come to the question."""
        return range(FIRST, FIRST + self.people + self.others)


QUICK = Size(rounds=1, people=20, others=4, taps=1)


async def tap(telegram: Telegram, _side: Side, person: int) -> None:
    """Tap an answer of the question about languages."""
    await telegram.press(person, "svenska")


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure all sides in turns."""
    return await measure_of(SIDES, folder, QUICK if quick else Size())


async def measure_of(sides: Sequence[Side], folder: Path, size: Size) -> list[Figure]:
    """Measure some sides in turns."""
    records, ready = folder / "records", folder / "ready.sqlite3"
    waits: dict[str, list[list[float]]] = defaultdict(list)
    with databases(Kind.SQLITE, folder, fill) as fresh:
        with fresh(True) as url:
            async with running(Side.OURS, url, folder) as bot:
                await _come_to_the_question(bot, size)
            before = bot.telegram
            shutil.copy(file_of(url), ready)
            await record(url, records, lambda recorder: _recorded(recorder, size), before=before)
        for _ in range(size.rounds):
            for side in sides:
                with fresh(side.is_ours) as url:
                    if side.is_ours:
                        shutil.copy(ready, file_of(url))
                    telegram = Telegram(before=before) if side.is_ours else Telegram()
                    async with running(side, url, folder, records=records, telegram=telegram, paced=True) as bot:
                        if not side.is_ours:
                            await _come_to_the_question(bot, size)
                        waits[side].append(await _taps(bot, size))
    return _figures(waits)


def _figures(waits: Mapping[str, Sequence[Sequence[float]]]) -> list[Figure]:
    rounds = {side: [p99(one) for one in found] for side, found in waits.items()}
    middle = {side: [sorted(one)[len(one) // 2] for one in found] for side, found in waits.items()}
    return [
        Figure("p99 of the wait", "ms", rounds, [goal for goal in GOALS if goal.against in rounds]),
        Figure("median of the wait", "ms", middle, [Goal(side) for side in waits if side != OURS]),
    ]


async def _come_to_the_question(bot: Running, size: Size) -> None:
    for step in (start, texts):
        await everybody(step, bot.telegram, bot.side, size.everybody, AT_ONCE)
    await bot.rest()


async def _recorded(recorder: Recorder, size: Size) -> None:
    await _warm_up(recorder, Side.OURS, size)
    for _ in range(size.taps):
        await everybody(tap, recorder, Side.OURS, _who_taps(size), at_once=1)
    await recorder.rest()


async def _warm_up(telegram: Telegram, side: Side, size: Size) -> None:
    await everybody(tap, telegram, side, size.everybody[size.people :], AT_ONCE)


def _who_taps(size: Size) -> range:
    return size.everybody[: size.people]


async def _taps(bot: Running, size: Size) -> list[float]:
    """Let everybody tap in turns, a hundred a second whatever the bot does; return the waits in milliseconds.

    Raises:
        WrongAnswer: a tap has changed nothing.
    """
    await _warm_up(bot.telegram, bot.side, size)
    await bot.rest()
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def one(number: int) -> float:
        await asyncio.sleep(began + number / RATE - loop.time())
        tapped = loop.time()
        await tap(bot.telegram, bot.side, FIRST + number % size.people)
        return (loop.time() - tapped) * 1000

    async with asyncio.TaskGroup() as group:
        waits = [group.create_task(one(number)) for number in range(size.people * size.taps)]
    await bot.rest()
    all_tapped(bot.telegram, _who_taps(size))
    return [wait.result() for wait in waits]


def all_tapped(telegram: Telegram, people: range) -> None:
    """See that everybody has tapped.

    Raises:
        WrongAnswer: a tap has changed nothing.
    """
    for person in people:
        if not any("svenska" in words and words[0] in TAPPED for words in telegram.buttons(person)):
            raise WrongAnswer(f"a tap of {person} is lost: {telegram.buttons(person)}")


ROW = Row(7, "tap", f"The wait for the answer to a tap at {RATE} updates a second, by webhook on SQLite", measure)
