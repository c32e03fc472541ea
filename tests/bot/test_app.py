"""The whole bot: who leads, who waits, and how it ends."""

import asyncio
import socket
from pathlib import Path

import pytest
from sqlalchemy import text
from telegram.error import InvalidToken

from bot.app import Mentorbot, StartError
from bot.settings import Address
from sandbox.botapi.faults import FaultKind
from sandbox.botapi.refusals import RefusalError
from sandbox.phones.people import Phone
from storage.database import Database
from storage.leadership import LEADER_LOCK
from tests.bot_process import SPEED, BotProcess, environment
from tests.databases import OF_THIS_DATABASE
from tests.patience import PATIENCE, eventually
from tests.world import World


def number_of(world: World, method: str) -> int:
    """Return how often the bot called a method."""
    return sum(request.method == method for request in world.server.requests)


def said(phone: Phone) -> list[str]:
    """Return what somebody sees from the bot."""
    return [message.text for message in phone.heard]


async def ended(world: World) -> None:
    """Wait until the world's bot ends by itself."""
    running, world._running = world._running, None
    assert running is not None
    await running


class Second:
    """Another bot on the same database, in the same process."""

    def __init__(self, world: World, **settings: object) -> None:
        self.bot = Mentorbot.from_settings(world.settings.model_copy(update=settings), world.clock)
        self.stop = asyncio.Event()
        self.running = asyncio.ensure_future(self.bot.run(self.stop))

    async def end(self) -> None:
        """Stop it."""
        self.stop.set()
        await self.running


async def test_a_second_bot_waits_and_takes_over(world: World) -> None:
    """Of two bots on one database one serves; when it ends, the other goes on where it stopped."""
    started = number_of(world, "deleteWebhook")
    second = Second(world)
    await asyncio.sleep(0.3)
    assert number_of(world, "deleteWebhook") == started
    assert not any(request.status == 409 for request in world.server.requests)
    await world.stop_bot()
    karin = world.person("Karin")
    await world.start(karin)
    assert len(karin.heard) == 1
    await second.end()


async def test_a_waiting_bot_can_be_stopped(world: World) -> None:
    """A bot that waits for its turn ends at once when it is told to."""
    second = Second(world)
    await asyncio.sleep(0.2)
    async with asyncio.timeout(PATIENCE):
        await second.end()


async def test_a_waiting_bot_takes_over_from_one_that_was_killed(database_url: str, tmp_path: Path) -> None:
    """A bot that is killed leads no longer; the one that waits serves, and sends what the first had not."""
    async with World(database_url, speed=20) as world:
        await world.stop_bot()
        variables = environment(world.server.url, database_url, began=world.clock.now(), **{SPEED: "20"})
        first, started = BotProcess(variables, str(tmp_path / "log")), number_of(world, "deleteWebhook")
        first.start()
        await eventually(lambda: number_of(world, "deleteWebhook") > started)
        second = Second(world)
        karin = world.person("Karin")
        world.server.faults.add(FaultKind.SLOW, method="sendMessage", seconds=PATIENCE, times=1)
        world.server.faults.add(FaultKind.RESET_BEFORE, method="sendMessage", times=1)
        karin.start()
        await eventually(lambda: not world.server.faults.active)
        await first.kill()
        await karin.wait_for("")
        assert len(karin.heard) == 1
        await second.end()


async def test_a_leader_that_lost_its_place_stops(world: World) -> None:
    """A bot whose lead went to somebody else while the database was away stops rather than doubling everything."""
    database = Database(world.database_url)
    if database.is_sqlite:
        await database.close()
        return  # a file does not forget who leads
    with database.engine.connect() as thief:
        held = f"locktype = 'advisory' AND pid <> pg_backend_pid() AND {OF_THIS_DATABASE}"
        thief.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE {held}"))  # noqa: S608
        async with asyncio.timeout(PATIENCE):
            while not thief.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": LEADER_LOCK}).scalar_one():  # noqa: ASYNC110 - a lock sets no event
                await asyncio.sleep(0.01)
        thief.commit()
        with pytest.raises(StartError, match="could not go on"):
            async with asyncio.timeout(PATIENCE):
                await ended(world)
        thief.execute(text("SELECT pg_advisory_unlock_all()"))
        thief.commit()
    await database.close()


async def test_a_revoked_token_ends_the_bot(database_url: str) -> None:
    """When Telegram no longer knows the token, the bot ends, and says why."""
    async with World(database_url) as world:
        karin = world.person("Karin")
        await world.start(karin)
        token, world.server.account.token = world.server.account.token, f"123456:{'B' * 35}"
        world.server.account.queue.end_poll(RefusalError(401, "Unauthorized"))
        with pytest.raises((InvalidToken, StartError)):
            async with asyncio.timeout(PATIENCE):
                await ended(world)
        world.server.account.token = token


async def test_a_taken_port_ends_the_bot(database_url: str) -> None:
    """A port that somebody else listens on ends the start with its name, not with a trace."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        world = World(database_url)
        async with world:
            await world.stop_bot()
            second = Second(world, http_listen=Address("127.0.0.1", port))
            with pytest.raises(OSError, match=f"HTTP_LISTEN: 127.0.0.1:{port} is taken"):
                async with asyncio.timeout(PATIENCE):
                    await second.running


async def test_what_was_unsent_at_a_stop_is_sent_by_the_next_bot(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A message that could not go out before the stop goes out after the next start, once."""
    monkeypatch.setattr("bot.app.SECONDS_TO_FINISH", 0.5)
    karin = world.person("Karin")
    await world.start(karin)
    before = len(karin.heard)
    world.server.faults.add(FaultKind.FLOOD, method="sendMessage", times=1, seconds=3600)
    karin.send("/help")
    await eventually(lambda: any(request.status == 429 for request in world.server.requests))
    await world.stop_bot()
    await world.start_bot()
    await world.rest()
    assert len(karin.heard) == before + 1
