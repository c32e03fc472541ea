"""Our Telegram in a thread, and the bot's commands run against it."""

import asyncio
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.command_line import app
from sandbox.botapi.server import BotApiServer
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
        self._running: list[subprocess.Popen[str]] = []

    def start(self, command: str, **more: str) -> "subprocess.Popen[str]":
        """Start a command."""
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

    def end(self, process: "subprocess.Popen[str]", number: int | None = None) -> tuple[int, str]:
        """Wait for the end of a command, after a signal if one is named."""
        if number is not None:
            process.send_signal(number)
        said, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, self.without_secrets(said)

    def close(self) -> None:
        """Leave nothing running."""
        for process in self._running:
            if process.poll() is None:
                process.kill()
                process.communicate()
