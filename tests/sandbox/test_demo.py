"""`make demo` as somebody runs it: it says where the page is, stops cleanly, and says what is wrong when it can't."""

import asyncio
import io
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest
from rich.console import Console
from typer.testing import CliRunner

from sandbox.__main__ import app
from sandbox.demo import Place
from sandbox.demo import demo as show_demo
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.saving import CHATS, DATABASE
from tests.patience import PATIENCE, eventually


@asynccontextmanager
async def demo(*options: str) -> AsyncIterator[Process]:
    """Run the demo; end it if it has not ended."""
    line = (sys.executable, "-m", "sandbox", "demo", "--story", "empty", *options)
    process = await asyncio.create_subprocess_exec(
        *line, stdout=PIPE, stderr=STDOUT, env={**os.environ, "COLUMNS": "200"}
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            await process.communicate()


async def hear(process: Process, words: str) -> str:
    """Return the line that has these words, once it is said."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        async for line in process.stdout:
            if words in line.decode():
                return line.decode().strip()
    raise AssertionError(f"it never said {words!r}")


async def ended(process: Process) -> tuple[int, str]:
    """Return how it ended, and what it said last."""
    async with asyncio.timeout(PATIENCE):
        said, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode()


@pytest.mark.parametrize("how", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.deep)])
async def test_it_says_where_and_stops_cleanly(how: signal.Signals, tmp_path: Path) -> None:
    """The page is there when the address is, Ctrl-C ends it without a word of complaint, and what is kept is kept."""
    async with demo("--port", "0", "--no-browser", "--keep", str(tmp_path / "kept")) as process:
        url = await hear(process, "http://127.0.0.1:")
        async with aiohttp.ClientSession() as session:
            async with session.get(url) as page:
                assert "<html" in await page.text()
            async with session.get(f"{url}/api/events") as events:  # a page that listens does not hold it up
                async with asyncio.timeout(PATIENCE):
                    while True:
                        async with session.get(f"{url}/api/state") as state:
                            if (await state.json())["progress"] is None:
                                break
                        await events.content.readline()
                process.send_signal(how)
                code, said = await ended(process)
    assert code == 0, said
    assert "Traceback" not in said
    assert f"kept in {tmp_path / 'kept'}" in said
    assert {file.name for file in (tmp_path / "kept").iterdir()} >= {CHATS, DATABASE}


def refused(*options: str) -> str:
    """Return what the demo says that can't begin; it ends with 1, and without a trace."""
    told = CliRunner().invoke(app, ["demo", "--no-browser", *options], env={"COLUMNS": "200"})
    assert (told.exit_code, "Traceback" in told.output) == (1, False), told.output
    return told.output


def test_a_taken_port_is_told() -> None:
    """Where the port is taken it says so at once, and how to go on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = refused("--port", str(port))
    assert f"127.0.0.1:{port}" in said
    assert "make demo PORT=" in said


def test_another_address_than_loopback_is_refused() -> None:
    """Nobody opens the page to others on the network by chance."""
    assert "--i-know" in refused("--host", "0.0.0.0", "--port", "0")  # noqa: S104 - refused


async def test_it_can_be_opened_to_others() -> None:
    """Whoever says that they know may serve it at another address, under any host's name."""
    place = Place("0.0.0.0", 0, others_may_come=True, opens_browser=False)  # noqa: S104 - asked for
    said = io.StringIO()
    running = asyncio.ensure_future(show_demo(Console(file=said), Setting(Story.EMPTY), place, None))
    await eventually(lambda: running.done() or "http://0.0.0.0:" in said.getvalue())
    [port] = re.findall(r"http://0\.0\.0\.0:(\d+)", said.getvalue())
    url, named = f"http://127.0.0.1:{port}/api/state", {"Host": "mentor.test"}
    async with aiohttp.ClientSession() as session, session.get(url, headers=named) as state:
        assert state.status == 200
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def test_a_folder_that_can_not_be_gone_on_with_is_told(tmp_path: Path) -> None:
    """A damaged file is named, and left alone."""
    (tmp_path / CHATS).write_text("{}")
    (tmp_path / DATABASE).touch()
    said = refused("--port", "0", "--keep", str(tmp_path))
    assert str(tmp_path / CHATS) in said.replace("\n", "")
