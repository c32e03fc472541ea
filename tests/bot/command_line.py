"""Our Telegram in a thread, and the bot's commands run against it."""

import asyncio
import logging
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.command_line import app
from sandbox.botapi.server import BotApiServer
from tests.bot_process import FORKSERVER
from tests.patience import PATIENCE
from tests.world import TOKEN

WRONG = f"123456:{'B' * 35}"


class Telegram:
    """Our Telegram in a thread of its own, for commands that run to their end."""

    def __init__(self) -> None:
        self.server = BotApiServer(token=TOKEN)
        self._ready, self._over = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> "Telegram":
        self._thread.start()
        assert self._ready.wait(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _serve(self) -> None:
        async def serve() -> None:
            async with self.server:
                self._ready.set()
                await asyncio.to_thread(self._over.wait)

        asyncio.run(serve())

    def polls(self) -> int:
        """Return how many bots have begun to serve."""
        return sum(request.method == "deleteWebhook" for request in self.server.requests)


def perform(command: str, variables: Mapping[str, str], folder: Path, said: Connection) -> None:
    """Run a command of the bot to its end; all it says goes into `said`, and no warning is borne."""
    os.chdir(folder)
    os.environ.update(variables)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(said.fileno(), stream.fileno())
    said.close()
    warnings.simplefilter("error")
    app([command])


class Forked:
    """A command that is forked from a server with all modules imported: it begins at once, and ends as any does.

    It has what the tests use of `subprocess.Popen`.
    """

    def __init__(self, command: str, variables: Mapping[str, str], folder: Path) -> None:
        reader, writer = FORKSERVER.Pipe(duplex=False)
        self._process = FORKSERVER.Process(target=perform, args=(command, dict(variables), folder, writer), daemon=True)
        self._process.start()
        writer.close()
        self.stdout = os.fdopen(os.dup(reader.fileno()), encoding="utf-8")
        reader.close()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()

    def communicate(self, timeout: float | None = None) -> tuple[str, None]:
        with self.stdout:
            said = self.stdout.read()
        self._process.join(timeout)
        return said, None


Running = subprocess.Popen[str] | Forked


class CommandLine:
    """`python -m bot` in a folder of its own."""

    def __init__(self, telegram: Telegram, folder: Path, database_url: str) -> None:
        self.folder = folder
        self.variables = {
            "PATH": os.environ["PATH"],
            "PYTHONWARNINGS": "error",
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": telegram.server.url,
            "DATABASE_URL": database_url,
            "MANAGER_IDS": "1001",
            "HTTP_LISTEN": "",
        }
        self._running: list[Running] = []

    def start(self, command: str, **more: str) -> Forked:
        """Start a command in a process that is forked."""
        process = Forked(command, {**self.variables, **more}, self.folder)
        self._running.append(process)
        return process

    def start_as_typed(self, command: str, **more: str) -> "subprocess.Popen[str]":
        """Start a command as somebody types it, with an interpreter of its own."""
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", command],
            env={**self.variables, **more},
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._running.append(process)
        return process

    def __call__(self, command: str, **more: str) -> tuple[int, str]:
        """Run a command to its end in this process; return its exit code and all it said. No secret is among it."""
        root = logging.getLogger()
        handlers, level = list(root.handlers), root.level
        with pytest.MonkeyPatch.context() as patched:
            patched.chdir(self.folder)
            for name, value in {**self.variables, **more}.items():
                patched.setenv(name, value)
            result = CliRunner().invoke(app, command.split())
        root.handlers = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)
        structlog.reset_defaults()
        return result.exit_code, self.without_secrets(result.output)

    @staticmethod
    def without_secrets(said: str) -> str:
        """Return what was said, once it is sure that no secret is among it."""
        for secret in (TOKEN, WRONG, "AAAAAAAA", "BBBBBBBB", "s3cret-word"):
            assert secret not in said
        return said

    def end(self, process: Running, number: int | None = None) -> tuple[int, str]:
        """Wait for the end of a command, after a signal if one is named."""
        if number is not None:
            process.send_signal(number)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode is not None
        return process.returncode, self.without_secrets(said)

    def close(self) -> None:
        """Leave nothing running."""
        for process in self._running:
            if process.poll() is None:
                process.kill()
                process.communicate()
