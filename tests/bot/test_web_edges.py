"""The edges of HTTP: what strangers do to an open port keeps neither Telegram out nor the bot from ending."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

import pytest

from storage.database import Database
from tests.databases import on_sqlite
from tests.hooked import SECRET, post, webhook_world
from tests.patience import PATIENCE
from tests.world import World

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]
UPDATE = json.dumps({"update_id": 1}).encode()
HEAD = f"POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
HEALTH = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
SHORT, MOST = 0.2, 5


Door = Callable[..., AbstractAsyncContextManager[World]]


@pytest.fixture
def port(unused_tcp_port: int) -> int:
    """Where the bot listens."""
    return unused_tcp_port


@pytest.fixture
def door(database_url: str, port: int, monkeypatch: pytest.MonkeyPatch) -> Door:
    """Return a world with a webhook, few connections, and limits of one's own."""

    @asynccontextmanager
    async def opened(**limits: float) -> AsyncIterator[World]:
        for name, value in {"MOST_CONNECTIONS": MOST, **limits}.items():
            monkeypatch.setattr(f"bot.web.{name}", value)
        async with webhook_world(database_url, port) as world:
            yield world

    return opened


@asynccontextmanager
async def line(port: int, *sent: str | bytes) -> AsyncIterator[Line]:
    """A connection on which this is sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for part in sent:
        writer.write(part if isinstance(part, bytes) else part.encode())
    try:
        yield reader, writer
    finally:
        writer.transport.abort()


async def told(port: int, *sent: str | bytes) -> bytes:
    """Return everything that comes back until the other end closes."""
    async with asyncio.timeout(PATIENCE), line(port, *sent) as (reader, _):
        try:
            return await reader.read()
        except ConnectionError:
            return b"reset"


@on_sqlite
async def test_nothing_stays_half_open(door: Door, port: int) -> None:
    """Silence, half a line, half a head, half a second head and half a body: each is closed after its time."""
    async with door(SECONDS_OF_SILENCE=SHORT, SECONDS_OF_A_BODY=SHORT):
        for sent in ("", "POST /tele", HEAD):
            assert await told(port, sent) == b""
        assert (await told(port, HEALTH, "POST /tele")).count(b"HTTP/1.1 200") == 1
        for body in ("Content-Length: 50\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{\r\n"):
            assert (await told(port, HEAD, body)).startswith(b"HTTP/1.1 408")


@on_sqlite
async def test_a_full_house_lets_telegram_in(door: Door, port: int) -> None:
    """However many connections stay half open, a delivery is taken; the longest silent ones go."""
    async with door(SECONDS_OF_SILENCE=PATIENCE), AsyncExitStack() as stack:
        lines = [await stack.enter_async_context(line(port, "POST /tele")) for _ in range(10 * MOST)]
        assert await post(port, UPDATE) == 200
        async with asyncio.timeout(PATIENCE):
            for reader, _ in lines[: 9 * MOST]:
                assert await reader.read() == b""


@on_sqlite
async def test_a_stop_waits_for_no_stranger(door: Door, port: int) -> None:
    """A delivery whose body never comes does not keep the bot."""
    async with (
        door(SECONDS_OF_A_BODY=PATIENCE, SECONDS_TO_FINISH=SHORT) as world,
        line(port, HEAD, "Content-Length: 50\r\n\r\n{") as (reader, _),
        asyncio.timeout(PATIENCE),
    ):
        assert await post(port, UPDATE) == 200  # the one before has come in
        await world.stop_bot()
        assert b"200" not in await reader.read()


OF_THE_WIRE = {
    "no HTTP": (b"\x16\x03\x01\x02\x00\x01\x00\x01", 400),
    "an endless line": (b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n", 400),
    "an endless head": (HEAD.encode() + b"X: " + b"x" * 20_000 + b"\r\n\r\n", 400),
    "very many heads": (HEAD.encode() + b"X: x\r\n" * 1000 + b"\r\n", 400),
    "two lengths": (HEAD.encode() + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{", 400),
    "a length and chunks": (HEAD.encode() + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    "a negative length": (HEAD.encode() + b"Content-Length: -5\r\n\r\n", 400),
    "a wrong chunk": (HEAD.encode() + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
    "no secret": (b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", 403),
    "another method": (b"GET /telegram HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    "another path": (b"POST /telegram/.. HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    "a path of signs": (b"GET /%00%ff%2f{x} HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    "a zipped body": (HEAD.encode() + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b", 400),
    "a wrong zip": (HEAD.encode() + b"Content-Encoding: x\r\nContent-Length: 16\r\n\r\n" + UPDATE, 200),
    "another type": (HEAD.encode() + b"Content-Type: text/html\r\nContent-Length: 16\r\n\r\n" + UPDATE, 200),
    "in chunks": (HEAD.encode() + b"Transfer-Encoding: chunked\r\n\r\n10\r\n" + UPDATE + b"\r\n0\r\n\r\n", 200),
    "an upgrade": (HEAD.encode() + b"Connection: upgrade\r\nUpgrade: websocket\r\n\r\n", 400),
}


@on_sqlite
@pytest.mark.usefixtures("log")
async def test_every_request_gets_an_answer(door: Door, port: int) -> None:
    """Whatever comes over the wire, the answer is no fault of ours; two in one go get two answers."""
    async with door(SECONDS_OF_SILENCE=SHORT, SECONDS_OF_A_BODY=SHORT):
        answers = {name: (await told(port, sent))[9:12] for name, (sent, _) in OF_THE_WIRE.items()}
        assert answers == {name: str(status).encode() for name, (_, status) in OF_THE_WIRE.items()}
        twice = HEAD.encode() + b"Content-Length: 16\r\n\r\n" + UPDATE
        assert (await told(port, twice, twice)).count(b"HTTP/1.1 200") == 2


@on_sqlite
async def test_health_does_not_hang(door: Door, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that neither answers nor fails is away."""

    async def hangs(*_: object) -> None:
        await asyncio.Event().wait()

    async with door(SECONDS_OF_SILENCE=SHORT, SECONDS_OF_HEALTH=SHORT):
        with monkeypatch.context() as patched:
            patched.setattr(Database, "run", hangs)
            assert (await told(port, HEALTH)).startswith(b"HTTP/1.1 503")
