"""The page's own small web server: for this machine only, with all that the page needs and nothing from elsewhere."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.botapi.records import Json, StoredFile
from sandbox.page import mail, papers
from sandbox.page.feed import feed
from sandbox.page.state import LANGUAGES, state
from sandbox.page.traffic import switch, traffic
from sandbox.phones import looks
from sandbox.phones.guards import guarded
from sandbox.phones.phone import Phone
from sandbox.phones.web import LOOPBACK, Phones, handed_out, listen, served
from sandbox.rehearsal.stories import Story
from sandbox.stage.stage import Stage
from sandbox.stage.wishes import SPEEDS, TURNS

STATIC = Path(__file__).parent / "static"


class Page(Phones):
    """The request handlers of the page: the phones of a rehearsal, its clock and its story."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(lambda: stage.rehearsal.server)
        self.stage = stage
        self.over = asyncio.Event()

    def routes(self) -> list[BaseRoute]:
        """Return the page's routes, those of the phones included."""
        return [
            Route("/", self.index),
            Route("/api/state", guarded(self.state)),
            Route("/api/events", self.events),
            Route("/api/mails", guarded(self.mails)),
            Route("/api/mails/{number:int}/calendar", guarded(self.calendar_file)),
            Route("/api/mails/{number:int}/files/{place:int}", guarded(self.mailed_file)),
            *shown("/api/mails/{number:int}/files/{place:int}", self.mailed),
            *shown("/api/phones/{user_id:int}/files/{message_id:int}", self.file_in),
            Route("/api/phones/{user_id:int}/files", guarded(self.all_files)),
            Route("/api/people/{user_id:int}/hand", guarded(self.hand), methods=["POST"]),
            Route("/api/clock", guarded(self.clock), methods=["POST"]),
            Route("/api/story", guarded(self.story), methods=["POST"]),
            Route("/api/bot/restart", guarded(self.restart), methods=["POST"]),
            Mount("/static", StaticFiles(directory=STATIC)),
            *super().routes(),
        ]

    # How a stage does what the phones ask

    def do(self, user_id: int, action: Callable[[Phone], object]) -> object:
        """Do a human's act on a phone; return its result."""
        return self.stage.act(user_id, action)

    def add(self, first_name: str, last_name: str, *, user_id: int, language: str) -> int:
        """Add a person with a phone; return the person's id."""
        return self.stage.add_person(first_name, last_name, user_id=user_id, language=language)

    async def traffic_after(self, *, requests: int, updates: int) -> Json:
        """Return the requests and updates after these numbers, with the bot's unsent messages and waits."""
        try:
            unsent = await asyncio.to_thread(self.stage.bot_database.unsent)
        except DBAPIError:  # between two stories
            unsent = []
        return traffic(self.stage, requests=requests, updates=updates, unsent=unsent)

    def switch_fault(self, kind: str, *, on: bool) -> None:
        """Switch a fault on or off."""
        switch(self.stage, kind, on=on)

    # Requests of the page alone

    async def index(self, _request: Request) -> Response:
        """Return the page itself."""
        return FileResponse(STATIC / "index.html")

    async def state(self, _request: Request) -> Response:
        """Return the rehearsal's state, without the chats."""
        return JSONResponse(state(self.stage))

    async def events(self, _request: Request) -> Response:
        """Stream the changes, for as long as the page listens."""
        return StreamingResponse(feed(self.stage, self.over), media_type="text/event-stream")

    async def mails(self, _request: Request) -> Response:
        """Return the mails that the bot has sent."""
        return JSONResponse(mail.mails(self.stage.rehearsal.post.mails))

    async def calendar_file(self, request: Request) -> Response:
        """Return the calendar file of a mail."""
        return mail.calendar_file(self.stage.rehearsal.post.mails, int(request.path_params["number"]))

    def mailed(self, request: Request) -> mail.Part:
        """Return the file of a mail that a request names."""
        number, place = (int(request.path_params[name]) for name in ("number", "place"))
        return mail.file_of(self.stage.rehearsal.post.mails, number, place)

    async def mailed_file(self, request: Request) -> Response:
        """Return a file that came with a mail."""
        file = self.mailed(request)
        return handed_out(request, file.name, file.mime_type, file.data)

    async def all_files(self, request: Request) -> Response:
        """Return all files on a phone, the newest first."""
        return JSONResponse(looks.files(self.phone_of(request)))

    async def hand(self, request: Request) -> Response:
        """Take a phone over, or give it back to the cast."""
        user_id = self.phone_of(request).user.id
        take = (await request.json())["in_hand"]
        (self.stage.take_over if take else self.stage.give_back)(user_id)
        return JSONResponse({})

    async def clock(self, request: Request) -> Response:
        """Turn the clock on, by a span or to a day, or let it go by itself."""
        given = await request.json()
        if "speed" in given:
            if given["speed"] not in (0, *SPEEDS):
                raise ValueError(f"The clock can go {SPEEDS} hours in a second")
            self.stage.run_clock(given["speed"])
        elif "day" in given:
            self.stage.turn_to(date.fromisoformat(given["day"]))
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
        if language not in LANGUAGES:
            raise ValueError(f"No language {language!r} here")
        self.stage.begin(replace(setting, story=story, language=language, seed=seed))
        return JSONResponse({})

    async def restart(self, _request: Request) -> Response:
        """Kill the bot as a power cut does, and start another."""
        self.stage.restart_bot()
        return JSONResponse({})


def shown(path: str, find: Callable[[Request], StoredFile | mail.Part]) -> list[BaseRoute]:
    """Return the routes that show a file: what can be shown of it, and the pages of a PDF as pictures."""

    async def look(request: Request) -> Response:
        file = find(request)
        return JSONResponse(await papers.look(file.data, file.mime_type))

    async def page(request: Request) -> Response:
        picture = await papers.page_picture(find(request).data, int(request.path_params["page"]))
        return Response(picture, media_type="image/png")

    return [Route(f"{path}/look", guarded(look)), Route(f"{path}/pages/{{page:int}}", guarded(page))]


@contextlib.asynccontextmanager
async def serving(
    stage: Stage, listening: socket.socket | None = None, *, hosts: Sequence[str] = LOOPBACK
) -> AsyncIterator[str]:
    """Serve the page as long as the block lasts, by default on any free port; give its address."""
    page = Page(stage)

    def end() -> None:
        page.over.set()
        stage.changed.ring()  # the pages that listen hear that it is over

    async with served(page.routes(), listening or listen(), hosts=hosts, ending=end) as url:
        yield url
