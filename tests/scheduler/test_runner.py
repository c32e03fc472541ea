"""The jobs: all of them run, late or not, and none stops the others."""

import asyncio
import logging
import time
from collections import Counter
from datetime import UTC, timedelta

import pytest

from scheduler import runner
from scheduler.jobs import HOUSEKEEPING, JOBS, LEFT_OVERS, Job
from scheduler.runner import Runner, Work

QUICK = Job("quick", timedelta(seconds=1))
OTHER = Job("other", timedelta(seconds=1))


class Counted:
    """Work that counts its runs, and fails where it is told to."""

    def __init__(self) -> None:
        self.runs: Counter[str] = Counter()
        self.longest: Counter[str] = Counter()
        self._under_way: Counter[str] = Counter()

    def work(self, name: str, *, fails: bool = False, seconds: float = 0) -> Work:
        async def run() -> None:
            self.runs[name] += 1
            self._under_way[name] += 1
            self.longest[name] = max(self.longest[name], self._under_way[name])
            try:
                await asyncio.sleep(seconds)
                if fails:
                    raise ValueError(f"{name} failed")
            finally:
                self._under_way[name] -= 1

        return run


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A schedule of two jobs, each every second."""
    monkeypatch.setattr(runner, "JOBS", (QUICK, OTHER))


def test_jobs_have_names_of_their_own() -> None:
    """Two jobs of one name would be one to the scheduler."""
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert all(job.every >= timedelta(seconds=1) for job in JOBS)


def test_every_job_needs_work() -> None:
    """A job that nobody does is noticed when the runner is made, not when it is due."""
    with pytest.raises(KeyError):
        Runner({LEFT_OVERS: Counted().work("left-overs")})


async def test_start_runs_everything_once() -> None:
    """At the start all is caught up with, before the schedule begins."""
    counted = Counted()
    running = Runner({job: counted.work(job.name) for job in JOBS})
    await running.start()
    running.stop()
    assert counted.runs == {job.name: 1 for job in JOBS}


async def test_a_job_that_fails_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    """The failure is logged with its trace, and the start goes on."""
    counted = Counted()
    works = {LEFT_OVERS: counted.work("left", fails=True), HOUSEKEEPING: counted.work("house")}
    running = Runner(works)
    with caplog.at_level(logging.ERROR):
        await running.start()
    running.stop()
    assert counted.runs == {"left": 1, "house": 1}
    assert [record.getMessage() for record in caplog.records] == ["the job left-overs failed"]
    assert caplog.records[0].exc_info is not None


@pytest.mark.usefixtures("quick")
async def test_jobs_come_round_again_though_one_fails(caplog: pytest.LogCaptureFixture) -> None:
    """On schedule both run again, the one that failed too, and a long one is never run twice at once."""
    counted = Counted()
    running = Runner({QUICK: counted.work("quick", fails=True), OTHER: counted.work("other", seconds=1.3)})
    with caplog.at_level(logging.CRITICAL):
        await running.start()
        await asyncio.sleep(2.3)
    running.stop()
    assert counted.runs["quick"] >= 3
    assert counted.runs["other"] >= 2
    assert counted.longest["other"] == 1
    await asyncio.sleep(1.3)  # what was under way ends


@pytest.mark.usefixtures("quick")
async def test_a_late_job_still_runs() -> None:
    """A process that was busy for longer than a job's interval runs it once when it can, and drops nothing."""
    counted = Counted()
    running = Runner({QUICK: counted.work("quick"), OTHER: counted.work("other")})
    await running.start()
    time.sleep(2.2)  # noqa: ASYNC251 - the loop is busy on purpose
    await asyncio.sleep(0.1)
    running.stop()
    assert counted.runs == {"quick": 2, "other": 2}


def test_how_the_jobs_are_set() -> None:
    """No job is dropped for being late, none piles up, and the schedule is in UTC."""
    counted = Counted()
    scheduler = Runner({job: counted.work(job.name) for job in JOBS})._scheduler
    assert scheduler.timezone is UTC
    jobs = {job.id: job for job in scheduler.get_jobs()}
    assert {name: job.trigger.interval for name, job in jobs.items()} == {job.name: job.every for job in JOBS}
    defaults = scheduler._job_defaults
    assert defaults == {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


def test_stopping_what_never_started() -> None:
    """A start that failed half way can be cleaned up."""
    counted = Counted()
    Runner({job: counted.work(job.name) for job in JOBS}).stop()
