"""The stored waits, for the sweep: claims them, acts on each in one unit of work, and hands over the messages.

A failed wait is rolled back with all that it did, and the failure is noted in a unit of its own. A wait that is
parked stays in its table, with the reason; the operator gets a report under the same id as in the log.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from secrets import token_hex

import structlog

from bot.clock import SystemClock
from bot.faults import Faults
from bot.log import bind_correlation
from bot.speaker import Speaker
from programme.clock import Clock
from programme.usecases import waits
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
BATCH = 100  # few enough to act on well within the lease


@dataclass(frozen=True, slots=True)
class StoredWaits:
    """`scheduler.sweep.Waits`.

    Attributes:
        hand_over: sends rows that are stored.
        run: the name of this process, under which it claims waits.
        real: the clock of the leases, which run by real time even where `clock` is turned.
    """

    database: Database
    speaker: Speaker
    hand_over: Callable[[Sequence[Outgoing]], Awaitable[None]]
    faults: Faults
    clock: Clock
    run: str
    real: Clock = field(default_factory=SystemClock)

    async def claim(self) -> Sequence[int]:
        """Claim the next waits that are due; return their ids."""
        now, held_at = self.clock.now(), self.real.now()

        def work(uow: SqlUnitOfWork) -> Sequence[int]:
            return uow.dues.claim(
                claimed_by=self.run, now=now, held_at=held_at, lease_until=held_at + LEASE, limit=BATCH
            )

        return await self.database.run(work, Priority.ROUTINE)

    async def act(self, key: int) -> bool:
        """Act on a wait and hand over its messages; tell whether it was still there."""
        with bind_correlation() as correlation:
            rows = await self.database.run(lambda uow: self._unit(uow, key, correlation), Priority.ROUTINE)
            await self.hand_over(rows or ())
        return rows is not None

    def _unit(self, uow: SqlUnitOfWork, key: int, correlation: str) -> list[Outgoing] | None:
        now = self.clock.now()
        due = uow.dues.take(key, claimed_by=self.run, now=now)
        if due is None:
            return None
        return self.speaker.say(uow, waits.act(uow, due, now), correlation, lambda: due.programme_id)

    async def note_failure(self, key: int, error: Exception) -> None:
        """Note that a wait failed; report it if it has failed too often and is parked.

        Raises:
            Unavailable: the database was away; the failure does not count.
        """
        if isinstance(error, Unavailable):
            raise error
        error_id, reason = token_hex(4), type(error).__name__
        log.error("a wait failed", error_id=error_id, row=key, exc_info=error)
        rows = await self.database.run(lambda uow: self._note(uow, key, error_id, reason), Priority.ROUTINE)
        await self.hand_over(rows)

    def _note(self, uow: SqlUnitOfWork, key: int, error_id: str, reason: str) -> list[Outgoing]:
        parked = uow.dues.fail(key, claimed_by=self.run, now=self.clock.now(), reason=f"{error_id} {reason}")
        if parked is None:
            return []
        log.error("a wait is parked", error_id=error_id, row=key, kind=str(parked.kind))
        reports = self.faults.rows(error_id, f"{parked.kind} wait parked: {reason}")
        return [self.speaker.store(uow, row) for row in reports]
