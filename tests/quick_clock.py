"""Clocks on which time goes by many times faster than in life, for the bot and the sandbox alike.

Pacing, back-off and limits then behave as they do in real life, only sooner; nothing of them is switched off.
"""

import asyncio
import itertools
from contextlib import suppress
from datetime import datetime, timedelta

from bot.clock import SystemClock
from sandbox.botapi.bell import Bell


class QuickClock:
    """`programme.clock.Clock`, `speed` times as fast as the real one: the same for processes that began it at once.

    A slow machine loses time on it. Where that matters, and everything is in one process, take a `PatientClock`.
    """

    def __init__(self, speed: float = 25.0, start: datetime | None = None) -> None:
        self._real = SystemClock()
        self._woke = self._real.elapsed()
        self._began = self._real.now()
        self._start = start or self._began
        self._speed = speed

    def now(self) -> datetime:
        return self._start + (self._real.now() - self._began) * self._speed

    def elapsed(self) -> timedelta:
        return (self._real.elapsed() - self._woke) * self._speed

    async def sleep(self, wait: timedelta) -> None:
        await asyncio.sleep(max(0.0, wait.total_seconds()) / self._speed)


class PatientClock:
    """A clock that stands while the machine works: time goes by only where it is slept through, or turned.

    However long a machine takes, no press grows too old and no deadline passes meanwhile. A sleep takes a part of the
    real time, as on a `QuickClock`. Two looks never show the same moment, so that the later row is stored as later.
    """

    def __init__(self, speed: float = 25.0, start: datetime | None = None) -> None:
        self._start = start or SystemClock().now()
        self._gone = timedelta()
        self.speed = speed
        self._looks = itertools.count()  # units look from threads of their own
        self._turned = Bell()

    def now(self) -> datetime:
        return self._start + self.elapsed()

    def elapsed(self) -> timedelta:
        return self._gone + timedelta(microseconds=next(self._looks))

    async def sleep(self, wait: timedelta) -> None:
        until = self.elapsed() + wait
        while (left := (until - self.elapsed()).total_seconds()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left / self.speed):
                    await self._turned.wait()
                continue
            self._gone = max(self._gone, until)

    def turn(self, on: timedelta) -> None:
        """Let `on` go by at once; whoever sleeps until then wakes."""
        self._gone += on
        self._turned.ring()
