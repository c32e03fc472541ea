"""The real clocks. Only rehearsals and tests use others."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """`programme.clock.Clock` by the machine's own time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the time

    async def sleep_until(self, moment: datetime) -> None:
        """Sleep until `moment`."""
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))


class SteadyClock:
    """`programme.clock.Clock` that goes on evenly from where it began, though somebody sets the machine's time.

    For what is measured between two moments of one run, such as the pace of messages; dates go by `SystemClock`.
    """

    def __init__(self) -> None:
        self._began, self._start = SystemClock().now(), time.monotonic()

    def now(self) -> datetime:
        """Return the moment at which the clock began, and what has gone by since."""
        return self._began + timedelta(seconds=time.monotonic() - self._start)

    async def sleep_until(self, moment: datetime) -> None:
        """Sleep until `moment`."""
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))
