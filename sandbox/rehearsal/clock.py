"""A `programme.clock.Clock` that is turned by hand, so that a year takes no time and every run is the same.

A test turns it in either of two manners: `await clock.advance(90)` goes 90 seconds on and stops at every sleeper's
moment, in order; `await clock.run(work)` jumps from sleeper to sleeper until `work` is done. Between two jumps the
event loop comes to rest, so the sleepers that woke have acted before time goes on. In a rehearsal, server and bot are
two processes, and read the same `SharedClock`.
"""

import asyncio
import heapq
import itertools
import mmap
import struct
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from programme.clock import Clock

Result = TypeVar("Result")

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning, for tests to which the day does not matter."""
_EPOCH = datetime.fromtimestamp(0, UTC)
_MICROSECONDS = struct.Struct("<q")


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
    """A clock that stands until a test or a rehearsal turns it."""

    def __init__(self, now: datetime = START) -> None:
        self._began = self._now = now
        self._tickets = itertools.count()  # sleepers until the same moment wake in the order they lay down
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """Return the moment the clock was turned to."""
        return self._now

    def elapsed(self) -> timedelta:
        """Return how far the clock has been turned."""
        return self.now() - self._began

    def _show(self, moment: datetime) -> None:
        self._now = moment

    async def sleep(self, wait: timedelta) -> None:
        """Return when the clock has been turned on by `wait`."""
        await self.sleep_until(self.now() + wait)

    async def sleep_until(self, moment: datetime) -> None:
        """Return when the clock has been turned to `moment`."""
        if moment > self.now():
            sleeper = asyncio.get_running_loop().create_future()
            heapq.heappush(self._sleepers, (moment, next(self._tickets), sleeper))
            await sleeper

    @property
    def next_wake(self) -> datetime | None:
        """The moment at which the first sleeper wakes, or None."""
        while self._sleepers and self._sleepers[0][2].done():  # cancelled in their sleep
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    async def advance(self, seconds: float) -> None:
        """Go `seconds` on, waking every sleeper at their own moment."""
        await self.advance_to(self.now() + timedelta(seconds=seconds))

    async def advance_to(self, moment: datetime) -> None:
        """Go on to `moment`, waking every sleeper at their own moment."""
        await at_rest()
        while (wake := self.next_wake) is not None and wake <= moment:
            self.jump(wake)
            await at_rest()
        self.jump(moment)

    async def run(self, work: Coroutine[Any, Any, Result], *, late: timedelta = timedelta()) -> Result:
        """Return the result of `work`, jumping to the next sleeper whenever the loop is at rest.

        Args:
            work: What is to be done.
            late: How much later than asked each sleeper wakes, as on a busy machine.

        Raises:
            RuntimeError: There is no sleeper and `work` still waits, so it would wait for ever.
        """
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work)
            await at_rest()
            while not task.done():
                if (wake := self.next_wake) is None:
                    raise RuntimeError("The work waits for something that no turn of the clock will bring.")
                self.jump(wake + late)
                await at_rest()
        return task.result()

    def jump(self, moment: datetime) -> None:
        """Turn to `moment` at once, never back, and wake all who sleep until then or before."""
        if moment > self.now():
            self._show(moment)
        while (wake := self.next_wake) is not None and wake <= self.now():
            heapq.heappop(self._sleepers)[2].set_result(None)


class SharedClock(TurnedClock):
    """A clock whose hands are in a file, so that several processes read the same time.

    A turn wakes the sleepers of its own process only; the rehearsal tells the bot's process over its channel.
    """

    def __init__(self, file: Path) -> None:
        """Read the time that `file` holds."""
        with file.open("r+b") as opened:
            self._hands = mmap.mmap(opened.fileno(), _MICROSECONDS.size)
        super().__init__(self.now())

    @classmethod
    def set_up(cls, file: Path, now: datetime) -> "SharedClock":
        """Make the file, set to a moment."""
        file.write_bytes(_MICROSECONDS.pack((now - _EPOCH) // timedelta(microseconds=1)))
        return cls(file)

    def now(self) -> datetime:
        """Return the moment of the last turn, by any process."""
        return _EPOCH + timedelta(microseconds=_MICROSECONDS.unpack_from(self._hands)[0])

    def _show(self, moment: datetime) -> None:
        _MICROSECONDS.pack_into(self._hands, 0, (moment - _EPOCH) // timedelta(microseconds=1))


class ClockSetByHand:
    """The clock of a machine whose operator sets it: its moments go wrong by `by`, and no time goes by meanwhile."""

    def __init__(self, right: Clock) -> None:
        """Begin with the right time."""
        self._right = right
        self.by = timedelta()

    def now(self) -> datetime:
        """Return the moment that the machine shows."""
        return self._right.now() + self.by

    def elapsed(self) -> timedelta:
        """Return how long the right clock has been going."""
        return self._right.elapsed()

    async def sleep(self, wait: timedelta) -> None:
        """Return when `wait` has gone by."""
        await self._right.sleep(wait)
