"""The manager's /match: what it costs from the command to the suggestion with its reasons, and what it holds up.

The command is given to the real bot, by webhook on SQLite, in a programme of 200 adepts and 100 mentors who wait. The
event loop is watched in this process, where a thread makes the match as the bot does (`bot/errands.py`).
"""

import asyncio
import gc
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.bots import Side, running
from benchmarks.crowd import people
from benchmarks.databases import Kind, databases
from benchmarks.matches import LARGE, MEDIUM, beside_a_peer
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.template import MANAGER
from bot.clock import SystemClock
from programme.matching.suggest import suggest
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.crowd import a_crowd

ADEPTS, MENTORS = 200, 100
ROUNDS = 5
MOST_MS = 300
MOST_GAP_MS = 50
LOOK = 0.001  # seconds between two looks at the event loop
CARD = "<i>1 av "
"""The beginning of the first suggestion."""
IDLE = "a thread that sleeps"


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure the command, and the match beside a peer's."""
    command = Figure(
        f"/match, {ADEPTS} × {MENTORS}, warm",
        "ms of CPU",
        {OURS: await _commands(folder, 1 if quick else ROUNDS)},
        [Goal(at_most=MOST_MS)],
    )
    return [command, *await beside_a_peer(folder, quick)]


async def _commands(folder: Path, rounds: int) -> list[float]:
    """Return the CPU of each command, after one that is not counted.

    Raises:
        WrongAnswer: the manager sees no suggestion.
    """
    spent = []
    with databases(Kind.SQLITE, folder, _fill) as fresh, fresh(True) as url:
        async with running(Side.OURS, url, folder) as bot:
            for _ in range(rounds + 1):
                before = bot.cpu()
                bot.telegram.newest.clear()
                await bot.telegram.say(MANAGER, "/match", calls=3)
                await bot.rest()
                spent.append((bot.cpu() - before) * 1000)
                if not bot.telegram.newest[MANAGER].startswith(CARD):
                    raise WrongAnswer(f"the manager sees {bot.telegram.newest[MANAGER]!r}")
    return spent[1:]


def _fill(uow: SqlUnitOfWork) -> None:
    crowd, today = a_crowd(uow, ADEPTS, MENTORS), SystemClock().now().date()
    uow.programmes.save(replace(crowd, starts_on=today, ends_on=today + timedelta(days=240)))
    uow.people.save(replace(uow.memberships.managers(crowd.id)[0], telegram_id=MANAGER))


async def watch(_folder: Path, quick: bool) -> list[Figure]:
    """Measure the longest gap in the event loop while a match is made in a thread."""
    size = MEDIUM if quick else LARGE
    seekers, givers = people(size.adepts, size.mentors)
    gaps: dict[str, list[float]] = {OURS: [], IDLE: []}
    clock = asyncio.get_running_loop().time
    suggest(seekers, givers)  # loads the solver
    gc.collect()
    gc.freeze()  # as in bot/__main__.py: else what is imported is looked through for garbage, which takes 0.1 s
    for _ in range(1 if quick else ROUNDS):
        began = clock()
        gaps[OURS].append(await _longest_gap(lambda: suggest(seekers, givers)))
        as_long = clock() - began
        gaps[IDLE].append(await _longest_gap(lambda: time.sleep(as_long)))  # noqa: B023 - it is awaited at once
    return [Figure(f"common ground, {size}", "ms", gaps, [Goal(at_most=MOST_GAP_MS)])]


async def _longest_gap(work: Callable[[], object]) -> float:
    """Return the longest time, in ms, for which the event loop did not look at anything while a thread worked."""
    loop = asyncio.get_running_loop()
    working = asyncio.ensure_future(asyncio.to_thread(work))
    longest, before = 0.0, loop.time()
    while not working.done():
        await asyncio.sleep(LOOK)
        longest, before = max(longest, loop.time() - before), loop.time()
    await working
    return longest * 1000


ROWS = (
    Row(4, "match-command", "/match from the command to the first suggestion, and the match beside a peer's", measure),
    Row(5, "match-gap", "The longest gap in the event loop while a thread makes a match", watch),
)
