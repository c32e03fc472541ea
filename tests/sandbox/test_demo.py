"""`make demo` as somebody runs it: it says where the page is, stops cleanly, and says what is wrong when it can't."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from sandbox.stage.saving import CHATS, DATABASE
from tests.patience import PATIENCE


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


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
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


async def test_a_taken_port_is_told() -> None:
    """Where the port is taken it says so at once, and how to go on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with demo("--port", str(port), "--no-browser") as process:
            code, said = await ended(process)
    assert code == 1
    assert f"127.0.0.1:{port}" in said
    assert "make demo PORT=" in said
    assert "Traceback" not in said


async def test_it_stays_on_this_machine() -> None:
    """Another address than loopback is refused, unless one says that one knows."""
    async with demo("--host", "0.0.0.0", "--port", "0", "--no-browser") as process:  # noqa: S104 - refused
        code, said = await ended(process)
    assert code == 1
    assert "--i-know" in said
    async with demo("--host", "0.0.0.0", "--i-know", "--port", "0", "--no-browser") as process:  # noqa: S104 - asked for
        port = (await hear(process, "http://0.0.0.0:")).rpartition(":")[2]
        url, named = f"http://127.0.0.1:{port}/api/state", {"Host": "mentor.test"}
        async with aiohttp.ClientSession() as session, session.get(url, headers=named) as state:
            assert state.status == 200


async def test_a_folder_that_can_not_be_gone_on_with_is_told(tmp_path: Path) -> None:
    """A damaged file is named, and left alone."""
    (tmp_path / CHATS).write_text("{}")
    (tmp_path / DATABASE).touch()
    async with demo("--port", "0", "--no-browser", "--keep", str(tmp_path)) as process:
        code, said = await ended(process)
    assert code == 1
    assert str(tmp_path / CHATS) in said.replace("\n", "")
    assert "Traceback" not in said
