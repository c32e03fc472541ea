"""The rehearsal's end of the channel: starts the bot's process, turns its clock, kills it as a power cut does.

The processes are forked from a server that has all modules imported: a new bot serves within a tenth of a second.
"""

import asyncio
import json
import multiprocessing
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Self

from sandbox.botapi.server import BotApiServer
from sandbox.rehearsal.bot_side import Ask, Patience, serve

REST_SECONDS = 120  # far more than a slow machine needs
SECONDS_TO_END = 60
SOON = 0.5  # real seconds
A_MINUTE = timedelta(minutes=1)
"""A bot that does not go on may sleep for so long: between two tries to reach Telegram."""
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["sandbox.rehearsal.bot_side", "sandbox.rehearsal.warm"])


class BotDied(RuntimeError):  # noqa: N818 - says what happened
    """The bot's process ended by itself, or does not come to rest; the message is the end of its log."""


class BotProcess:
    """The bot's process, replaced after a kill; all bots share the server, the database and the clock.

    Attributes:
        kills: how often a bot was killed.
        set_wrong_by: how wrong the clock of the bot's machine is, for as long as its operator leaves it so.
    """

    def __init__(
        self, server: BotApiServer, settings: Mapping[str, Any], folder: Path, clock: Path, *, patience: Patience
    ) -> None:
        """Prepare; `folder` must have a short name, for the sake of the socket in it."""
        self.kills = 0
        self.set_wrong_by = timedelta()
        self._was_killed = False
        self.log = folder / "bot.log"
        self._server = server
        self._channel = folder / "channel"
        values = {**settings, "bot_api_url": server.url}
        self._begin = partial(
            serve, values, clock=str(clock), channel=str(self._channel), log=str(self.log), patience=patience
        )
        self._process: ForkServerProcess | None = None
        self._came: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def __aenter__(self) -> Self:
        """Listen for bots; the first `turn` starts a bot."""
        self._listener = await asyncio.start_unix_server(lambda *line: self._came.put_nowait(line), self._channel)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end(by_force=False)
        self._listener.close()
        await self._listener.wait_closed()

    async def _up(self) -> None:
        """Start a bot if none runs, and wait until it listens."""
        if self._process is None:
            self._was_killed = False
            self._process = _CONTEXT.Process(target=self._begin, daemon=True)
            self._process.start()
        while self._line is None:
            with suppress(TimeoutError):
                self._line = await asyncio.wait_for(self._came.get(), 0.2)
            if self._line is None and not self._process.is_alive():
                raise ConnectionError

    async def _confirmed(self) -> bool:
        """Tell whether the bot confirms every update and is open for more, within `SOON`."""
        queue, webhook = self._server.account.queue, self._server.account.webhook
        webhook.retry_now()
        with suppress(TimeoutError):
            async with asyncio.timeout(SOON):
                while len(queue) or not (queue.is_polled or webhook.url):
                    await queue.bell.wait()
                    if self._was_killed:
                        raise ConnectionError
                return True
        return False

    async def turn(self, moment: datetime, *, all_jobs: bool = False) -> datetime | None:
        """Turn the bot's clock to `moment`; return the next moment it wakes, once it is at rest.

        With `all_jobs` every job runs, not only what is due: what a storm left behind is taken up.

        Raises:
            BotDied: the bot ended by itself, or does not come to rest; the next turn starts another.
        """
        while True:
            try:
                async with asyncio.timeout(REST_SECONDS):
                    await self._up()
                    while not await self._confirmed():
                        wake = await self._turned(moment, Ask.REST)
                        moment = wake if wake is not None and wake < moment + A_MINUTE else moment
                    return await self._turned(moment, Ask.ALL_JOBS if all_jobs else Ask.JOBS)
            except (ConnectionError, TimeoutError) as trouble:
                await self._hang_up()
                alive = self._process is not None and self._process.is_alive()
                if isinstance(trouble, TimeoutError) or not (self._was_killed or alive):
                    await self._end(by_force=True)
                    raise BotDied(f"{type(trouble).__name__}\n{self._end_of_log()}") from trouble
                if not alive or self._was_killed:  # else the line was that of a bot killed before
                    await self._end(by_force=True)

    async def _turned(self, moment: datetime, ask: Ask) -> datetime | None:
        if self._line is None:
            raise ConnectionError
        reader, writer = self._line
        wrong = self.set_wrong_by.total_seconds()
        asked = {"turn": moment.isoformat(), "ask": ask, "set_wrong_by": wrong}
        writer.write(json.dumps(asked).encode() + b"\n")
        answer = await reader.readline()
        if not answer:
            raise ConnectionError
        wake = json.loads(answer)["wake"]
        return datetime.fromisoformat(wake) if wake else None

    def kill(self) -> None:
        """Kill the bot as a power cut does; the next `turn` starts another."""
        if self._process is None:
            return
        self.kills += 1
        self._was_killed = True
        self._process.kill()
        self._server.account.queue.bell.ring()

    async def _hang_up(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line[1].close()
            with suppress(ConnectionError):
                await line[1].wait_closed()

    async def _end(self, *, by_force: bool) -> None:
        await self._hang_up()
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill() if by_force else process.terminate()
        await asyncio.to_thread(process.join, SECONDS_TO_END)
        if process.is_alive():
            process.kill()
            await asyncio.to_thread(process.join)
        process.close()

    def _end_of_log(self) -> str:
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
