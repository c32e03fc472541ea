"""The runner: runs the jobs with APScheduler, set so that a late job is never dropped.

By default APScheduler drops a job that is one second late; here a late job runs once, as soon as it can. APScheduler
goes by the machine's clock, and would run nothing for an hour after that was set back by an hour: the runner looks
again and again, by the event loop's own clock, whether a job is planned for later than its interval allows. The runner
asks the journal before each run whether the job is paused, and tells it of the run's beginning and end, so that the
operator can pause the jobs and see their runs.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.jobs import JOBS, Job

LOOK = 5.0  # seconds between two looks at the machine's clock
SLACK = timedelta(seconds=1)

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[object]]


class Journal(Protocol):
    """The record of runs and pauses."""

    async def begin(self, job: Job) -> bool:
        """Note that a run begins, unless the job is paused; tell whether it may begin."""
        ...

    async def end(self, job: Job, result: str) -> None:
        """Note the result of a run, in a few words."""
        ...


class NoJournal:
    """A journal that keeps no record and pauses no job."""

    async def begin(self, job: Job) -> bool:
        """Return True: every run may begin."""
        return True

    async def end(self, job: Job, result: str) -> None:
        """Drop the result."""


class Runner:
    """The runner of the jobs."""

    def __init__(
        self, works: Mapping[Job, Work], journal: Journal | None = None, *, by_the_machine: bool = True
    ) -> None:
        """Prepare every job of the schedule.

        Args:
            works: The work of each job.
            journal: The record of runs and pauses.
            by_the_machine: Whether the jobs run by the machine's clock; else by `run_now` alone, for a turned clock.

        Raises:
            KeyError: a job has no work.
        """
        self._works = {job: works[job] for job in JOBS}
        self._journal = journal or NoJournal()
        self._turns = {job: asyncio.Lock() for job in JOBS}
        self._next_look: asyncio.TimerHandle | None = None
        self._by_the_machine = by_the_machine
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        for job in JOBS:
            trigger = IntervalTrigger(seconds=int(job.every.total_seconds()), timezone=UTC)
            self._scheduler.add_job(partial(self._run, job), trigger, id=job.name)

    async def start(self) -> None:
        """Run every job once, to catch up, and then on schedule."""
        for job in JOBS:
            if job.first:
                await self._run(job)
            elif self._by_the_machine:
                self._scheduler.add_job(partial(self._run, job), id=f"{job.name} at the start")  # at once, and once
        if self._by_the_machine:
            self._scheduler.start()
            self._look_later()

    def _look_later(self) -> None:
        self._next_look = asyncio.get_running_loop().call_later(LOOK, self._look)

    def _look(self) -> None:
        """Run at once what a clock that was set back has put off."""
        now = datetime.now(UTC)  # noqa: TID251 - the time that APScheduler goes by
        for job in JOBS:
            planned = self._scheduler.get_job(job.name).next_run_time
            if planned is not None and planned > now + job.every + SLACK:
                log.warning("the clock was set back; the job %s runs now", job.name)
                self._scheduler.modify_job(job.name, next_run_time=now)
        self._look_later()

    async def run_now(self, *only: Job) -> None:
        """Run all jobs, or `only` some, beside the schedule: after a turn of the clock in rehearsals and tests."""
        for job in only or JOBS:
            await self._run(job)

    async def finish(self, seconds: float) -> None:
        """Start no more runs; wait for those under way, at most `seconds`."""
        if self._scheduler.running:
            self._scheduler.pause()
        try:
            async with asyncio.timeout(seconds):
                for turn in self._turns.values():
                    async with turn:
                        pass
        except TimeoutError:
            log.warning("a job was cut short")
        self.stop()

    def stop(self) -> None:
        """Start no more runs, and cut short the runs under way."""
        if self._next_look is not None:
            self._next_look.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _run(self, job: Job) -> None:
        """Run a job in its turn and note the run; if it can't be noted, log that and go on."""
        async with self._turns[job]:
            try:
                if await self._journal.begin(job):
                    await self._journal.end(job, await self._result(job))
            except Exception:
                log.exception("the run of the job %s could not be noted", job.name)

    async def _result(self, job: Job) -> str:
        try:
            result = await self._works[job]()
        except Exception as error:
            log.exception("the job %s failed", job.name)
            return f"failed: {type(error).__name__}"
        return "done" if result is None else str(result)
