"""The jobs: all of them run, late or not, and none stops the others."""

import asyncio
import logging
from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from apscheduler.schedulers import base

from bot.clock import SystemClock
from sandbox.rehearsal.clock import at_rest
from scheduler import runner
from scheduler.jobs import HOUSEKEEPING, JOBS, LEFT_OVERS, MAIL, SWEEP, Job
from scheduler.runner import Runner, Work
from tests.patience import eventually

QUICK = Job("quick", timedelta(seconds=1))
OTHER = Job("other", timedelta(seconds=1))
BESIDE = Job("beside", timedelta(seconds=1), first=False)


class Counted:
    """Work that counts its runs, and fails where it is told to."""

    def __init__(self) -> None:
        self.runs: Counter[str] = Counter()

    def work(self, name: str, *, fails: bool = False) -> Work:
        async def run() -> None:
            self.runs[name] += 1
            if fails:
                raise ValueError(f"{name} failed")

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
    """At the start all is caught up with: what must be first before the start is over, the rest at once beside it."""
    counted = Counted()
    running = Runner({job: counted.work(job.name) for job in JOBS})
    await running.start()
    assert counted.runs == {job.name: 1 for job in JOBS if job.first}
    await at_rest()
    running.stop()
    assert counted.runs == {job.name: 1 for job in JOBS}


async def test_a_job_that_fails_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    """The failure is logged with its trace, and the start goes on."""
    counted = Counted()
    works = {LEFT_OVERS: counted.work("left", fails=True), HOUSEKEEPING: counted.work("house")}
    running = Runner({**works, SWEEP: counted.work("sweep"), MAIL: counted.work("mail")})
    with caplog.at_level(logging.ERROR):
        await running.start()
    running.stop()
    assert counted.runs == {"left": 1, "house": 1}
    assert [record.getMessage() for record in caplog.records] == ["the job left-overs failed"]
    assert caplog.records[0].exc_info is not None


@pytest.mark.usefixtures("quick")
async def test_jobs_come_round_again_though_one_fails(caplog: pytest.LogCaptureFixture) -> None:
    """On schedule both run again, the one that failed too, and a long one is never run twice at once."""
    counted, held = Counted(), Held()
    running = Runner({QUICK: counted.work("quick", fails=True), OTHER: held.work})
    with caplog.at_level(logging.CRITICAL):
        starting = asyncio.ensure_future(running.start())
        await held.begun.wait()
        held.free.set()
        await starting
        held.begun.clear()
        held.free.clear()
        await held.begun.wait()
        await eventually(lambda: counted.runs["quick"] >= 4)
    assert (held.ended, held.under_way, held.most) == (1, 1, 1)
    held.free.set()
    await eventually(lambda: held.ended >= 2)
    running.stop()


async def test_a_late_job_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that was busy for longer than a job's interval runs it once when it can, and drops nothing."""
    daily = Job("daily", timedelta(days=1)), Job("other", timedelta(days=1))
    monkeypatch.setattr(runner, "JOBS", daily)
    counted = Counted()
    running = Runner({job: counted.work(job.name) for job in daily})
    await running.start()
    for job in daily:  # as the schedule stands when days have passed meanwhile
        running._scheduler.modify_job(job.name, next_run_time=SystemClock().now() - timedelta(days=2.5))
    await eventually(lambda: counted.runs == {"daily": 2, "other": 2})
    await at_rest()
    running.stop()
    assert counted.runs == {"daily": 2, "other": 2}


@pytest.mark.parametrize("hours", [-1, 1, -10_000])
async def test_a_clock_that_is_set(monkeypatch: pytest.MonkeyPatch, hours: int) -> None:
    """Somebody sets the machine's clock back, or forward: the jobs come round as before."""
    ahead = timedelta()

    class Set(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Set":
            return cls.fromtimestamp((SystemClock().now() + ahead).timestamp(), tz)

    monkeypatch.setattr(runner, "JOBS", (QUICK, OTHER))
    monkeypatch.setattr(runner, "LOOK", 0.05)
    for module in (base, runner):
        monkeypatch.setattr(module, "datetime", Set)
    counted = Counted()
    running = Runner({QUICK: counted.work("quick"), OTHER: counted.work("other")})
    await running.start()
    await eventually(lambda: counted.runs["quick"] >= 2)
    ahead = timedelta(hours=hours)
    was = counted.runs.copy()
    await eventually(lambda: counted.runs["quick"] >= was["quick"] + 2 and counted.runs["other"] >= was["other"] + 2)
    running.stop()


async def test_a_clock_that_nobody_sets(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """While nobody touches the clock, no job runs before its time."""
    slow = Job("slow", timedelta(days=1))
    monkeypatch.setattr(runner, "JOBS", (slow,))
    counted = Counted()
    running = Runner({slow: counted.work("slow")})
    await running.start()
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            running._look()
    await at_rest()
    running.stop()
    assert counted.runs == {"slow": 1}
    assert not caplog.records


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


class Noted:
    """A journal that remembers, and pauses what it is told to."""

    def __init__(self) -> None:
        self.paused: set[Job] = set()
        self.lines: list[tuple[str, str]] = []
        self.away = False

    async def begin(self, job: Job) -> bool:
        if self.away:
            raise ConnectionError("the database is away")
        if job not in self.paused:
            self.lines.append((job.name, "began"))
        return job not in self.paused

    async def end(self, job: Job, result: str) -> None:
        self.lines.append((job.name, result))


@pytest.mark.usefixtures("quick")
async def test_every_run_is_noted(caplog: pytest.LogCaptureFixture) -> None:
    """The journal hears of each run's beginning, and what came of it, a failure too."""
    counted, journal = Counted(), Noted()

    async def two() -> str:
        return "2 taken up"

    running = Runner({QUICK: two, OTHER: counted.work("other", fails=True)}, journal)
    with caplog.at_level(logging.CRITICAL):
        await running.run_now()
    assert journal.lines == [
        ("quick", "began"),
        ("quick", "2 taken up"),
        ("other", "began"),
        ("other", "failed: ValueError"),
    ]


@pytest.mark.usefixtures("quick")
async def test_a_paused_job_does_not_run() -> None:
    """The journal is asked before each run: what is paused rests, the others run, and it runs again when resumed."""
    counted, journal = Counted(), Noted()
    running = Runner({QUICK: counted.work("quick"), OTHER: counted.work("other")}, journal)
    journal.paused = {QUICK}
    await running.run_now()
    assert counted.runs == {"other": 1}
    journal.paused = set()
    await running.run_now()
    assert counted.runs == {"quick": 1, "other": 2}


@pytest.mark.usefixtures("quick")
async def test_without_a_journal_nothing_runs(caplog: pytest.LogCaptureFixture) -> None:
    """While it can't be told whether a job is paused, it does not run; the next time it does."""
    counted, journal = Counted(), Noted()
    running = Runner({QUICK: counted.work("quick"), OTHER: counted.work("other")}, journal)
    journal.away = True
    with caplog.at_level(logging.CRITICAL):
        await running.run_now()
    assert not counted.runs
    journal.away = False
    await running.run_now()
    assert counted.runs == {"quick": 1, "other": 1}


class Held:
    """Work that goes on until a test lets it end."""

    def __init__(self) -> None:
        self.begun, self.free = asyncio.Event(), asyncio.Event()
        self.ended = self.under_way = self.most = 0

    async def work(self) -> None:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        self.begun.set()
        try:
            await self.free.wait()
            self.ended += 1
        finally:
            self.under_way -= 1


async def test_the_start_does_not_wait_for_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """What need not be first goes on beside the start, however long it takes; the end waits for the run under way."""
    monkeypatch.setattr(runner, "JOBS", (QUICK, BESIDE))
    counted, held = Counted(), Held()
    running = Runner({QUICK: counted.work("quick"), BESIDE: held.work})
    await running.start()
    await held.begun.wait()
    assert (counted.runs["quick"], held.ended) == (1, 0)
    ending = asyncio.ensure_future(running.finish(10))
    await at_rest()
    assert not ending.done()
    held.free.set()
    await ending
    assert held.ended == 1


async def test_an_end_that_takes_too_long(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A run that does not come to its end in time is cut short."""
    monkeypatch.setattr(runner, "JOBS", (BESIDE,))
    held = Held()
    running = Runner({BESIDE: held.work})
    await running.start()
    await held.begun.wait()
    with caplog.at_level(logging.WARNING):
        await running.finish(0)
    await at_rest()
    assert (held.ended, held.under_way) == (0, 0)
    assert "a job was cut short" in caplog.text


@pytest.mark.usefixtures("quick")
async def test_a_job_is_never_run_twice_at_once() -> None:
    """A run asked for out of turn waits for the one under way."""
    held, counted = Held(), Counted()
    running = Runner({QUICK: held.work, OTHER: counted.work("other")})
    both = [asyncio.ensure_future(running.run_now()) for _ in range(2)]
    await at_rest()
    held.free.set()
    await asyncio.gather(*both)
    assert (held.ended, held.most) == (2, 1)


async def test_finishing_what_never_started() -> None:
    """A start that failed half way ends at once."""
    await Runner({job: Counted().work(job.name) for job in JOBS}).finish(10)
