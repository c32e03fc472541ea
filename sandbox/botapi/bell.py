"""A bell that tasks wait for: until its next ring, or until a moment comes.

Long polls, webhook deliveries and tests all wait for "news or a deadline". The deadline follows a `Clock`, so
that a test can turn it, and news must wake every waiter at once: a bot's answer time is measured through here.
"""

import asyncio
from datetime import datetime

from programme.clock import Clock

PATIENCE = 60.0
"""Real seconds that the phones and the server wait for a slow bot before they raise an error."""


class Bell:
    """A bell whose ring wakes all tasks that wait for it."""

    def __init__(self) -> None:
        self.rings = 0
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wake all tasks that wait now."""
        self.rings += 1
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def wait(self) -> None:
        """Return at the next ring."""
        await self._listen()

    async def wait_until(self, moment: datetime, clock: Clock) -> None:
        """Return at the next ring, or when `clock` reaches `moment`."""
        future = self._listen()
        try:
            async with asyncio.TaskGroup() as group:
                sleeper = group.create_task(clock.sleep(moment - clock.now()))
                await asyncio.wait({future, sleeper}, return_when=asyncio.FIRST_COMPLETED)
                sleeper.cancel()
        finally:
            future.cancel()

    def _listen(self) -> asyncio.Future[None]:
        """Listen from this moment on, so that no ring is lost before the first await."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        future.add_done_callback(self._waiting.discard)
        return future


async def next_ring(*bells: Bell, within: float) -> None:
    """Return when one of these bells rings, and after `within` real seconds at the latest."""
    rings = [bell._listen() for bell in bells]
    try:
        await asyncio.wait(rings, timeout=within, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for ring in rings:
            ring.cancel()
