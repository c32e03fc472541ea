"""The page's own small web server: for this machine only, with everything the page needs and nothing from elsewhere."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import uvicorn
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.web import Server
from sandbox.page import looks, traffic
from sandbox.page.feed import feed
from sandbox.page.guards import Headers, guarded
from sandbox.phones.control import ACTIONS
from sandbox.phones.phone import Phone
from sandbox.rehearsal.stories import Story
from sandbox.stage.stage import Stage
from sandbox.stage.wishes import SPEEDS, TURNS

STATIC = Path(__file__).parent / "static"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MOST_MESSAGES = 200
ONLY_OF_TESTS = frozenset({"press_forged"})
SHOWN_IN_THE_PAGE = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")


class Page:
    """The answers of the page's server."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.over = asyncio.Event()

    # Looking

    async def index(self, _request: Request) -> Response:
        """Return the page itself."""
        return FileResponse(STATIC / "index.html")

    async def state(self, _request: Request) -> Response:
        """Return everything but the chats."""
        return JSONResponse(looks.state(self.stage))

    async def phone(self, request: Request) -> Response:
        """Return one phone with its newest messages."""
        return JSONResponse(looks.phone_json(self._phone(request)))

    async def messages(self, request: Request) -> Response:
        """Return earlier messages of one phone."""
        before = int(request.query_params["before"])
        limit = min(max(1, int(request.query_params.get("limit", looks.NEWEST))), MOST_MESSAGES)
        return JSONResponse(looks.messages(self._phone(request), before=before, limit=limit))

    async def file(self, request: Request) -> Response:
        """Return what a message holds: shown in the page if it is a PDF or a picture, else to be kept."""
        stored = self._phone(request).chat.messages[int(request.path_params["message_id"])]
        if stored.file is None or stored.deleted:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        kind = stored.file.mime_type
        shown = kind in SHOWN_IN_THE_PAGE and "download" not in request.query_params
        name = f"{'inline' if shown else 'attachment'}; filename*=utf-8''{quote(stored.file.name)}"
        return Response(stored.file.data, media_type=kind, headers={"content-disposition": name})

    async def curtain(self, request: Request) -> Response:
        """Return what is behind the curtain."""
        known = {name: int(request.query_params.get(name, 0)) for name in ("requests", "updates")}
        try:
            unsent = await asyncio.to_thread(self.stage.backstage.unsent)
        except DBAPIError:  # between two stories
            unsent = []
        return JSONResponse(traffic.curtain(self.stage, unsent=unsent, **known))

    async def events(self, _request: Request) -> Response:
        """Tell what changes, for as long as the page listens."""
        return StreamingResponse(feed(self.stage, self.over), media_type="text/event-stream")

    # Doing

    async def act(self, request: Request) -> Response:
        """Let a human do something on somebody's phone."""
        name = request.path_params["action"]
        if name in ONLY_OF_TESTS:
            raise LookupError(f"No phone can {name}")
        action = ACTIONS[name]
        given = await request.json()
        self.stage.act(int(request.path_params["user_id"]), lambda phone: action(phone, given))
        return JSONResponse({})

    async def add_person(self, request: Request) -> Response:
        """Give somebody new a phone."""
        given = await request.json()
        names = [str(given.get(name) or "").strip()[:64] for name in ("first_name", "last_name")]
        if not names[0]:
            raise ValueError("Somebody new needs a first name")
        return JSONResponse({"id": self.stage.add_person(*names)})

    async def hand(self, request: Request) -> Response:
        """Take a phone over, or give it back to the cast."""
        user_id = self._phone(request).user.id
        take = (await request.json())["in_hand"]
        (self.stage.take_over if take else self.stage.give_back)(user_id)
        return JSONResponse({})

    async def clock(self, request: Request) -> Response:
        """Turn the clock, or let it go by itself."""
        given = await request.json()
        if "play" in given:
            if given["play"] not in (0, *SPEEDS):
                raise ValueError(f"The clock can go {SPEEDS} hours in a second")
            self.stage.play(given["play"])
        elif given["turn"] == "next":
            self.stage.turn_to_next()
        else:
            self.stage.turn(TURNS[given["turn"]])
        return JSONResponse({})

    async def story(self, request: Request) -> Response:
        """Begin a story anew."""
        given, setting = await request.json(), self.stage.setting
        story = Story(given.get("story", setting.story))
        language, seed = given.get("language", setting.language), int(given.get("seed", setting.seed))
        if language not in looks.LANGUAGES:
            raise ValueError(f"No language {language!r} here")
        self.stage.begin(replace(setting, story=story, language=language, seed=seed))
        return JSONResponse({})

    async def faults(self, request: Request) -> Response:
        """Switch a fault on or off."""
        given = await request.json()
        traffic.switch(self.stage, given["kind"], on=bool(given["on"]))
        return JSONResponse({})

    async def restart(self, _request: Request) -> Response:
        """End the bot as a power cut does, and start another."""
        self.stage.restart_bot()
        return JSONResponse({})

    def _phone(self, request: Request) -> Phone:
        return self.stage.rehearsal.server.people[int(request.path_params["user_id"])]


def application(page: Page, *, hosts: tuple[str, ...] = LOOPBACK) -> Starlette:
    """Return the ASGI application; requests that name another host are refused, so that no foreign page gets in."""
    routes = [
        Route("/", page.index),
        Route("/api/state", guarded(page.state)),
        Route("/api/events", page.events),
        Route("/api/phones/{user_id:int}", guarded(page.phone)),
        Route("/api/phones/{user_id:int}/messages", guarded(page.messages)),
        Route("/api/phones/{user_id:int}/files/{message_id:int}", guarded(page.file)),
        Route("/api/phones/{user_id:int}/{action}", guarded(page.act), methods=["POST"]),
        Route("/api/people", guarded(page.add_person), methods=["POST"]),
        Route("/api/people/{user_id:int}/hand", guarded(page.hand), methods=["POST"]),
        Route("/api/clock", guarded(page.clock), methods=["POST"]),
        Route("/api/story", guarded(page.story), methods=["POST"]),
        Route("/api/curtain", guarded(page.curtain)),
        Route("/api/faults", guarded(page.faults), methods=["POST"]),
        Route("/api/bot/restart", guarded(page.restart), methods=["POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    guards = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)), Middleware(Headers)]
    return Starlette(routes=routes, middleware=guards)


def listen(host: str = "127.0.0.1", port: int = 0) -> socket.socket:
    """Take a port; 0 is any free one.

    Raises:
        OSError: it is taken.
    """
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


def address(listening: socket.socket) -> str:
    """Return where the page is."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


@contextlib.asynccontextmanager
async def serving(
    stage: Stage, listening: socket.socket | None = None, *, hosts: tuple[str, ...] = LOOPBACK
) -> AsyncIterator[str]:
    """Serve the page as long as the block lasts, by default on any free port; give its address."""
    listening, page = listening or listen(), Page(stage)
    config = uvicorn.Config(
        application(page, hosts=hosts), log_config=None, lifespan="off", timeout_graceful_shutdown=1, access_log=False
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
            page.over.set()
            stage.changed.ring()  # whoever listens hears that it is over
