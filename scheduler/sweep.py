"""The sweep: acts on every wait whose moment has come, each in a unit of its own.

One unit for each wait keeps taps fast: between two waits, a tap gets its turn at the database. A wait that fails is
noted and left for later, and the pass goes on. The sweep knows neither what a wait calls for nor where it is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_BATCHES = 100  # in one pass: a wait that puts itself again at once must not keep it going for ever


class Waits(Protocol):
    """The store of the waits."""

    async def claim(self) -> Sequence[int]:
        """Claim some waits that are due; return their ids, the longest overdue first, or no id if none is due."""
        ...

    async def act(self, key: int) -> bool:
        """Act on a claimed wait in one unit; tell whether it was still there."""
        ...

    async def note_failure(self, key: int, error: Exception) -> None:
        """Note that acting on a wait failed.

        Raises:
            Exception: the wait was not at fault (the database is away); the pass ends.
        """
        ...


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Sweep:
    """The sweep; each run is one pass over the waits that are due.

    Attributes:
        stopping: tells whether the pass should end before the next wait.
    """

    waits: Waits
    stopping: Callable[[], bool] = _never

    async def run(self) -> str:
        """Act on all waits that are due; return the counts, in words for the operator."""
        done = failed = 0
        for _ in range(MOST_BATCHES):
            keys = await self.waits.claim()
            for key in keys:
                if self.stopping():
                    return f"{_counted(done, failed)}, stopped"
                try:
                    done += await self.waits.act(key)
                except Exception as error:
                    await self.waits.note_failure(key, error)
                    failed += 1
            if not keys:
                break
        return _counted(done, failed)


def _counted(done: int, failed: int) -> str:
    return f"{done} done, {failed} failed" if failed else f"{done} done"
