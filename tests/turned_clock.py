"""A `programme.clock.Clock` that tests turn by hand, so that a year takes no time and every run is the same.

Turn it in one of two manners: `await clock.advance(90)` goes 90 seconds on and stops at every moment somebody sleeps
until, in order; `await clock.run(work)` jumps from sleeper to sleeper until `work` is done. Between two jumps the
event loop comes to rest, so whoever woke has acted before time goes on.
"""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

Result = TypeVar("Result")

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning, for tests to which the day does not matter."""


async def at_rest() -> None:
    """Return when no other task of this event loop can go on by itself.

    The loop's list of ready calls is private, but it is the only exact answer: counting turns of `sleep(0)`
    guesses. It knows nothing of sockets and threads, so wait for those in your own way first.
    """
    ready: list[object] = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:  # noqa: ASYNC110 - the others set no event when they have nothing left to do
        await asyncio.sleep(0)


class TurnedClock:
    """The time is what the test says it is."""

    def __init__(self, now: datetime = START) -> None:
        self._now = now
        self._tickets = itertools.count()  # sleepers until the same moment wake in the order they lay down
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """Return the moment the clock was turned to."""
        return self._now

    async def sleep_until(self, moment: datetime) -> None:
        """Return when the clock has been turned to `moment`."""
        if moment > self._now:
            sleeper = asyncio.get_running_loop().create_future()
            heapq.heappush(self._sleepers, (moment, next(self._tickets), sleeper))
            await sleeper

    @property
    def next_wake(self) -> datetime | None:
        """The first moment somebody sleeps until."""
        while self._sleepers and self._sleepers[0][2].done():  # cancelled in their sleep
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    async def advance(self, seconds: float) -> None:
        """Go `seconds` on, waking every sleeper at their own moment."""
        await self.advance_to(self._now + timedelta(seconds=seconds))

    async def advance_to(self, moment: datetime) -> None:
        """Go on to `moment`, waking every sleeper at their own moment."""
        await at_rest()
        while (wake := self.next_wake) is not None and wake <= moment:
            self._jump(wake)
            await at_rest()
        self._now = max(self._now, moment)

    async def run(self, work: Coroutine[Any, Any, Result], *, late: timedelta = timedelta()) -> Result:
        """Return the result of `work`, jumping to the next sleeper whenever the loop is at rest.

        Args:
            work: What is to be done.
            late: How much later than asked everybody wakes, as on a busy machine.

        Raises:
            RuntimeError: Nobody sleeps and `work` still waits, so it would wait for ever.
        """
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work)
            await at_rest()
            while not task.done():
                if (wake := self.next_wake) is None:
                    raise RuntimeError("The work waits for something that no turn of the clock will bring.")
                self._jump(wake + late)
                await at_rest()
        return task.result()

    def _jump(self, moment: datetime) -> None:
        self._now = max(self._now, moment)
        while (wake := self.next_wake) is not None and wake <= self._now:
            heapq.heappop(self._sleepers)[2].set_result(None)
