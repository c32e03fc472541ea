"""Runs the jobs with APScheduler, so set that none is ever dropped for being late.

The default drops a job that is one second late; here a late one runs once, as soon as it can.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.jobs import JOBS, Job

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[object]]


class Runner:
    """The jobs, running."""

    def __init__(self, works: Mapping[Job, Work]) -> None:
        """Prepare every job of the schedule.

        Raises:
            KeyError: a job has no work.
        """
        self._works = works
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        for job in JOBS:
            trigger = IntervalTrigger(seconds=int(job.every.total_seconds()), timezone=UTC)
            self._scheduler.add_job(_patient(job, works[job]), trigger, id=job.name)

    async def start(self) -> None:
        """Run everything once, to catch up, and then on schedule."""
        for job in JOBS:
            await _patient(job, self._works[job])()
        self._scheduler.start()

    def stop(self) -> None:
        """Start no more runs."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)


def _patient(job: Job, work: Work) -> Work:
    """A run that fails is told, and the next one comes all the same."""

    async def run() -> None:
        try:
            await work()
        except Exception:
            log.exception("the job %s failed", job.name)

    return run
