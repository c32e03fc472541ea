"""The HTTP side: where Telegram delivers updates, and where a machine can ask whether the bot is well."""

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
    """Answers Telegram and the machine room.

    Attributes:
        webhook_path: where updates are delivered; None when the bot polls.
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
        """Take one update: 200 when its effects are stored, 503 when it must come again."""
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
        """Say whether the database answers, and how much is waiting to be sent."""
        try:
            waiting = await self.database.run(lambda uow: uow.outbox.count_waiting(), Priority.ROUTINE)
        except Unavailable:
            return JSONResponse({"database": "away"}, HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"database": "ok", "waiting": waiting})


class Server(uvicorn.Server):
    """uvicorn without its own handling of signals: SIGTERM is ours, so that what is in hand is finished."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


async def serve(web: Web, listen: Address, stop: asyncio.Event) -> None:
    """Serve until `stop` is set; requests in hand are finished.

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
