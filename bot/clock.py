"""The real clock. Only rehearsals and tests use another clock."""

import asyncio
from datetime import UTC, datetime


class SystemClock:
    """`programme.clock.Clock` by the machine's own time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the time

    async def sleep_until(self, moment: datetime) -> None:
        """Sleep until `moment`."""
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))
