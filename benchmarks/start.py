"""The start of the bot, until it serves, beside the bare imports of the libraries that it stands on."""

import asyncio
import os
import subprocess
import sys
from collections import defaultdict
from functools import partial
from pathlib import Path

from benchmarks.before import Before, before
from benchmarks.bots import Running, Side, running
from benchmarks.databases import Fresh, Kind, databases
from benchmarks.measuring import OURS, Figure, Goal, Row
from benchmarks.telegram import Telegram

ROUNDS = 7
IMPORTS = "imports"
BARE = (
    "import sys, telegram.ext, sqlalchemy.orm, sqlalchemy.ext.asyncio, apscheduler.schedulers.asyncio\n"
    "print(flush=True)\n"
    "sys.stdin.read()"
)
"""The libraries of a usual bot, imported and not used; it then waits to be measured."""


async def measure(folder: Path, quick: bool, before: Before | None = None) -> list[Figure]:
    """Start all sides in turns, after a start of each that writes Python's caches."""
    os.environ["PYTHONDONTWRITEBYTECODE"] = ""  # a bot that is installed has its caches
    cpu, memory = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    with databases(Kind.SQLITE, folder, lambda _uow: None) as fresh:
        for number in range((1 if quick else ROUNDS) + 1):
            taken = {OURS: await _start(Side.OURS, fresh, folder), IMPORTS: await _imports()}
            if before is not None:
                taken[str(before)] = await _start(Side.BEFORE, fresh, folder, before)
            for side, (seconds, megabytes) in taken.items():
                if number:
                    cpu[side].append(seconds * 1000)
                    memory[side].append(megabytes)
    more = [Goal(str(before))] if before else []
    return [
        Figure("CPU of a start", "ms", cpu, [Goal(IMPORTS, at_most=1.5), *more]),
        Figure("memory while nobody writes", "MB", memory, [Goal(IMPORTS, at_most=1.4), *more]),
    ]


async def _start(side: Side, fresh: Fresh, folder: Path, before: Before | None = None) -> tuple[float, float]:
    """Return the seconds of CPU and the memory of a bot that serves and is asked nothing."""
    with fresh(True) as url:
        if before is not None:
            before.take_back(url)
        async with running(side, url, folder, paced=True, before=before) as bot:
            await bot.rest()
            return bot.cpu(), bot.memory()


async def _imports() -> tuple[float, float]:
    """Return the seconds of CPU and the memory of a process that has imported the libraries."""
    with subprocess.Popen([sys.executable, "-c", BARE], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: ASYNC220 - nothing else runs
        assert process.stdout is not None
        await asyncio.to_thread(process.stdout.readline)
        bare = Running(Side.STOCK, process.pid, Telegram())
        found = bare.cpu(), bare.memory()
        process.kill()
    return found


ROW = Row(
    12,
    "start",
    "The bot until it serves by webhook on SQLite, beside the bare imports of python-telegram-bot, SQLAlchemy and "
    "APScheduler in one process",
    measure,
    beside=lambda commit: partial(measure, before=before(commit)),
)
