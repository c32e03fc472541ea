"""The HTTP server: takes updates that Telegram delivers, and tells monitoring whether the bot is well."""

import asyncio
import contextlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.raw import parsed
from bot.settings import Address
from bot.updates import Intake
from storage.database import Database, Priority, Unavailable

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST_UPDATE = 1024 * 1024


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

    def application(self) -> Starlette:
        """Return the ASGI application."""
        routes = [Route("/health", self.health)]
        if self.webhook_path is not None:
            routes.append(Route(self.webhook_path, self.deliver, methods=["POST"]))
        return Starlette(routes=routes)

    async def deliver(self, request: Request) -> Response:
        """Take one update; answer 200 when its effects are stored, 503 when Telegram must deliver it again."""
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self.secret.encode()):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        body = await request.body()
        update = parsed(body) if len(body) <= LARGEST_UPDATE else None
        if update is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        try:
            await self.intake.take(update)
        except Unavailable as error:
            log.warning("an update must come again", reason=str(error))
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response(status_code=HTTPStatus.OK)

    async def health(self, _request: Request) -> Response:
        """Tell whether the database answers, and how many messages wait to be sent."""
        try:
            waiting = await self.database.run(lambda uow: uow.outbox.count_waiting(), Priority.ROUTINE)
        except Unavailable:
            return JSONResponse({"database": "away"}, HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"database": "ok", "waiting": waiting})


class Server(uvicorn.Server):
    """uvicorn without its own handling of signals: the bot handles SIGTERM, and finishes its work first."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the bot."""
        yield


async def serve(web: Web, listen: Address, stop: asyncio.Event) -> None:
    """Serve until `stop` is set, and finish the requests in hand.

    Raises:
        OSError: the address is taken.
    """
    config = uvicorn.Config(web.application(), host=listen.host, port=listen.port, log_config=None, lifespan="off")
    server = Server(config)

    async def stop_when_told() -> None:
        await stop.wait()
        server.should_exit = True

    async with asyncio.TaskGroup() as group:
        stopping = group.create_task(stop_when_told())
        try:
            await server.serve()
        except SystemExit:
            raise OSError(f"HTTP_LISTEN: {listen.host}:{listen.port} is taken; choose another port") from None
        finally:
            stopping.cancel()
