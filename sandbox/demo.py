"""`make demo`: a group registers through the real bot, and you can read every chat as it happens.

The bot runs in its own process, as in real life, and talks HTTP to our Bot API server; the cast talks to it
through phones. Nothing leaves this machine, and nothing is left behind.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.texts import Texts
from programme.people import Role
from sandbox.botapi.server import BotApiServer
from sandbox.cast import Manager, Part, Player, Temper, cast
from sandbox.hands import Hands
from sandbox.story import Story, tell

TOKEN = f"123456:{'demo' * 9}"
MANAGER_ID = 1001
START_SECONDS = 30


class BotDied(RuntimeError):  # noqa: N818 - says what happened
    """The bot's process ended by itself; the text is the end of its log."""


@asynccontextmanager
async def bot_process(server: BotApiServer, folder: Path, language: str) -> AsyncIterator[None]:
    """Run `python -m bot run` against our server until the block ends."""
    environment = {
        **os.environ,
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": server.url,
        "DATABASE_URL": f"sqlite:///{folder / 'demo.sqlite3'}",
        "MANAGER_IDS": str(MANAGER_ID),
        "DEFAULT_LANGUAGE": language,
        "HTTP_LISTEN": "",
        "UPDATES": "polling",
    }
    log = folder / "bot.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env=environment, stdout=output, stderr=output
        )
    try:
        await _until_it_serves(server, process, log)
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _until_it_serves(server: BotApiServer, process: asyncio.subprocess.Process, log: Path) -> None:
    try:
        async with asyncio.timeout(START_SECONDS):
            while not server.account.queue.is_polled:
                if process.returncode is not None:
                    raise BotDied(_end_of(log))
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise BotDied(_end_of(log)) from None


def _end_of(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:]


async def demo(console: Console, *, language: str, people: int, seed: int, pace: float) -> bool:
    """Run the demo; tell whether everything was as Telegram wants it."""
    texts = Texts()
    parts = list(cast(people, seed, language))
    with tempfile.TemporaryDirectory(prefix="mentorbot-demo-") as folder:
        async with BotApiServer(TOKEN, clock=SystemClock()) as server, bot_process(server, Path(folder), language):
            phone = server.people.add(MANAGER_ID, "Eva", "Lind", language_code=language)
            eva = Manager(phone, texts, language)
            await _tell_all(console, [_Scene("Eva Lind", eva, eva.create_programme)], pace)
            players = [_player(server, part, number, texts, language) for number, part in enumerate(parts)]
            scenes = [_Scene(player.part.name, player, player.play) for player in players]
            await _tell_all(console, scenes, pace)
            await _tell_all(console, [_Scene("Eva Lind", eva, eva.look_at_the_desk)], pace)
        return _sum_up(console, server, parts)


@dataclass(frozen=True, slots=True)
class _Scene:
    """Somebody's stretch of the story."""

    name: str
    who: Hands
    play: Callable[[], Awaitable[None]]


def _player(server: BotApiServer, part: Part, number: int, texts: Texts, language: str) -> Player:
    first, _, last = part.name.partition(" ")
    phone = server.people.add(MANAGER_ID + 1 + number, first, last, language_code=language)
    return Player(part, phone, texts, language)


async def _tell_all(console: Console, scenes: Sequence[_Scene], pace: float) -> None:
    """Play scenes side by side; tell them one after the other."""
    stories = [Story(scene.who.phone, scene.name) for scene in scenes]
    async with asyncio.TaskGroup() as group:
        for scene, story in zip(scenes, stories, strict=True):
            scene.who.pressed = story.pressed
            group.create_task(_play(scene, story))
        for story in stories:
            await tell(console, story, pace=pace)


async def _play(scene: _Scene, story: Story) -> None:
    async with asyncio.TaskGroup() as group:
        following = group.create_task(story.follow())
        await scene.play()
        story.end()
        following.cancel()


def _sum_up(console: Console, server: BotApiServer, parts: Sequence[Part]) -> bool:
    registered = [part for part in parts if part.temper is not Temper.DECLINING]
    mentors = sum(part.role is Role.MENTOR for part in registered)
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_row("registered", f"{len(registered) - mentors} adepts, {mentors} mentors")
    table.add_row("said no thanks", str(len(parts) - len(registered)))
    table.add_row("requests to the Bot API", str(len(server.requests)))
    table.add_row("that break its rules", str(len(server.violations)))
    console.print()
    console.print(table)
    for violation in server.violations:
        console.print(violation, style="red", markup=False)
    return not server.violations
