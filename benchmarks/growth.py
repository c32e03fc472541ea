"""What a list or a card costs as the programme grows from sixty pairs to ten thousand, on both databases.

Five thousand pairs are ten thousand people, with those who wait, and those who came to nothing or are done. A programme
in the middle of its year is stored in bulk (`tests/scenes/grown.py`): two in a hundred of its pairs stand in each
section of the lists. Each list is read, written out in its reader's language, and taken back. What is counted is the
CPU of the unit, and on PostgreSQL also that of the server's process that serves it.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from benchmarks.databases import Kind, databases
from benchmarks.measuring import OURS, Figure, Goal, Row
from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from storage.database import make_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.grown import Grown, a_grown_programme
from tests.scenes.lists import LISTS, Work

SIZES, QUICK_SIZES = (60, 1000, 5000, 10_000), (12, 24, 36)  # pairs
ROUNDS, QUICK_ROUNDS = 5, 1
WARM_UPS = 6
"""After five plans for a statement PostgreSQL decides whether one holds for all values."""
MOST_MS = 50.0

ROW = Row(
    17,
    "growth",
    "CPU of a list or a card with all its words, in a programme of ten thousand pairs beside smaller ones",
    lambda folder, quick: _measured(folder, quick),
)


async def _measured(folder: Path, quick: bool) -> Sequence[Figure]:
    sizes, rounds = (QUICK_SIZES, QUICK_ROUNDS) if quick else (SIZES, ROUNDS)
    return [one for kind in Kind for one in _on(kind, folder, sizes, rounds)]


def _on(kind: Kind, folder: Path, sizes: Sequence[int], rounds: int) -> list[Figure]:
    """Return a figure for each list on a database, with the sizes as sides, the largest as ours."""
    with ExitStack() as stack:
        grown = {size: stack.enter_context(_filled(kind, folder, size)) for size in sizes}
        gc.collect()
        gc.freeze()  # as in bot/__main__.py: else what is imported is looked through for garbage
        shown = {name: {_side(size, sizes): list[float]() for size in sizes} for name in LISTS}
        for number in range(-WARM_UPS, rounds):
            for name, work in LISTS.items():
                for size, (engine, programme) in grown.items():
                    spent = _cost(engine, programme, work)
                    if number >= 0:
                        shown[name][_side(size, sizes)].append(spent)
    many = _side(sizes[-2], sizes)
    goals = (Goal(at_most=MOST_MS), Goal(at_most=MOST_MS, at=many), Goal(against=_side(sizes[0], sizes)))
    return [Figure(f"{name}, {kind}", "ms", sides, goals) for name, sides in shown.items()]


def _side(size: int, sizes: Sequence[int]) -> str:
    return OURS if size == sizes[-1] else f"{size} pairs"


@contextmanager
def _filled(kind: Kind, folder: Path, size: int) -> Iterator[tuple[Engine, Grown]]:
    found: list[Grown] = []
    place = folder / f"{kind}-{size}"
    place.mkdir()
    with databases(kind, place, lambda uow: found.append(a_grown_programme(uow, size))) as fresh, fresh(True) as url:
        engine = make_engine(url)
        if kind is Kind.POSTGRESQL:  # which does so by itself, some minutes later
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")
        try:
            yield engine, found[0]
        finally:
            engine.dispose()


def _cost(engine: Engine, grown: Grown, work: Work) -> float:
    """Return the milliseconds of CPU that showing a list takes."""
    clock = SystemClock()
    speaker = Speaker(Renderer(Texts(), clock), clock, "a process")
    with engine.connect() as connection:
        spent = _counter(connection)
        before = spent()
        with connection.begin() as unit:
            uow = SqlUnitOfWork(connection)
            speaker.say(uow, work(uow, grown), "c0ffee")
            unit.rollback()
        return (spent() - before) * 1000


def _counter(connection: Connection) -> Callable[[], float]:
    """Return what counts the seconds of CPU of this process, and of the server's that serves the connection."""
    if connection.dialect.name == "sqlite":
        return time.process_time
    with connection.begin():
        process = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    ran = Path(f"/proc/{process}/schedstat")  # in nanoseconds
    return lambda: time.process_time() + int(ran.read_text().split()[0]) / 1e9
