"""The sweep of due waits: a thousand among a thousand, the same thousand among a million, and APScheduler's own tick.

*Finding* is all that the sweep does before a wait's own work: claims of a hundred at a time. *The whole pass* takes
each wait in a unit of its own, which is stored before the next begins; beside it a person's unit comes again and again,
and waits as long as the sweep holds it up. *APScheduler* is a scheduler with a job for each wait, in its own table, in
the same kind of file; it stores each job's next moment in a transaction of its own, and holds the event loop meanwhile.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import case, insert, literal, select

from benchmarks.databases import Kind, databases
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from programme.due import DueKind
from scheduler.sweep import Sweep
from storage import tables
from storage.database import Database, Priority, make_engine
from storage.tables import UtcDateTime
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme

PAST = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)
DUE = 1_000
BATCH = 100  # as in bot/waits.py
ROUNDS = 5
FEW, TICK = "the same among 1,000", "APScheduler"
MOST_BLOCK_MS = 10
COLUMNS = ("kind", "subject", "programme_id", "person_id", "due_at", "created_at", "attempts")
Spent = defaultdict[str, defaultdict[str, list[float]]]


@dataclass(frozen=True, slots=True)
class Stored:
    """`scheduler.sweep.Waits` on a database: the claims and the taking of `bot/waits.py`, without a wait's own work."""

    database: Database
    run: str = "benchmark"

    async def claim(self) -> Sequence[int]:
        """Claim the next waits that are due; return their ids."""
        return await self.database.run(
            lambda uow: uow.dues.claim(
                claimed_by=self.run, now=NOW, held_at=NOW, lease_until=NOW + timedelta(minutes=1), limit=BATCH
            ),
            Priority.ROUTINE,
        )

    async def act(self, key: int) -> bool:
        """Take a wait; tell whether it was still there."""
        taken = await self.database.run(lambda uow: uow.dues.take(key, claimed_by=self.run, now=NOW), Priority.ROUTINE)
        return taken is not None

    async def note_failure(self, key: int, error: Exception) -> None:
        """Fail."""
        raise error


async def measure(folder: Path, quick: bool) -> list[Figure]:
    """Measure both databases at both sizes in turns."""
    return [figure for kind in Kind for figure in await _measure_on(kind, folder, quick)]


async def _measure_on(kind: Kind, folder: Path, quick: bool) -> list[Figure]:
    sizes = {OURS: 20_000 if quick else 1_000_000, FEW: DUE}
    spent = Spent(lambda: defaultdict(list))
    with databases(kind, folder, _people) as fresh, ExitStack() as stack:
        urls = {side: stack.enter_context(fresh(True)) for side in (*sizes, TICK)}
        _fill(urls[OURS], DUE + 1, sizes[OURS])
        for number in range(1 if quick else ROUNDS + 1):
            for side in sizes:
                _fill(urls[side], 1, DUE)
                for what, figure in (await _ours(urls[side])).items():
                    if number or quick:
                        spent[what][side].append(figure)
            tick = await _tick(urls[TICK])
            if number or quick:
                spent["finding"][TICK].append(tick)
    size = f"{kind}: 1,000 due of {sizes[OURS]:,}"
    return [
        Figure(f"{size}, finding", "ms of CPU", spent["finding"], [Goal(FEW, at_most=1.8), Goal(TICK, at_most=0.15)]),
        Figure(f"{size}, the whole pass", "ms of CPU", spent["pass"], [Goal(FEW, at_most=1.8)]),
        Figure(f"{size}, longest wait of a person", "ms", spent["wait"], [Goal(at_most=MOST_BLOCK_MS)]),
    ]


def _people(uow: SqlUnitOfWork) -> None:
    a_membership(uow, a_person(uow), a_programme(uow))


def _fill(url: str, first: int, last: int) -> None:
    """Store waits with these subjects, of which the first thousand are due."""
    start = select(literal(first).label("n")).cte("numbers", recursive=True)
    numbers = start.union_all(select(start.c.n + 1).where(start.c.n < last))
    past, future = (literal(NOW + days, UtcDateTime) for days in (-timedelta(days=1), timedelta(days=1)))
    due_at = case((numbers.c.n <= DUE, past), else_=future)
    rows = select(literal(DueKind.STATUS.value), numbers.c.n, literal(1), literal(1), due_at, past, literal(0))
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(insert(tables.due).from_select(COLUMNS, rows))
    engine.dispose()


async def _ours(url: str) -> dict[str, float]:
    """Find a thousand waits, then take each in a pass, while a person's units come one after the other.

    Raises:
        WrongAnswer: not all were found, or taken.
    """
    database = Database(url)
    await database.run(lambda uow: uow.dues.of_pair(1))  # connects
    before = time.process_time()
    found = 0
    while keys := await Stored(database, run=f"finder {found}").claim():
        found += len(keys)
    finding = time.process_time() - before
    await database.run(lambda uow: uow.dues.release_all())
    before = time.process_time()
    told = [await Sweep(Stored(database)).run()]
    taking = time.process_time() - before
    _fill(url, 1, DUE)
    passing = asyncio.ensure_future(Sweep(Stored(database)).run())
    waits = [await _waited(database)]
    while not passing.done():
        waits.append(await _waited(database))
    told.append(await passing)
    if found != DUE or told != [f"{DUE} done"] * 2:
        raise WrongAnswer(f"{found} found, {told}")
    await database.close()
    return {"finding": finding * 1000, "pass": taking * 1000, "wait": max(waits) * 1000}


async def _waited(database: Database) -> float:
    """Return how long a person's unit took."""
    before = time.perf_counter()
    await database.run(lambda uow: uow.dues.of_pair(1), Priority.PERSON)
    return time.perf_counter() - before


async def _tick(url: str) -> float:
    """Return the CPU in ms that APScheduler takes for a thousand jobs that are due."""
    engine = make_engine(url)
    defaults = {"misfire_grace_time": None, "coalesce": True}
    scheduler = AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(engine=engine)}, job_defaults=defaults)
    scheduler.start(paused=True)
    scheduler.remove_all_jobs()
    for number in range(DUE):
        scheduler.add_job(_note, IntervalTrigger(weeks=5), args=[number], id=str(number), next_run_time=PAST)
    noted.clear()
    all_noted.clear()
    before = time.process_time()
    scheduler.resume()
    await all_noted.wait()
    spent = time.process_time() - before
    scheduler.shutdown()
    engine.dispose()
    return spent * 1000


noted: set[int] = set()
all_noted = asyncio.Event()


async def _note(number: int) -> None:
    """Note that a job has run; APScheduler finds it by its name."""
    noted.add(number)
    if len(noted) == DUE:
        all_noted.set()


ROW = Row(10, "sweep", "A sweep of 1,000 due waits among a million, beside one among a thousand", measure)
