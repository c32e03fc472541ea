"""A clock that runs many times faster than real time, for the bot and the sandbox alike.

Pacing, back-off and limits then behave as they do in real life, only sooner; nothing of them is switched off.
"""

import asyncio
from datetime import datetime, timedelta

from bot.clock import SystemClock


class QuickClock:
    """`programme.clock.Clock`, `speed` times as fast as the real one."""

    def __init__(self, speed: float = 25.0, start: datetime | None = None) -> None:
        self._real = SystemClock()
        self._began = self._real.now()
        self._start = start or self._began
        self._speed = speed

    def now(self) -> datetime:
        return self._start + (self._real.now() - self._began) * self._speed

    async def sleep_until(self, moment: datetime) -> None:
        left = max(timedelta(), moment - self.now())
        await asyncio.sleep(left.total_seconds() / self._speed)
