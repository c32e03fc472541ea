"""The sweep: acts on every wait whose moment has come, one after another, each in a unit of its own.

One unit a row keeps people's taps short: between two rows somebody else gets their turn. A row that fails is noted
and left for later, and the next ones go on. What a row calls for is not known here, nor where it is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_BATCHES = 100  # in one pass: a wait that puts itself again at once must not keep it going for ever


class Waits(Protocol):
    """Where the waits are."""

    async def claim(self) -> Sequence[int]:
        """Claim some waits that are due; return their ids, the longest overdue first, or none."""
        ...

    async def act(self, key: int) -> bool:
        """Act on a claimed wait in one unit; False where it was no longer there to be acted on."""
        ...

    async def note_failure(self, key: int, error: Exception) -> None:
        """Note that acting on a wait failed.

        Raises:
            Exception: it was not the wait's fault (the database is away); the pass ends.
        """
        ...


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Sweep:
    """One pass after another over what is due.

    Attributes:
        stopping: tells when no further row should be begun.
    """

    waits: Waits
    stopping: Callable[[], bool] = _never

    async def run(self) -> str:
        """Act on all that is due; return how many were acted on, in words for the operator."""
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
