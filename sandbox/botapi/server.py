"""The HTTP server that a bot takes for Telegram, on loopback only.

aiohttp.web carries it because the faults need the transport itself: a connection must be cut before or after a
request took effect. All that Telegram decides is decided elsewhere in this package; here a request is
read, checked, struck by faults, carried out, answered and written down.
"""

import asyncio
import ipaddress
import logging
import re
import socket
import struct
from contextlib import AsyncExitStack, suppress
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.clock import SystemClock
from programme.clock import Clock
from sandbox.botapi import wire
from sandbox.botapi.bell import PATIENCE, Bell, next_ring
from sandbox.botapi.chats import Account
from sandbox.botapi.execution import Execution, SilenceError, UnansweredError
from sandbox.botapi.faults import Faults
from sandbox.botapi.files import LARGEST_UPLOAD
from sandbox.botapi.journal import Journal, Request
from sandbox.botapi.limits import Manner
from sandbox.botapi.records import Json
from sandbox.botapi.refusals import RefusalError

log = logging.getLogger(__name__)
TOKEN = re.compile(r"\d{1,20}:[\w-]{1,}")
QUIET = 0.05
OVERHEAD_OF_A_FORM = 1024 * 1024


class BotApiServer:
    """Telegram for a single bot. `clock` rules dates, limits and expiry; `wire_clock` polls and webhook retries.

    The wire keeps real time by default, since the client's own time-outs do.
    """

    def __init__(
        self,
        token: str = "123:TEST",  # noqa: S107 - opens nothing
        *,
        clock: Clock | None = None,
        wire_clock: Clock | None = None,
        limits: Manner | str = Manner.NORMAL,
        host: str = "127.0.0.1",
        port: int = 0,
        username: str = "rehearsal_bot",
        local: bool = True,
        changed: Bell | None = None,
    ) -> None:
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"The sandbox stays on loopback; {host} is not")
        clock = clock or SystemClock()
        self.account = Account(
            token,
            clock,
            wire_clock or SystemClock(),
            self.execute,
            limits=limits,
            username=username,
            local=local,
            changed=changed,
        )
        self.journal = Journal()
        self.execution = Execution(self.account, self.journal)
        self.host, self.port = host, port
        self._stack = AsyncExitStack()

    @property
    def url(self) -> str:
        """The address, without a slash at its end: python-telegram-bot's `base_url` is `{url}/bot`."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def faults(self) -> Faults:
        """The faults, to switch on and off."""
        return self.account.faults

    @property
    def requests(self) -> list[Request]:
        """The bot's requests so far."""
        return self.journal.requests

    @property
    def violations(self) -> list[str]:
        """All breaches of the published specification."""
        return self.journal.violations

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            deliveries = await stack.enter_async_context(asyncio.TaskGroup())
            runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=1.0)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            site = web.TCPSite(runner, self.host, self.port)
            await site.start()
            self.port = runner.addresses[0][1]
            stack.callback(deliveries.create_task(self.account.webhook.run()).cancel)
            stack.callback(self.account.queue.end_poll, RefusalError(500, "Internal Server Error: restart"))
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    def application(self) -> web.Application:
        """Return the routes."""
        application = web.Application(client_max_size=LARGEST_UPLOAD + OVERHEAD_OF_A_FORM)
        application.router.add_route("*", "/bot{token:[^/]*}/{method:[^/]*}", self.api)
        application.router.add_get("/file/bot{token:[^/]*}/{path:.+}", self.download)
        return application

    async def settled(self, timeout: float = PATIENCE, *, quiet: float = QUIET) -> None:  # noqa: ASYNC109 - its message says what is not at rest
        """Return when the bot is at rest: every update confirmed, no request in progress, none for `quiet` seconds.

        Long polls do not count. Raises TimeoutError, saying what is still going on.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        quiet_since = loop.time()
        while True:
            busy = len(self.account.queue) or self.execution.in_progress
            quiet_since = loop.time() if busy else max(quiet_since, self.execution.last_activity)
            if not busy and loop.time() - quiet_since >= quiet:
                return
            if loop.time() > deadline:
                open_ones = self.execution.in_progress
                raise TimeoutError(f"{len(self.account.queue)} updates unconfirmed, {open_ones} requests open")
            if busy:
                await next_ring(self.account.queue.bell, self.execution.answered, within=QUIET)
            else:
                await asyncio.sleep(quiet / 10)

    async def api(self, http: web.Request) -> web.StreamResponse:
        """Answer a request to `/bot<token>/<method>`."""
        try:
            self.check_token(http.match_info["token"])
            raw = await wire.read_request(http)
        except RefusalError as refusal:
            return wire.failure(refusal)
        try:
            return await self.execution.answer(http.match_info["method"], raw)
        except SilenceError:
            await until_given_up(http)
            return web.Response()
        except UnansweredError:
            cut(http)
            return web.Response()

    def check_token(self, token: str) -> None:
        """Refuse any token but the bot's."""
        if not TOKEN.fullmatch(token):
            raise RefusalError(401, "Unauthorized: invalid token specified")
        if token != self.account.token:
            raise RefusalError(401, "Unauthorized")

    async def execute(self, method: str, parameters: Json) -> None:
        """Carry out a method that a webhook's answer names; drop its result, as Telegram does."""
        with suppress(UnansweredError):
            await self.execution.answer(method, wire.RawRequest(parameters))

    async def download(self, http: web.Request) -> web.StreamResponse:
        """Answer `/file/bot<token>/<path>`."""
        try:
            self.check_token(http.match_info["token"])
        except RefusalError as refusal:
            return wire.failure(refusal)
        file = self.account.files.by_path.get(http.match_info["path"])
        if file is None:
            return wire.failure(RefusalError(404, "Not Found: file not found"))
        return web.Response(body=file.data, content_type="application/octet-stream")


def cut(http: web.Request) -> None:
    """Reset the connection at once, as a network does that breaks down."""
    transport = http.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


async def until_given_up(http: web.Request) -> None:
    """Say nothing until the client has lost patience and closed the connection."""
    while (transport := http.transport) is not None and not transport.is_closing():  # noqa: ASYNC110 - sets no event
        await asyncio.sleep(QUIET)
