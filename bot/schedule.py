"""The work of each periodic job, and the journal of its runs; the scheduler itself knows neither.

All jobs have their work here, so that all that the bot does unasked can be found from one place.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot.errands import Errands
from bot.mailer import Mailer
from bot.messenger import Messenger
from programme.clock import Clock
from scheduler.jobs import HOUSEKEEPING, LEFT_OVERS, MAIL, SWEEP, Job
from scheduler.runner import Work
from scheduler.sweep import Sweep
from storage.database import Database, Priority
from storage.housekeeping import keep_house
from storage.leadership import Leadership

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The work of every job.

    Attributes:
        leadership: the lead, if only one process may serve (polling); None if several may (webhook).
    """

    database: Database
    messenger: Messenger
    errands: Errands
    mailer: Mailer
    sweep: Sweep
    clock: Clock
    leadership: Leadership | None

    def works(self) -> Mapping[Job, Work]:
        """Return the work of each job."""
        return {
            LEFT_OVERS: self._take_left,
            SWEEP: self.sweep.run,
            MAIL: self.mailer.run,
            HOUSEKEEPING: self._keep_house,
        }

    async def _take_left(self) -> str:
        if self.leadership is not None and not await asyncio.to_thread(self.leadership.hold):
            log.critical("another bot has taken over this database; stopping")
            self.messenger.stopped.set()
            return "another bot leads"
        return f"{await self.messenger.take_left() + await self.errands.take_up()} taken up"

    async def _keep_house(self) -> None:
        now = self.clock.now()
        await self.database.run(lambda uow: keep_house(uow, now), Priority.ROUTINE)


@dataclass(frozen=True, slots=True)
class StoredJournal:
    """`scheduler.runner.Journal` in the table `jobs`, which `python -m bot jobs` also reads and writes."""

    database: Database
    clock: Clock

    async def begin(self, job: Job) -> bool:
        """Note that a run begins, unless the job is paused; tell whether it may begin."""
        now = self.clock.now()
        return await self.database.run(
            lambda uow: uow.jobs.begin(job.name, at=now, next_run=now + job.every), Priority.ROUTINE
        )

    async def end(self, job: Job, result: str) -> None:
        """Note the result of a run."""
        now = self.clock.now()
        await self.database.run(lambda uow: uow.jobs.end(job.name, at=now, result=result), Priority.ROUTINE)
