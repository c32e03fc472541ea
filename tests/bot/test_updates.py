"""Updates: in order, confirmed only when their effects are stored, and none of them can stop the others."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import aiohttp
import pytest
from sqlalchemy import Connection, text

from bot.edge import Edge
from bot.updates import Intake
from sandbox.botapi.faults import FaultKind
from sandbox.rehearsal.clock import TurnedClock
from storage.database import Database, Unavailable, make_engine
from storage.tables import failed_updates, update_attempts
from tests.bot_process import SPEED, BotProcess, environment
from tests.patience import eventually
from tests.world import World, said


@contextmanager
def locked_out(database_url: str) -> Iterator[None]:
    """Keep everybody else from writing, as a long transaction of somebody else does."""
    engine = make_engine(database_url)
    with engine.begin() as connection:
        _lock(connection)
        yield
    engine.dispose()


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE people, handled_updates IN ACCESS EXCLUSIVE MODE"))


def number_of(world: World, method: str) -> int:
    """Return how often the bot called a method."""
    return sum(request.method == method for request in world.server.requests)


@pytest.mark.usefixtures("echo")
async def test_each_chat_in_order_and_chats_side_by_side(world: World) -> None:
    """Many texts of many people at once: each gets the answers in the order of the texts."""
    phones = [world.person(f"Person{number}") for number in range(5)]
    for phone in phones:
        await world.start(phone)
    for number in range(6):
        for phone in phones:
            phone.send(f"text {number}")
    await world.rest()
    for phone in phones:
        assert said(phone)[1:] == [f"text {number}" for number in range(6)]


@pytest.mark.usefixtures("echo")
async def test_nothing_is_confirmed_before_it_is_stored(world: World) -> None:
    """While the database can't store an update, Telegram keeps it; afterwards it is handled once."""
    karin = world.person("Karin")
    await world.start(karin)
    with locked_out(world.database_url):
        karin.send("while locked out")
        await asyncio.sleep(0.3)
        assert len(world.server.account.queue) == 1
        assert said(karin)[1:] == []
    await world.rest()
    assert said(karin)[1:] == ["while locked out"]


@pytest.mark.usefixtures("echo")
async def test_a_stop_finishes_what_is_in_hand_and_confirms_it(world: World) -> None:
    """A stop in the middle of a batch loses nothing, repeats nothing, and leaves nothing unconfirmed."""
    phones = [world.person(f"Person{number}") for number in range(4)]
    for phone in phones:
        await world.start(phone)
    for number in range(3):
        for phone in phones:
            phone.send(f"text {number}")
    await eventually(lambda: len(phones[0].heard) > 1)
    await world.stop_bot()
    assert len(world.server.account.queue) == 0
    await world.start_bot()
    await world.rest()
    for phone in phones:
        assert said(phone)[1:] == ["text 0", "text 1", "text 2"]
    assert await world.rows(update_attempts) == []  # the stop was clean, so nobody counts


@pytest.mark.usefixtures("echo")
async def test_a_stop_while_the_database_is_away_keeps_the_update(world: World) -> None:
    """Stopped while it waits for the database, the bot ends unharmed, and the next one handles the update."""
    karin = world.person("Karin")
    await world.start(karin)
    with locked_out(world.database_url):
        karin.send("hello")
        await asyncio.sleep(0.1)
        stopping = asyncio.ensure_future(world.stop_bot())
        await asyncio.sleep(0.2)
    await stopping
    await world.start_bot()
    await world.rest()
    assert said(karin)[1:] == ["hello"]


@pytest.mark.usefixtures("echo")
@pytest.mark.parametrize(
    "kind", [FaultKind.STATUS, FaultKind.RESET_BEFORE, FaultKind.RESET_AFTER, FaultKind.FLOOD, FaultKind.MALFORMED]
)
async def test_polling_survives_what_telegram_does(world: World, kind: FaultKind) -> None:
    """5xx, cut connections, floods and garbage on getUpdates: the updates come all the same, once."""
    karin = world.person("Karin")
    await world.start(karin)
    world.server.faults.add(kind, method="getUpdates", times=3, status=502, description="Bad Gateway")
    karin.send("one")
    await world.rest()
    karin.send("two")
    await world.rest()
    assert said(karin)[1:] == ["one", "two"]


@pytest.mark.usefixtures("echo")
async def test_polling_survives_another_poller(world: World) -> None:
    """A second bot with the same token ends a poll with 409; ours goes on polling."""
    karin = world.person("Karin")
    await world.start(karin)
    url = f"{world.server.url}/bot{world.server.account.token}/getUpdates"
    async with aiohttp.ClientSession() as session, session.get(url, params={"timeout": "0"}) as other:
        assert other.status == 200
    await eventually(lambda: any(request.status == 409 for request in world.server.requests))
    karin.send("one")
    await world.rest()
    assert said(karin)[1:] == ["one"]


@pytest.mark.usefixtures("introduces")
@pytest.mark.parametrize("kind", [FaultKind.STATUS, FaultKind.RESET_BEFORE, FaultKind.FLOOD])
@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "setMyCommands"])
async def test_a_start_survives_what_telegram_does(world: World, method: str, kind: FaultKind) -> None:
    """A Telegram that fails at the first requests of all delays the start and no more."""
    await world.stop_bot()
    world.server.faults.add(kind, method=method, times=2, status=502, description="Bad Gateway")
    await world.start_bot()
    karin = world.person("Karin")
    await world.start(karin)
    assert said(karin)


@pytest.mark.usefixtures("introduces")
async def test_a_server_that_lacks_methods_is_served(world: World) -> None:
    """A 404 says that a server of one's own lacks a method, and neither ends the bot nor silences it."""
    await world.stop_bot()
    for method in ("deleteWebhook", "setMyCommands", "answerCallbackQuery"):
        world.server.faults.add(FaultKind.STATUS, method=method, times=None, status=404, description="method not found")
    await world.start_bot()
    karin = world.person("Karin")
    await world.start(karin)
    karin.press_forged("x")
    await eventually(lambda: number_of(world, "answerCallbackQuery"))
    karin.send("/help")
    await eventually(lambda: len(said(karin)) == 2)


@pytest.mark.usefixtures("echo")
async def test_after_a_crash_the_first_updates_are_counted(database_url: str, tmp_path: Path) -> None:
    """After a kill the next bot counts its tries at what comes first; after a clean stop it does not."""
    async with World(database_url) as world:
        karin = world.person("Karin")
        await world.start(karin)
        await world.stop_bot()
        started = number_of(world, "deleteWebhook")
        victim = BotProcess(
            environment(world.server.url, database_url, began=world.clock.now(), **{SPEED: "50"}), str(tmp_path / "log")
        )
        victim.start()
        await eventually(lambda: number_of(world, "deleteWebhook") > started)
        await victim.kill()
        karin.send("one")
        await world.start_bot()
        await world.rest()
        assert said(karin)[1:] == ["one"]
        assert len(await world.rows(update_attempts)) == 1


async def test_an_update_that_kills_the_process_is_parked(database_url: str, tmp_path: Path) -> None:
    """An update that takes the process down with it is put aside after three tries, and the others are served."""
    async with World(database_url, speed=20) as world:
        karin, omar = world.person("Karin"), world.person("Omar")
        await world.start(karin)
        await world.stop_bot()
        variables = environment(
            world.server.url, database_url, began=world.clock.now(), DEADLY_TEXT="die", **{SPEED: "20"}
        )
        victim = BotProcess(variables, str(tmp_path / "log"))
        karin.send("die")
        omar.start()
        deaths = 0
        while deaths < 8 and len(world.server.account.queue):
            victim.start()
            await eventually(lambda: not victim.alive or not len(world.server.account.queue))
            if not victim.alive:
                deaths += 1
        await world.rest()
        # The first death was not foreseen; then come three counted tries.
        assert deaths == 4
        assert said(omar)
        assert "Något gick fel hos oss" in said(karin)[-1]
        assert len(await world.rows(failed_updates)) == 1
        assert await victim.stop() == 0


class Slow:
    """Stands for the edge: notes what comes in and goes out, and takes its time on a turned clock."""

    def __init__(self, clock: TurnedClock) -> None:
        self.clock = clock
        self.events: list[str] = []

    def flight(self, chat_id: int) -> None:
        """Nothing is on its way."""

    async def receive(self, raw: dict[str, Any]) -> None:
        """Take one update; one called `bad` fails as it does while the database is away."""
        name = raw["message"]["text"]
        self.events.append(f"in {name}")
        await asleep(self.clock, 20)
        self.events.append(f"out {name}")
        if name == "bad":
            raise Unavailable("away")


def of_chat(name: str, chat: int = 5) -> dict[str, Any]:
    """Return an update."""
    return {"update_id": 1, "message": {"text": name, "chat": {"id": chat}}}


async def test_two_of_one_chat_are_never_handled_at_once(database: Database) -> None:
    """However they come, one chat's updates go one after another, and nothing about a chat is kept afterwards."""
    edge = Slow(clock := TurnedClock())
    intake = Intake(cast("Edge", edge), database, clock)

    async def come() -> None:
        async with asyncio.TaskGroup() as group:
            for name in ("one", "two", "bad", "four", "five"):
                group.create_task(quietly(intake.take(of_chat(name))))
                await asleep(clock, 13)
            group.create_task(intake.take(of_chat("other", chat=6)))

    await clock.run(come())
    mine = [event for event in edge.events if "other" not in event]
    assert mine == [f"{way} {name}" for name in ("one", "two", "bad", "four", "five") for way in ("in", "out")]
    assert edge.events.index("in other") < edge.events.index("in five")
    assert not intake._locks
    assert not intake._here


async def asleep(clock: TurnedClock, milliseconds: int) -> None:
    """Let time go by."""
    await clock.sleep(timedelta(milliseconds=milliseconds))


async def quietly(work: Coroutine[Any, Any, None]) -> None:
    """Let it fail."""
    with suppress(Unavailable):
        await work
