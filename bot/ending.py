"""The end of a run: even if a part hangs, the process is gone half a minute after SIGTERM.

Every part that finishes its work has a limit of its own, and together they stay below that. A thread can't be ended
from outside, though, and Python waits for threads before it exits: a last resort ends the process by force. It then
counts as a crash, so the next run takes its first updates one at a time; no update is lost by it.
"""

import asyncio
import os
import threading
from collections.abc import Callable

import structlog

SECONDS_IN_ALL = 29.0

log = structlog.get_logger(__name__)


def time_left(seconds: float) -> Callable[[], float]:
    """Return a function that says how much is left of `seconds` from now on, never less than 0."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    return lambda: max(0.0, end - loop.time())


def end_by_force_later() -> None:
    """End the process by force when `SECONDS_IN_ALL` are over and it has not ended by itself."""
    last_resort = threading.Timer(SECONDS_IN_ALL, _end_by_force)
    last_resort.daemon = True
    last_resort.start()


def _end_by_force() -> None:
    log.critical("something hangs; the process ends by force", seconds=SECONDS_IN_ALL)
    os._exit(1)
