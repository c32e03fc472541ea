"""The start of the bot, until it serves, beside the bare imports of the libraries that it stands on."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.bots import Running, Side, running
from benchmarks.databases import Kind, databases
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


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Start both in turns, after a start of each that writes Python's caches."""
    rounds = 1 if quick else ROUNDS
    os.environ["PYTHONDONTWRITEBYTECODE"] = ""  # a bot that is installed has its caches
    cpu: dict[str, list[float]] = {OURS: [], IMPORTS: []}
    memory: dict[str, list[float]] = {OURS: [], IMPORTS: []}
    with databases(Kind.SQLITE, folder, lambda _uow: None) as fresh:
        for number in range(rounds + 1):
            with fresh(True) as url:
                async with running(Side.OURS, url, folder, paced=True) as bot:
                    await bot.rest()
                    taken = {OURS: (bot.cpu(), bot.memory()), IMPORTS: await _imports()}
            for side, (seconds, megabytes) in taken.items():
                if number:
                    cpu[side].append(seconds * 1000)
                    memory[side].append(megabytes)
    return [
        Figure("CPU of a start", "ms", cpu, [Goal(IMPORTS, at_most=1.5)]),
        Figure("memory while nobody writes", "MB", memory, [Goal(IMPORTS, at_most=1.4)]),
    ]


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
)
