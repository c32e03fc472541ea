"""The HTTP server: takes updates that Telegram delivers, and tells monitoring whether the bot is well.

It may stand open to the whole world, so no stranger is waited for: headers and bodies have a time, connections a
number, and a sender without the secret is sent away before a word of the body is read. A delivery that Telegram would
only repeat for ever is confirmed and noted in the log, by its size and without its words.
"""

import asyncio
import hmac
import logging
from dataclasses import asdict, dataclass, field
from http import HTTPStatus

import structlog
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestHandler

from bot.raw import number_of, parsed
from bot.settings import Address
from bot.updates import Intake
from storage.database import Database, Priority, Unavailable
from storage.standstill import counts

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST_UPDATE = 1024 * 1024
MOST_CONNECTIONS = 100  # Telegram makes 40 at most (`CONNECTIONS_OF_WEBHOOK`)
SECONDS_OF_SILENCE = 20.0  # between requests, and for all headers of one
SECONDS_OF_A_BODY = 10.0
SECONDS_OF_HEALTH = 5.0
SECONDS_TO_FINISH = 3.0  # aiohttp waits so long for the requests in hand, and once more when it cancels them


@dataclass(frozen=True, slots=True)
class Web:
    """The HTTP server's answers, to Telegram and to monitoring.

    Attributes:
        webhook_path: the path that Telegram delivers to; None when the bot polls.
        secret: the word by which Telegram proves itself; empty if the settings name none.
    """

    intake: Intake
    database: Database
    webhook_path: str | None
    secret: str
    busy: set[object] = field(default_factory=set)  # the connections on which a request is being answered

    async def answer(self, request: web.BaseRequest) -> web.Response:
        """Answer a request."""
        connection = request.protocol
        self.busy.add(connection)
        try:
            return await self._answer(request)
        except Exception:
            log.exception("a request failed")
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        finally:
            self.busy.discard(connection)

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        if request.path == self.webhook_path:
            if request.method == "POST":
                return await self.deliver(request)
            return web.Response(status=HTTPStatus.METHOD_NOT_ALLOWED)
        if request.path == "/health" and request.method in {"GET", "HEAD"}:
            return await self.health()
        return web.Response(status=HTTPStatus.NOT_FOUND)

    async def deliver(self, request: web.BaseRequest) -> web.Response:
        """Take one update; answer 200 when its effects are stored, 503 when Telegram must deliver it again."""
        if not hmac.compare_digest(
            request.headers.get(SECRET_HEADER, "").encode(errors="replace"), self.secret.encode()
        ):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            body = await _body(request)
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = parsed(body)
        if update is None:
            log.error("a delivery is no update", bytes=len(body))
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if number_of(update) is None:
            log.error("an update has no number that can be stored, and is left out", bytes=len(body))
            return web.Response(status=HTTPStatus.OK)
        try:
            await self.intake.take(update)
        except Unavailable as error:
            log.warning("an update must come again", reason=str(error))
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response(status=HTTPStatus.OK)

    async def health(self) -> web.Response:
        """Tell whether the database answers, how many messages wait to be sent, and how many rows stand still."""
        try:
            async with asyncio.timeout(SECONDS_OF_HEALTH):
                found = await self.database.run(lambda uow: counts(uow.connection), Priority.ROUTINE)
        except (Unavailable, TimeoutError):
            return web.json_response({"database": "away"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.json_response({"database": "ok", **asdict(found)})


async def _body(request: web.BaseRequest) -> bytes:
    """Return the body of a request; a body that has come with the head, as Telegram's do, needs no time.

    Raises:
        TimeoutError: it has not come in time.
        HTTPRequestEntityTooLarge: it is too large.
    """
    if request.content.is_eof():
        return await request.read()
    async with asyncio.timeout(SECONDS_OF_A_BODY):
        return await request.read()


class Door(web.Server):
    """The door for connections: when there are too many, the connection silent for the longest time goes."""

    def __init__(self, answers: Web) -> None:
        """Open no door yet; `answers` gives the answers."""
        super().__init__(
            answers.answer,
            access_log=None,
            logger=_logger(),
            keepalive_timeout=SECONDS_OF_SILENCE,  # it counts from the beginning of a connection on
            lingering_time=0,
            auto_decompress=False,  # a small body must not become a large one
        )
        self._busy = answers.busy

    def connection_made(self, handler: RequestHandler, transport: asyncio.Transport) -> None:
        """Let a connection in."""
        super().connection_made(handler, transport)
        there = self.connections
        if len(there) > MOST_CONNECTIONS:
            next(one for one in (*there, handler) if one not in self._busy).force_close()


def _logger() -> logging.Logger:
    """Return the server's log, without strangers' bytes that are no HTTP: they get a 400."""
    logger = logging.getLogger("aiohttp.server")
    logger.addFilter(_is_ours)
    return logger


def _is_ours(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def serve(answers: Web, listen: Address, stop: asyncio.Event) -> None:
    """Serve until `stop` is set, and finish the requests in hand.

    Raises:
        OSError: the address is taken.
    """
    runner = web.ServerRunner(Door(answers), shutdown_timeout=SECONDS_TO_FINISH)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, listen.host, listen.port).start()
        except OSError:
            raise OSError(f"HTTP_LISTEN: {listen.host}:{listen.port} is taken; choose another port") from None
        await stop.wait()
    finally:
        await runner.cleanup()
