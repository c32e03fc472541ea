"""Fair turn: one person who writes without a pause keeps nobody else waiting, and hears it once, kindly."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest

from sandbox.phones.people import Phone
from storage.database import Database, Priority
from storage.tables import handled_updates
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.holding import holding
from tests.hooked import webhook_world
from tests.patience import PATIENCE, eventually
from tests.world import World, said

MANY = 80
READ = 10
UNREAD = "Det här och de som kom efter har jag inte läst"
A_WHILE = timedelta(seconds=15)


@pytest.fixture(params=["polling", "webhook"])
async def served(request: pytest.FixtureRequest, database_url: str, unused_tcp_port: int) -> AsyncIterator[World]:
    """A world whose bot gets its updates in one way or the other."""
    if request.param == "webhook":
        async with webhook_world(database_url, unused_tcp_port) as world:
            yield world
        return
    async with World(database_url) as world:
        yield world
        world.check_nothing_was_wrong()


@pytest.mark.usefixtures("echo")
@on_sqlite
async def test_one_who_floods_keeps_nobody_waiting(served: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """While Telegram holds the answer to the first of Omar's 81 texts, what Karin writes after them is answered.

    Of the flood the first texts are handled as ever, one answer under the first other one says what is not read, and
    after a silence all is read again. Each update is handled once, and in the end all are confirmed.
    """
    monkeypatch.setattr("bot.lanes.LONGEST_FLIGHT", PATIENCE)
    omar, karin = served.person("Omar"), served.person("Karin")
    for phone in (omar, karin):
        await served.start(phone)
    priorities = counted(monkeypatch)
    served.clock.turn(A_WHILE)
    with holding(served.server, "sendMessage", chat_id=omar.user.id):
        omar.send("text 0")
        await eventually(lambda: served.server.execution.in_progress)
        flood = [omar.send(f"text {number}") for number in range(1, MANY + 1)]
        for words in ("one", "two", "three"):
            karin.send(words)
            await karin.wait_for(words)
        assert len(served.server.account.queue) >= MANY  # the second one waits, so that the flood is not confirmed
        assert len(said(omar)) == 1
    await served.rest()
    assert said(karin)[1:] == ["one", "two", "three"]
    *read, told = omar.heard[1:]
    assert [one.text for one in read] == [f"text {number}" for number in range(READ)]
    assert UNREAD in told.text
    assert told.reply_to == flood[READ - 1]
    assert priorities[Priority.ROUTINE] >= MANY - READ  # what is left unread comes after all others
    assert len(await served.rows(handled_updates)) == 2 + 1 + MANY + 3
    await after_silence(served, omar)


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[Priority]:
    """Count the units of work by their priority from now on."""
    counts: Counter[Priority] = Counter()
    original = Database.run

    async def run(self: Database, work: Callable[[SqlUnitOfWork], Any], priority: Priority = Priority.PERSON) -> object:
        counts[priority] += 1
        return await original(self, work, priority)

    monkeypatch.setattr(Database, "run", run)
    return counts


async def after_silence(world: World, phone: Phone) -> None:
    """See that somebody is read again who has been silent for as long as they were told."""
    world.clock.turn(A_WHILE)
    await world.say(phone, "again")
    assert said(phone)[-1] == "again"
