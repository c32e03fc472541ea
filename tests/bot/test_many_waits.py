"""The sweep on a real database, without Telegram: many waits at once, two processes, and taps in between."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.faults import Faults
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from bot.waits import StoredWaits
from programme.due import Due, DueKind
from programme.people import Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.usecases import waits
from programme.usecases.common import status
from sandbox.rehearsal.clock import TurnedClock
from scheduler.sweep import Sweep
from storage import tables
from storage.database import Database, Priority
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE
from tests.rows import a_person, a_programme

MORNING = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday, 10:30 in Stockholm


class Stored:
    """The sweep on a database, without Telegram."""

    def __init__(self, database: Database, run: str = "one") -> None:
        self.clock, self.said = TurnedClock(MORNING), list[Outgoing]()
        renderer = Renderer(Texts(), self.clock)
        speaker = Speaker(renderer, self.clock, run)
        faults = Faults(renderer, self.clock, None, "sv")
        self.sweep = Sweep(StoredWaits(database, speaker, self.hand_over, faults, self.clock, run))

    async def hand_over(self, rows: Sequence[Outgoing]) -> None:
        self.said += rows


async def many(database: Database, count: int) -> None:
    """Let so many people wait, all of them until now."""

    def fill(uow: SqlUnitOfWork) -> None:
        programme = a_programme(uow, ends_on=MORNING.date() + timedelta(days=300))
        eva = a_person(uow, 1, name="Eva Lind")
        uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, MORNING))
        for number in range(count):
            person = uow.people.add(Person(0, "sv", MORNING, telegram_id=1000 + number, name=f"P{number}"))
            made = Membership(0, person.id, programme.id, Role.ADEPT, State.WAITING, MORNING)
            uow.dues.put(DueKind.STATUS, uow.memberships.add(made), MORNING, MORNING)

    await database.run(fill)


@pytest.mark.parametrize("taps_among", [2, pytest.param(10, marks=pytest.mark.deep)])
async def test_many_at_once_hold_up_nobody(
    database: Database, monkeypatch: pytest.MonkeyPatch, taps_among: int
) -> None:
    """While many waits are acted on, whoever taps comes next: after the row in hand, before all others."""
    count = 100 * taps_among
    await many(database, count)
    loop = asyncio.get_running_loop()
    happened: list[str] = []
    taps: list[asyncio.Future[None]] = []

    def tap(queued: threading.Event, served: threading.Event) -> None:
        def serve(_uow: SqlUnitOfWork) -> None:
            happened.append("tap")
            served.set()

        taps.append(asyncio.ensure_future(database.run(serve, Priority.PERSON)))
        loop.call_soon(queued.set)  # after the task above has put its unit into the queue

    def noted(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
        if len(happened) % 100 == 50:
            queued, served = threading.Event(), threading.Event()
            loop.call_soon_threadsafe(tap, queued, served)
            # SQLite has one thread: the tap waits for this row. PostgreSQL serves it at once.
            assert (queued if database.is_sqlite else served).wait(PATIENCE)
        happened.append("row")
        return status.status(uow, due, now)

    monkeypatch.setattr(waits, "ACTS", {DueKind.STATUS: noted})
    stored = Stored(database)
    assert await stored.sweep.run() == f"{count} done"
    await asyncio.gather(*taps)
    places = [place for place, what in enumerate(happened) if what == "tap"]
    assert len(places) == taps_among
    asked = [50 + 100 * number for number in range(taps_among)]
    assert places == [place + database.is_sqlite for place in asked]
    assert len({row.chat_id for row in stored.said}) == count
    assert {row.lane for row in stored.said} == {"broadcast"}


async def test_two_processes_share_the_work(database_url: str) -> None:
    """Two that sweep the same database at the same time act on every row once between them."""
    databases = [Database(database_url) for _ in range(2)]
    await many(databases[0], 150)
    stored = [Stored(database, run) for database, run in zip(databases, ("one", "two"), strict=True)]
    await asyncio.gather(*(one.sweep.run() for one in stored))
    said = [row.chat_id for one in stored for row in one.said]
    assert sorted(said) == list(range(1000, 1150))
    for database in databases:
        await database.close()


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
async def test_who_withdraws_while_a_row_is_acted_on(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tap in the very moment of the act comes wholly after it: the wait that the act has put is settled too."""
    await many(database, 1)
    loop = asyncio.get_running_loop()
    begun, blocked = threading.Event(), threading.Event()
    taps: list[asyncio.Future[None]] = []

    def withdraw(uow: SqlUnitOfWork) -> None:
        begun.set()
        person = uow.people.by_telegram(1000)
        assert person is not None
        blocked.set()  # only once the act is over
        [mine] = uow.memberships.of_person(person.id)
        uow.memberships.save(replace(mine, state=State.WITHDRAWN))
        uow.dues.settle(DueKind.STATUS, mine.id)

    def meanwhile(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
        loop.call_soon_threadsafe(lambda: taps.append(asyncio.ensure_future(database.run(withdraw))))
        assert begun.wait(PATIENCE)
        assert not blocked.wait(0.2)
        return status.status(uow, due, now)

    monkeypatch.setattr(waits, "ACTS", {DueKind.STATUS: meanwhile})
    stored = Stored(database)
    assert await stored.sweep.run() == "1 done"
    await asyncio.gather(*taps)
    assert len(stored.said) == 1
    assert await database.run(lambda uow: uow.connection.execute(select(tables.due)).all()) == []
