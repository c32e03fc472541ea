"""The real clock. Only rehearsals and tests use others."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """`programme.clock.Clock` by the machine: moments as it is set, distances by the time since it started."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the time

    def elapsed(self) -> timedelta:
        """Return how long the machine has been going."""
        return timedelta(seconds=time.monotonic())

    async def sleep(self, wait: timedelta) -> None:
        """Sleep for `wait`."""
        await asyncio.sleep(max(0.0, wait.total_seconds()))
