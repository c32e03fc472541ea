"""The bot in a process of its own, so that a test can kill it as a power cut does.

It is `bot.app.Mentorbot` as `python -m bot run` starts it, with the settings from the environment and the test's
quick clock. The processes are forked from a server that has everything imported: a new one serves within a tenth
of a second, so that thirty kills take seconds.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from multiprocessing.context import ForkServerProcess

from bot import ending
from bot.app import Mentorbot, run_until_signalled
from bot.log import configure
from bot.settings import load_settings
from handlers import table
from handlers.request import Request, What
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from tests.quick_clock import QuickClock

SPEED, CLOCK = "TEST_CLOCK_SPEED", "TEST_CLOCK_BEGAN"
FORKSERVER = multiprocessing.get_context("forkserver")
FORKSERVER.set_forkserver_preload(["tests.bot_process", "sandbox.rehearsal.warm", "bot.command_line"])


def environment(url: str, database_url: str, *, began: datetime, **more: str) -> dict[str, str]:
    """Return what the bot's process finds in its environment; `began` is when the test's clock began to run."""
    return {
        "BOT_TOKEN": f"123456:{'A' * 35}",
        "BOT_API_URL": url,
        "DATABASE_URL": database_url,
        "MANAGER_IDS": "1001",
        "HTTP_LISTEN": "",
        "LOG_LEVEL": "ERROR",
        CLOCK: began.isoformat(),
        **more,
    }


def serve(variables: Mapping[str, str], log: str) -> None:
    """Run the bot until SIGTERM; its log goes to the file `log`."""
    os.environ.update(variables)
    if "HANGING_TEXT" in variables:
        _plant_hanging(variables["HANGING_TEXT"])
    if "DEADLY_TEXT" in variables:
        _plant_death(variables["DEADLY_TEXT"])
    settings = load_settings(None)
    speed, began = float(os.environ[SPEED]), datetime.fromisoformat(os.environ[CLOCK])
    with open(log, "a", encoding="utf-8") as stream:
        configure(settings.log_level, settings.log_format, secrets=settings.secrets(), stream=stream)
        bot = Mentorbot.from_settings(settings, _clock(speed, began))
        asyncio.run(run_until_signalled(bot))


def _plant_death(words: str) -> None:
    """Let these words kill the process, as a bug in a library written in C can."""

    def deadly(request: Request, _uow: UnitOfWork) -> list[Utterance]:
        if request.text == words:
            os.kill(os.getpid(), signal.SIGKILL)
        return []

    table.OTHERS[What.TEXT] = deadly


def _plant_hanging(seconds: str) -> None:
    """Let a text hold its thread for ever, and the process be ended by force so many seconds after SIGTERM."""
    ending.SECONDS_IN_ALL = float(seconds)

    def hanging(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
        logging.getLogger(__name__).error("it hangs")
        threading.Event().wait()
        return []

    table.OTHERS[What.TEXT] = hanging


def _clock(speed: float, began: datetime) -> QuickClock:
    """Return a clock that shows the same time as one of this speed that began to run then."""
    now = QuickClock(1).now()
    return QuickClock(speed, start=began + (now - began) * speed)


class BotProcess:
    """One bot after another, each in a process of its own."""

    def __init__(self, variables: Mapping[str, str], log: str) -> None:
        self._variables, self._log = variables, log
        self._process: ForkServerProcess | None = None

    def start(self) -> None:
        """Start a bot."""
        self._process = FORKSERVER.Process(target=serve, args=(dict(self._variables), self._log), daemon=True)
        self._process.start()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.is_alive()

    async def kill(self) -> None:
        """End it as a power cut does: SIGKILL."""
        await self._end(by_force=True)

    async def stop(self) -> int | None:
        """End it as an operator does: SIGTERM. Return its exit code."""
        return await self._end(by_force=False)

    async def _end(self, *, by_force: bool) -> int | None:
        process, self._process = self._process, None
        if process is None:
            return None
        with suppress(ProcessLookupError):
            process.kill() if by_force else process.terminate()
        while process.is_alive():  # noqa: ASYNC110 - a process sets no event
            await asyncio.sleep(0.001)
        code = process.exitcode
        process.close()
        return code
