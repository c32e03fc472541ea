"""What a sender learns when the connection to Telegram fails, against servers that really fail."""

import asyncio
import contextlib
import json
import socket
import traceback
from collections.abc import AsyncIterator

import pytest
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData

from bot.bodies import PIECE
from bot.request import AiohttpRequest, NotSent, PerhapsSent
from tests.bot.raw_server import (
    ANSWER,
    TOKEN,
    a_request,
    address,
    message,
    noticed,
    read_request,
    serve_for_ever,
    server,
    upload,
)
from tests.patience import PATIENCE

SOON = 0.3  # seconds: the one time-out that a test is about


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    """A request that waits for a slow machine."""
    async with a_request() as request:
        yield request


@pytest.fixture
async def impatient() -> AsyncIterator[AiohttpRequest]:
    """A request that soon has enough of a server that does not take or answer it."""
    async with a_request(connect=SOON, read=SOON) as request:
        yield request


async def failure(
    request: AiohttpRequest, url: str, data: RequestData | None = None, **timeouts: float
) -> NetworkError:
    """Return the error of a request that must fail, having seen that nothing printed of it holds the token."""
    with pytest.raises(NetworkError) as caught:
        await request.post(url, data or message(), **timeouts)
    printed = str(caught.value) + repr(caught.value) + "".join(traceback.format_exception(caught.value))
    assert TOKEN not in printed
    assert caught.value.__context__ is None
    return caught.value


async def test_a_refused_connection_is_not_sent(request_: AiohttpRequest, unused_tcp_port: int) -> None:
    """Nobody listens: the message certainly did not arrive."""
    error = await failure(request_, address(unused_tcp_port))
    assert isinstance(error, NotSent)
    assert f"127.0.0.1:{unused_tcp_port} Connect" in str(error)


async def test_an_unknown_name_is_not_sent(impatient: AiohttpRequest) -> None:
    """DNS knows no such host: the message certainly did not arrive."""
    assert isinstance(await failure(impatient, address(80, "nonexistent.invalid")), NotSent)


async def test_an_impossible_address_is_not_sent(request_: AiohttpRequest) -> None:
    """Aiohttp's error for an address that is none would print it whole; ours does not."""
    assert isinstance(await failure(request_, f"http:///bot{TOKEN}/getMe"), NotSent)


async def test_a_slow_connect_is_not_sent(impatient: AiohttpRequest) -> None:
    """A listener whose queue is full leaves the connection hanging; aiohttp's own text would hold the token."""
    with contextlib.ExitStack() as sockets:
        listener = sockets.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(3):  # the kernel queues one more than asked for
            filler = sockets.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        error = await failure(impatient, address(listener.getsockname()[1]))
    assert isinstance(error, NotSent)
    assert "ConnectionTimeoutError" in str(error)


async def test_no_free_connection_is_not_sent() -> None:
    """A pool that is busy for too long costs nothing but the wait."""
    reached, enough = asyncio.Event(), asyncio.Event()

    async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await read_request(reader)
        reached.set()
        await enough.wait()

    async with server(silent) as port, a_request(connections=1) as request:
        first = asyncio.ensure_future(failure(request, address(port)))
        await reached.wait()
        second = await failure(request, address(port), connect_timeout=SOON, pool_timeout=SOON)
        assert isinstance(second, NotSent)
        enough.set()
        assert isinstance(await first, PerhapsSent)


async def test_a_connection_closed_before_the_answer_is_perhaps_sent(request_: AiohttpRequest) -> None:
    """Taken and then closed without a word: it may have been carried out."""

    async def close(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await read_request(reader)

    async with server(close) as port:
        error = await failure(request_, address(port))
    assert isinstance(error, PerhapsSent)
    assert not isinstance(error, TimedOut)


@pytest.mark.parametrize("sent", [b"", ANSWER[:50]], ids=["before the answer", "in the middle of the answer"])
async def test_a_reset_is_perhaps_sent(request_: AiohttpRequest, sent: bytes) -> None:
    """A reset after the request was read leaves everything open."""

    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(sent)
        await writer.drain()
        await noticed()
        raw = writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        writer.transport.abort()

    async with server(reset) as port:
        assert isinstance(await failure(request_, address(port)), PerhapsSent)


@pytest.mark.parametrize("sent", [b"", ANSWER[:50]], ids=["no answer", "half an answer"])
async def test_a_silent_server_is_perhaps_sent_and_timed_out(impatient: AiohttpRequest, sent: bytes) -> None:
    """The read time-out ends the wait, and python-telegram-bot's own code sees a TimedOut."""

    async def stall(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(sent)
        await reader.read()

    async with server(stall) as port:
        error = await failure(impatient, address(port))
    assert isinstance(error, PerhapsSent)
    assert isinstance(error, TimedOut)


async def test_an_answer_that_only_trickles_ends_at_the_total_timeout() -> None:
    """A byte now and then satisfies the read time-out for ever, but not the total one."""

    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        for byte in ANSWER:
            writer.write(bytes([byte]))
            await asyncio.sleep(0.05)

    async with server(trickle) as port, a_request(total=0.4) as request:
        error = await failure(request, address(port))
    assert isinstance(error, PerhapsSent)
    assert isinstance(error, TimedOut)


async def test_a_stalled_upload_ends_at_the_write_timeout() -> None:
    """A server that never reads holds an upload for the write time-out, not for ever and not for the read one."""
    enough = asyncio.Event()

    async def never_read(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]  # a server's transport also reads
        await enough.wait()

    async with server(never_read) as port, a_request(write=SOON) as request, asyncio.timeout(PATIENCE / 2):
        error = await failure(request, address(port), upload(b"x" * 20_000_000))
        enough.set()
    assert isinstance(error, PerhapsSent)
    assert isinstance(error, TimedOut)


async def test_a_slow_upload_that_moves_is_not_cut() -> None:
    """The write time-out is for standing still: this upload takes longer than it allows."""
    seen = 0

    async def slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal seen
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(int(line.split(b":")[1]) for line in head.splitlines() if line.startswith(b"Content-Length"))
        while seen < length:
            seen += len(await reader.read(1_000_000))
            await asyncio.sleep(0.1)
        writer.write(ANSWER)
        await writer.drain()

    async with server(slowly) as port, a_request(write=1.0) as request:
        started = asyncio.get_running_loop().time()
        assert await request.post(address(port), upload(b"x" * 20_000_000)) is True
        took = asyncio.get_running_loop().time() - started
    assert seen > 20_000_000
    assert took > 1.5


async def test_silence_after_an_upload_is_timed_out() -> None:
    """Once the whole upload has left, the answer has its own time again, and not for ever."""
    enough = asyncio.Event()

    async def stall(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await enough.wait()

    async with server(stall) as port, a_request(write=SOON, read=SOON) as request:
        error = await failure(request, address(port), upload(b"x" * (PIECE * 3)))
        enough.set()
    assert isinstance(error, TimedOut)


async def test_an_early_refusal_of_an_upload_is_read(request_: AiohttpRequest) -> None:
    """Telegram's front server may answer 413 before it has taken the upload."""
    read = asyncio.Event()

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        await read.wait()

    async with server(refuse) as port:
        error = await failure_of_answer(request_, address(port), upload(b"x" * 20_000_000))
        read.set()
    assert "Request Entity Too Large (413)" in str(error)


async def failure_of_answer(request: AiohttpRequest, url: str, data: RequestData) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        await request.post(url, data)
    return caught.value


async def test_a_restarted_server_is_reached_without_an_error(request_: AiohttpRequest) -> None:
    """The kept connection died with the old server; the next request notices and opens another."""
    async with server(serve_for_ever) as port:
        assert await request_.post(address(port), message()) is True
    assert isinstance(await failure(request_, address(port)), NotSent)
    async with server(serve_for_ever, port) as port:
        assert await request_.post(address(port), message()) is True


async def test_an_idle_connection_closed_by_the_server_is_replaced(request_: AiohttpRequest) -> None:
    """A server that hangs up on an idle connection costs no message."""
    connections, gone = 0, asyncio.Event()

    async def one_each(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await read_request(reader)
        writer.write(ANSWER)
        writer.write_eof()
        await reader.read()  # until the other end has hung up as well
        gone.set()

    async with server(one_each) as port:
        for _ in range(3):
            assert await request_.post(address(port), message()) is True
            await gone.wait()
            gone.clear()
    assert connections == 3


async def test_connections_are_kept(request_: AiohttpRequest) -> None:
    """Messages in a row share a connection."""
    connections = 0

    async def count(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await serve_for_ever(reader, writer)

    async with server(count) as port:
        for _ in range(3):
            await request_.post(address(port), message())
    assert connections == 1


async def test_it_opens_again_after_shutdown(request_: AiohttpRequest) -> None:
    """Both ends are idempotent, and between them a request is a mistake that says so."""
    async with server(serve_for_ever) as port:
        await request_.shutdown()
        await request_.shutdown()
        with pytest.raises(NetworkError, match="not initialised"):
            await request_.post(address(port), message())
        await request_.initialize()
        await request_.initialize()
        assert await request_.post(address(port), message()) is True


async def test_a_cancelled_request_stays_cancelled(request_: AiohttpRequest) -> None:
    """Stopping the bot cancels its long poll; that is not a network error."""

    async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async with server(silent) as port:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await request_.post(address(port), message())


async def test_a_call_names_its_own_timeouts(impatient: AiohttpRequest) -> None:
    """A long poll is longer than the default read time-out; None means no limit."""

    async def late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await read_request(reader)
            await asyncio.sleep(SOON + 0.1)
            writer.write(ANSWER)

    async with server(late) as port:
        assert impatient.read_timeout == SOON
        assert await impatient.post(address(port), message(), read_timeout=PATIENCE, connect_timeout=PATIENCE) is True
        assert await impatient.post(address(port), message(), read_timeout=None, connect_timeout=None) is True


async def test_the_body_is_what_telegram_reads(request_: AiohttpRequest) -> None:
    """Parameters go as JSON; a call without any has neither body nor content type."""
    requests: list[bytes] = []

    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            requests.append(await read_request(reader))
            writer.write(ANSWER)

    async with server(keep) as port:
        await request_.post(address(port), message("å & ä"))
        await request_.post(address(port), RequestData())
    head, _, body = requests[0].partition(b"\r\n\r\n")
    assert json.loads(body) == {"chat_id": 1, "text": "å & ä"}
    assert b"Content-Type: application/json\r\n" in head + b"\r\n"
    assert requests[1].endswith(b"\r\n\r\n")
    assert b"Content-Type" not in requests[1]


async def test_a_proxy_from_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTP_PROXY with a name and password is honoured, NO_PROXY too."""
    requests: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        requests.append(await read_request(reader))
        writer.write(ANSWER)
        await writer.drain()

    async with server(proxy) as port, server(serve_for_ever) as direct:
        monkeypatch.setenv("http_proxy", f"http://me:secret@127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        async with AiohttpRequest() as request:
            assert await request.post(address(80, "telegram.invalid"), message()) is True
            assert await request.post(address(direct), message()) is True
    assert len(requests) == 1
    assert requests[0].startswith(f"POST http://telegram.invalid/bot{TOKEN}/sendMessage ".encode())
    assert b"Proxy-Authorization: Basic bWU6c2VjcmV0\r\n" in requests[0]
