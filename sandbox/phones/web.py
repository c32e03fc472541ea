"""The phones over HTTP: routes for the page of a rehearsal and for other processes.

JSON in and out, for this machine only: a request must name a host that is let in and, to change state, come as
`application/json`, which no foreign page can send unasked.
"""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from http import HTTPStatus
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from sandbox.botapi.records import Json, StoredFile
from sandbox.phones import looks
from sandbox.phones.actions import chosen
from sandbox.phones.guards import Headers, guarded
from sandbox.phones.phone import Phone
from sandbox.phones.server import TelegramServer
from sandbox.phones.traffic import switch, traffic

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
LONGEST_NAME = 64
MOST_MESSAGES = 200
SHOWN_IN_A_PAGE = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")


class Server(uvicorn.Server):
    """uvicorn without its own handling of signals: who serves the page handles them."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


class Phones:
    """The request handlers of the phones; the acts on the server are methods that a rehearsal's page overrides."""

    def __init__(self, server: Callable[[], TelegramServer]) -> None:
        """Prepare; `server` returns the server that has the phones now."""
        self._server = server

    @property
    def server(self) -> TelegramServer:
        """The server that has the phones now."""
        return self._server()

    def routes(self) -> list[BaseRoute]:
        """Return the routes of the phones."""
        return [
            Route("/api/people", guarded(self.people)),
            Route("/api/people", guarded(self.add_person), methods=["POST"]),
            Route("/api/phones/{user_id:int}", guarded(self.phone)),
            Route("/api/phones/{user_id:int}/messages", guarded(self.messages)),
            Route("/api/phones/{user_id:int}/files/{message_id:int}", guarded(self.file)),
            Route("/api/phones/{user_id:int}/{action}", guarded(self.act), methods=["POST"]),
            Route("/api/traffic", guarded(self.traffic)),
            Route("/api/faults", guarded(self.faults), methods=["POST"]),
        ]

    # Requests that read

    async def people(self, _request: Request) -> Response:
        """Return all people."""
        return JSONResponse([looks.person(phone) for phone in self.server.people])

    async def phone(self, request: Request) -> Response:
        """Return a phone with its newest messages."""
        return JSONResponse(looks.phone_json(self.phone_of(request)))

    async def messages(self, request: Request) -> Response:
        """Return earlier messages of a phone."""
        before = int(request.query_params["before"])
        limit = min(max(1, int(request.query_params.get("limit", looks.NEWEST))), MOST_MESSAGES)
        return JSONResponse(looks.messages(self.phone_of(request), before=before, limit=limit))

    async def file(self, request: Request) -> Response:
        """Return a message's file: to be shown in a page if it is a PDF or a picture, else to be downloaded."""
        file = self.file_in(request)
        return handed_out(request, file.name, file.mime_type, file.data)

    async def traffic(self, request: Request) -> Response:
        """Return the traffic between the bot and Telegram."""
        known = {name: int(request.query_params.get(name, 0)) for name in ("requests", "updates")}
        return JSONResponse(await self.traffic_after(**known))

    # Requests that change

    async def act(self, request: Request) -> Response:
        """Do a named act on a phone; return its result."""
        do = chosen(request.path_params["action"], await request.json())
        return JSONResponse({"result": self.do(int(request.path_params["user_id"]), do)})

    async def add_person(self, request: Request) -> Response:
        """Add a person with a phone; return the id."""
        given = await request.json()
        first, last = (str(given.get(name) or "").strip()[:LONGEST_NAME] for name in ("first_name", "last_name"))
        if not first:
            raise ValueError("Somebody new needs a first name")
        user_id, language = int(given.get("id") or 0), str(given.get("language") or "")
        return JSONResponse({"id": self.add(first, last, user_id=user_id, language=language)})

    async def faults(self, request: Request) -> Response:
        """Switch a fault on or off."""
        given = await request.json()
        self.switch_fault(given["kind"], on=bool(given["on"]))
        return JSONResponse({})

    # Acts on the server, which a rehearsal's page overrides

    def do(self, user_id: int, action: Callable[[Phone], object]) -> object:
        """Do an act on a phone; return its result."""
        return action(self.server.people[user_id])

    def add(self, first_name: str, last_name: str, *, user_id: int, language: str) -> int:
        """Add a person, by default with a free id; return the id."""
        user_id = user_id or self.server.people.free_id
        return self.server.people.add(user_id, first_name, last_name or None, language_code=language or "sv").user.id

    async def traffic_after(self, *, requests: int, updates: int) -> Json:
        """Return the traffic after these numbers."""
        return traffic(self.server, requests=requests, updates=updates)

    def switch_fault(self, kind: str, *, on: bool) -> None:
        """Switch a fault on or off."""
        switch(self.server, kind, on=on)

    def file_in(self, request: Request) -> StoredFile:
        """Return the file of the message that a request names.

        Raises:
            HTTPException: the message has none, or is deleted.
            KeyError: there is no such message.
        """
        stored = self.phone_of(request).chat.messages[int(request.path_params["message_id"])]
        if stored.file is None or stored.deleted:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return stored.file

    def phone_of(self, request: Request) -> Phone:
        """Return the phone that a request names.

        Raises:
            KeyError: there is no such phone.
        """
        return self.server.people[int(request.path_params["user_id"])]


def handed_out(request: Request, name: str, kind: str, data: bytes) -> Response:
    """Return a file: to be shown if a page can and no download is asked for, else to be kept."""
    shown = kind in SHOWN_IN_A_PAGE and "download" not in request.query_params
    disposition = f"{'inline' if shown else 'attachment'}; filename*=utf-8''{quote(name)}"
    return Response(data, media_type=kind, headers={"content-disposition": disposition})


def application(routes: Sequence[BaseRoute], *, hosts: Sequence[str] = LOOPBACK) -> Starlette:
    """Return the ASGI application; requests that name another host are refused, so that no foreign page gets in."""
    guards = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)), Middleware(Headers)]
    return Starlette(routes=list(routes), middleware=guards)


def listen(host: str = "127.0.0.1", port: int = 0) -> socket.socket:
    """Return a socket that listens on a port; 0 takes any free port.

    Raises:
        OSError: the port is taken.
    """
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


def address(listening: socket.socket) -> str:
    """Return the URL of a listening socket."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


@contextlib.asynccontextmanager
async def served(
    routes: Sequence[BaseRoute],
    listening: socket.socket,
    *,
    hosts: Sequence[str] = LOOPBACK,
    ending: Callable[[], None] = lambda: None,
) -> AsyncIterator[str]:
    """Serve these routes as long as the block lasts, and give the URL; `ending` ends the streams that are open."""
    config = uvicorn.Config(
        application(routes, hosts=hosts),
        log_config=None,
        lifespan="off",
        timeout_graceful_shutdown=1,
        access_log=False,
    )
    server = Server(config)
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(listening)
        group = await stack.enter_async_context(asyncio.TaskGroup())
        group.create_task(server.serve(sockets=[listening]))
        try:
            yield address(listening)
        finally:
            server.should_exit = True
            ending()
