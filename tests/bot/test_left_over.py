"""Rows that no process holds are taken up a few at a time, so that the event loop goes on between them."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import pytest

import bot.left_over
from bot.left_over import AT_ONCE, HELD_AT_ONCE, LEASE, left_over
from storage.database import Database
from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW


async def stored(database: Database, rows: int) -> list[int]:
    """Store rows that a process let go; return their ids."""

    def store(uow: SqlUnitOfWork) -> list[int]:
        row = Outgoing(5, "broadcast", Kind.SAY, {"text": "Hej"}, "c1")
        found = [uow.outbox.add(row, now=NOW, claimed_by="gone", lease_until=NOW + LEASE).id for _ in range(rows)]
        uow.outbox.release("gone")
        return found

    return await database.run(store)


async def pieces(database: Database, in_hand: Sequence[int] = ()) -> list[list[int]]:
    """Return the ids that are claimed now, piece by piece."""
    return [[one.id for one in some] async for some in left_over(database, "me", in_hand, NOW, ZoneInfo("UTC"))]


async def test_they_come_a_few_at_a_time_and_in_order(database: Database) -> None:
    """More than one piece: none is left out, none comes twice, the oldest first."""
    keys = await stored(database, 2 * AT_ONCE + 1)
    found = await pieces(database)
    assert [len(some) for some in found] == [AT_ONCE, AT_ONCE, 1]
    assert [key for some in found for key in some] == keys
    assert await pieces(database) == [[]]


async def test_one_look_takes_only_so_many(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest waits for the next look: a job that never ended would keep the others waiting."""
    monkeypatch.setattr(bot.left_over, "MOST", 2 * AT_ONCE)
    keys = await stored(database, 2 * AT_ONCE + 1)
    assert [len(some) for some in await pieces(database)] == [AT_ONCE, AT_ONCE]
    assert await pieces(database) == [[keys[-1]]]


async def test_every_row_in_hand_is_held_on_to(database: Database) -> None:
    """More rows than one unit of work extends: none of them is free, also not for this one."""
    keys = await stored(database, HELD_AT_ONCE + 1)
    await database.run(
        lambda uow: uow.outbox.take_left(now=NOW, claimed_by="me", lease_until=NOW - LEASE, limit=len(keys))
    )
    assert await pieces(database, keys) == [[]]


async def test_what_has_been_meanwhile_is_not_said(database: Database) -> None:
    """A reminder whose meeting was while the bot was away is deleted; one of a meeting ahead goes out."""
    times = {"been": f"{NOW:%Y-%m-%d %H:%M}", "ahead": f"{NOW + LEASE:%Y-%m-%d %H:%M}", "lasts": ""}

    def store(uow: SqlUnitOfWork) -> None:
        for text, until in times.items():
            row = Outgoing(5, "broadcast", Kind.SAY, {"text": text, "until": until}, "c1")
            uow.outbox.add(row, now=NOW, claimed_by="gone", lease_until=NOW + LEASE)
        uow.outbox.release_all()

    await database.run(store)
    (rows,) = [some async for some in left_over(database, "me", (), NOW, ZoneInfo("UTC"))]
    assert [one.payload["text"] for one in rows] == ["ahead", "lasts"]
    assert await database.run(lambda uow: uow.outbox.count_waiting()) == 2
