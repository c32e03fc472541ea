"""How long a tap waits at a hundred updates a second, beside other bots that get the same taps.

Our bot keeps Telegram's limits here as it does when it goes live. Everybody taps once: of two taps of a person that
wait, only the change of the second would be shown. People have come to the question with the buttons before; ours and
the floor find them there in their database.
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
from benchmarks.ready import Ready, come_to
from benchmarks.record import Recorder, record
from benchmarks.story import AT_ONCE, FIRST, everybody, start, texts
from benchmarks.telegram import Telegram
from benchmarks.template import fill

RATE = 100
"""Updates a second."""
TAPPED = "✓☑"
TO_THE_QUESTION = (start, texts)
SIDES = (Side.OURS, Side.STOCK, Side.FLOOR)
GOALS = (Goal(Side.STOCK, at_most=0.5), Goal(Side.FLOOR, at_most=2))
"""The ratios to reach."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    Attributes:
        people: how many tap, one after the other.
        others: how many warm the bot up.
    """

    rounds: int = 5
    people: int = 300
    others: int = 20

    @property
    def everybody(self) -> range:
        """Return the ids of all who come to the question."""
        return range(FIRST, FIRST + self.people + self.others)


QUICK = Size(rounds=1, people=20, others=4)


async def tap(telegram: Telegram, _side: Side, person: int) -> None:
    """Tap an answer of the question about languages."""
    await telegram.press(person, "svenska")


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure all sides in turns."""
    return await measure_of(SIDES, folder, QUICK if quick else Size())


async def measure_of(sides: Sequence[Side], folder: Path, size: Size) -> list[Figure]:
    """Measure some sides in turns."""
    records = folder / "records"
    waits: dict[str, list[list[float]]] = defaultdict(list)
    with databases(Kind.SQLITE, folder, fill) as fresh:
        (ready,) = await come_to(fresh, folder, size.everybody, TO_THE_QUESTION)
        with fresh(False) as url:
            shutil.copy(ready.file, file_of(url))
            await record(url, records, lambda recorder: _recorded(recorder, size), before=ready.chats)
        for _ in range(size.rounds):
            for side in sides:
                waits[side].append(await _round(side, ready, folder, records, size))
    return _figures(waits)


async def _round(side: Side, ready: Ready, folder: Path, records: Path, size: Size) -> list[float]:
    """Return how long each tap waited at a fresh bot."""
    if side.is_ours:
        async with ready.going_on(side, folder, records=records) as bot:
            return await _taps(bot, size)
    with ready.fresh(False) as url:
        async with running(side, url, folder) as bot:
            for step in TO_THE_QUESTION:
                await everybody(step, bot.telegram, side, size.everybody, AT_ONCE)
            return await _taps(bot, size)


def _figures(waits: Mapping[str, Sequence[Sequence[float]]]) -> list[Figure]:
    rounds = {side: [p99(one) for one in found] for side, found in waits.items()}
    middle = {side: [sorted(one)[len(one) // 2] for one in found] for side, found in waits.items()}
    return [
        Figure("p99 of the wait", "ms", rounds, [goal for goal in GOALS if goal.against in rounds]),
        Figure("median of the wait", "ms", middle, [Goal(side) for side in waits if side != OURS]),
    ]


async def _recorded(recorder: Recorder, size: Size) -> None:
    await _warm_up(recorder, Side.OURS, size)
    await everybody(tap, recorder, Side.OURS, _who_taps(size), at_once=1)
    await recorder.rest()


async def _warm_up(telegram: Telegram, side: Side, size: Size) -> None:
    await everybody(tap, telegram, side, size.everybody[size.people :], AT_ONCE)


def _who_taps(size: Size) -> range:
    return size.everybody[: size.people]


async def _taps(bot: Running, size: Size) -> list[float]:
    """Let everybody tap, a hundred a second whatever the bot does; return the waits in milliseconds.

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
        await tap(bot.telegram, bot.side, FIRST + number)
        return (loop.time() - tapped) * 1000

    async with asyncio.TaskGroup() as group:
        waits = [group.create_task(one(number)) for number in range(size.people)]
    await bot.rest()
    if wrong := [one for one in _who_taps(size) if not has_tapped(bot.telegram, one)]:
        raise WrongAnswer(f"a tap of {wrong[0]} is lost: {bot.telegram.buttons(wrong[0])}")
    return [wait.result() for wait in waits]


def has_tapped(telegram: Telegram, person: int) -> bool:
    """Tell whether a person sees the answer chosen that they have tapped."""
    return any("svenska" in words and words[0] in TAPPED for words in telegram.buttons(person))


ROW = Row(7, "tap", f"The wait for the answer to a tap at {RATE} updates a second, by webhook on SQLite", measure)
