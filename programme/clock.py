"""The clock: the only source of the time.

Rules, pacing, back-off, quiet times and the sandbox's limits all follow a `Clock`, so that a test or a
rehearsal can turn a whole year in seconds. Ruff forbids all other ways to read the time.
"""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The time, and waiting for it."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    async def sleep_until(self, moment: datetime) -> None:
        """Return when `now()` has reached `moment` (at once if it already has)."""
        ...
