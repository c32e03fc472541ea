"""The bots under measurement, each in a process of its own, told by the address and the database that it is given."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from socket import socket

from benchmarks.before import Before
from benchmarks.environments import PEERS, python_of
from benchmarks.measuring import OURS
from benchmarks.telegram import SECRET, TOKEN, Telegram

SECONDS_TO_START = 60
STILL = 0.05
"""Seconds: a bot that has hardly used its CPU for so long has done all that it was asked."""
HARDLY = 0.002  # seconds of CPU


class Side(StrEnum):
    """The bots that are measured beside each other."""

    OURS = OURS
    STOCK = "stock"
    DURABLE = "durable"
    FLOOR = "floor"
    BEFORE = "before"

    @property
    def is_ours(self) -> bool:
        """Whether it makes our statements and our calls, on our tables, or did so at an earlier commit."""
        return self in (Side.OURS, Side.FLOOR, Side.BEFORE)


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that serves, and the Telegram it serves for."""

    side: Side
    pid: int
    telegram: Telegram

    def cpu(self) -> float:
        """Return the seconds of CPU that its process has taken, all threads together (Linux)."""
        threads = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9

    def memory(self) -> float:
        """Return the largest memory that its process has held, in MB (Linux)."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024

    async def rest(self) -> None:
        """Wait until it has done all that it was asked, also what nobody hears of."""
        before = -1.0
        while self.cpu() - before > HARDLY:
            before = self.cpu()
            await asyncio.sleep(STILL)


@asynccontextmanager
async def running(
    side: Side,
    url: str,
    folder: Path,
    *,
    records: Path | None = None,
    telegram: Telegram | None = None,
    paced: bool = False,
    before: Before | None = None,
) -> AsyncIterator[Running]:
    """Start a bot that takes updates by webhook; end it afterwards.

    Args:
        side: the bot.
        url: its database, filled if the side is ours.
        folder: the place of its log.
        records: what the floor replays.
        telegram: the Telegram that it talks to; without one, a Telegram that takes no time.
        before: the bot of `Side.BEFORE`.
        paced: whether ours keeps Telegram's limits, as it does when it goes live (`benchmarks/ours.py`).
    """
    async with telegram or Telegram() as telegram:
        port = free_port()
        words, more = _command(side, telegram.url, port, url, records, paced=paced, before=before)
        log = folder / f"{side}.log"
        with log.open("w") as stream:
            process = subprocess.Popen(words, env={**os.environ, **more}, cwd=folder, stdout=stream, stderr=stream)  # noqa: ASYNC220 - a start is waited for
        try:
            await _serves(process, telegram, port)
            yield Running(side, process.pid, telegram)
        except BaseException as error:
            error.add_note(f"the log of {side} ends with: {_end_of(log)}")
            raise
        finally:
            process.terminate()
            await asyncio.to_thread(process.wait)


def _command(
    side: Side, telegram: str, port: int, database: str, records: Path | None, *, paced: bool, before: Before | None
) -> tuple[Sequence[str], Mapping[str, str]]:
    """Return the words of a command, and what it finds in its environment besides."""
    match side:
        case Side.OURS:
            here = {"PYTHONPATH": str(PEERS.parent.parent)}
            words = [sys.executable, "-m", "bot" if paced else "benchmarks.ours", "run"]
            return words, {**here, **settings(telegram, port, database)}
        case Side.BEFORE:
            assert before is not None
            there = {"PYTHONPATH": str(before.tree)}
            # -P: without the folder of the script, in which are files of the same names as libraries.
            ours = ["-m", "bot"] if paced else ["-P", str(PEERS.parent / "ours.py")]
            return [str(before.python), *ours, "run"], {**there, **settings(telegram, port, database)}
        case Side.FLOOR:
            return [sys.executable, str(PEERS / "floor.py"), telegram, str(port), database, str(records)], {}
        case Side.STOCK | Side.DURABLE:
            return [str(python_of("stock")), str(PEERS / "stock.py"), telegram, str(port), database, side], {}


def settings(telegram: str, port: int, database: str) -> Mapping[str, str]:
    """Return our bot's settings for a Telegram, the port of its webhook and a database."""
    return {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": telegram,
        "DATABASE_URL": database,
        "MANAGER_IDS": "1001",
        "UPDATES": "webhook",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        "WEBHOOK_SECRET": SECRET,
        "HTTP_LISTEN": f"127.0.0.1:{port}",
        "LOG_LEVEL": "ERROR",
    }


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def _serves(process: "subprocess.Popen[bytes]", telegram: Telegram, port: int) -> None:
    """Wait until a bot has set its webhook and listens.

    Raises:
        RuntimeError: it ended.
        TimeoutError: it did not come so far in time.
    """
    async with asyncio.timeout(SECONDS_TO_START):
        while not (telegram.ready.is_set() and await _listens(port)):
            if process.poll() is not None:
                raise RuntimeError("the bot has ended")
            await asyncio.sleep(0.01)


def _end_of(log: Path) -> str:
    return log.read_text()[-2000:]


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True
