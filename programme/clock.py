"""The clock: the only source of the time.

Rules, pacing, back-off, quiet times and the sandbox's limits all follow a `Clock`, so that a test or a rehearsal can
turn a whole year in seconds. A clock answers two questions, by two types that can't be mixed. *Which moment is it?* is
a `datetime`: an operator may set it, and what is stored or promised to people goes by it. *How long has it been?* is a
`timedelta`: nobody can set it back, and pauses, paces and time-outs go by it. Ruff forbids all other ways to read the
time, and `tests/test_clocks.py` a distance that is measured between two moments.
"""

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The time, and waiting for it."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def elapsed(self) -> timedelta:
        """Return how long this clock has been going; never less than before, though an operator sets the moment."""
        ...

    async def sleep(self, wait: timedelta) -> None:
        """Return when `wait` has gone by (at once if it is zero or less)."""
        ...
