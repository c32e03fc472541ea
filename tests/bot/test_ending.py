"""The end of a run: SIGTERM ends the bot in any case, whatever hangs."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from handlers import table
from handlers.request import Request, What
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from storage.tables import handled_updates, runs
from tests.bot_process import SPEED, BotProcess, environment
from tests.holding import holding
from tests.patience import PATIENCE, eventually
from tests.world import World

SHORT = 0.3


@pytest.fixture(autouse=True)
def short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no part of the end take long."""
    for name in (
        "bot.app.SECONDS_TO_FINISH",
        "bot.app.SECONDS_TO_NOTE",
        "bot.polling.SECONDS_TO_FINISH",
        "bot.polling.SECONDS_TO_CONFIRM",
        "storage.database.SECONDS_TO_CLOSE",
    ):
        monkeypatch.setattr(name, SHORT)


@pytest.fixture
def free() -> Iterator[threading.Event]:
    """What hangs goes on at the end of the test."""
    event = threading.Event()
    yield event
    event.set()


Hang = Callable[[World, threading.Event, pytest.MonkeyPatch], Awaitable[None]]


async def in_a_unit(world: World, free: threading.Event, patched: pytest.MonkeyPatch) -> None:
    """A unit of work that never ends holds the writer's thread."""
    held = threading.Event()

    def hanging(_request: Request, _uow: UnitOfWork) -> list[Utterance]:
        held.set()
        free.wait()
        return []

    patched.setitem(table.OTHERS, What.TEXT, hanging)
    world.person("Karin").send("hello")
    await eventually(held.is_set)


async def in_a_job(world: World, _free: threading.Event, patched: pytest.MonkeyPatch) -> None:
    """A job that never ends."""
    begun = asyncio.Event()

    async def hanging() -> None:
        begun.set()
        await asyncio.Event().wait()

    assert world.bot is not None
    runner = world.bot.jobs
    assert runner is not None
    job = next(iter(runner._works))
    patched.setitem(runner._works, job, hanging)
    running = asyncio.ensure_future(runner.run_now(job))
    await begun.wait()
    running.add_done_callback(lambda _: None)


@pytest.mark.parametrize("hang", [in_a_unit, in_a_job])
async def test_a_stop_waits_for_nothing_that_hangs(
    world: World, free: threading.Event, monkeypatch: pytest.MonkeyPatch, hang: Hang
) -> None:
    """The bot has stopped while the unit, or the job, still hangs."""
    karin = world.person("Karin")
    await world.start(karin)
    await hang(world, free, monkeypatch)
    async with asyncio.timeout(PATIENCE):
        await world.stop_bot()
    assert not free.is_set()


async def test_a_stop_waits_for_no_send_that_hangs(world: World) -> None:
    """A message that Telegram neither takes nor refuses is sent by the next bot; the update is confirmed."""
    karin = world.person("Karin")
    with holding(world.server, "sendMessage"):
        karin.start()
        await eventually(lambda: world.server.execution.in_progress)
        await world.stop_bot()
        assert len(world.server.account.queue) == 0
    assert [one["stopped_at"] is not None for one in await world.rows(runs)] == [True]
    await world.start_bot()
    await world.rest()
    assert karin.heard


async def test_the_last_resort(database_url: str, tmp_path: Path) -> None:
    """A thread can't be ended from outside: the process ends by force, and the next one handles the update."""
    async with World(database_url, speed=20, start=SystemClock().now()) as world:  # another process joins it
        await world.stop_bot()
        variables = environment(
            world.server.url, database_url, began=world.clock.now(), HANGING_TEXT=str(SHORT), **{SPEED: "20"}
        )
        victim = BotProcess(variables, str(log := tmp_path / "log"))
        victim.start()
        karin = world.person("Karin")
        karin.start()
        await karin.wait_for("")
        karin.send("hello")
        await eventually(lambda: "it hangs" in log.read_text())
        assert await victim.stop() == 1
        assert "ends by force" in log.read_text()
        await world.start_bot()
        await world.rest()
        assert len(await world.rows(handled_updates)) == 2
