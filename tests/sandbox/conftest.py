"""A server, somebody with a telephone, and two ways to talk to the server: raw HTTP and python-telegram-bot."""

import io
import json
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import aiohttp
import pytest
import telegram

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal import stories
from sandbox.rehearsal.clock import TurnedClock

TOKEN = "123:TEST"


class Answer(NamedTuple):
    """What the server answered."""

    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        assert not self.body["ok"], self.body
        assert self.body["error_code"] == self.status
        return self.status, self.body["description"]


class Api:
    """Sends urlencoded requests, nested values as JSON, as python-telegram-bot does."""

    def __init__(self, session: aiohttp.ClientSession, server: TelegramServer) -> None:
        self.session = session
        self.server = server

    async def __call__(self, method: str, **parameters: Any) -> Answer:
        wire = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in parameters.items()
            if value is not None
        }
        async with self.session.post(f"{self.server.url}/bot{TOKEN}/{method}", data=wire) as response:
            return Answer(response.status, await response.json())

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **parameters: Any) -> Answer:
        form = aiohttp.FormData()
        for name, value in parameters.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, (filename, data) in files.items():
            form.add_field(name, io.BytesIO(data), filename=filename, content_type="application/octet-stream")
        async with self.session.post(f"{self.server.url}/bot{TOKEN}/{method}", data=form) as response:
            return Answer(response.status, await response.json())


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two adepts and two mentors in every story: their year is as long as that of many, and goes by sooner."""
    monkeypatch.setattr(stories, "ADEPTS", 2)
    monkeypatch.setattr(stories, "MENTORS", 2)


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
async def server(clock: TurnedClock) -> AsyncIterator[TelegramServer]:
    """A server whose dates, limits and waits all follow the turned clock, without limits unless a test asks."""
    async with TelegramServer(TOKEN, clock=clock, wire_clock=clock, limits="off") as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(session: aiohttp.ClientSession, server: TelegramServer) -> Api:
    return Api(session, server)


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[telegram.Bot]:
    bot = telegram.Bot(TOKEN, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
def karin(server: TelegramServer) -> Phone:
    """Somebody who has started the bot; the queue is empty again."""
    phone = server.people.add(7, "Karin", language_code="sv")
    phone.start()
    server.account.queue.clear()
    return phone
