"""A server of raw bytes, and what is sent to it."""

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator, Awaitable, Callable

from telegram import InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.bodies import PIECE
from bot.request import AiohttpRequest
from tests.patience import PATIENCE

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
TOKEN = "123456789:AAF-this_is_a_secret_of_35_characters"
ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}\n'[:-1]


@contextlib.asynccontextmanager
async def server(talk: Talk, port: int = 0) -> AsyncIterator[int]:
    """A raw server on loopback; yields its port, and closes every connection at the end."""
    writers: list[asyncio.StreamWriter] = []

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await talk(reader, writer)
        writer.close()

    running = await asyncio.start_server(connected, "127.0.0.1", port, limit=PIECE * 16)
    try:
        yield int(running.sockets[0].getsockname()[1])
    finally:
        running.close()
        for writer in writers:
            writer.transport.abort()
        await noticed()


async def noticed() -> None:
    """Let the loop go round until each end has noticed what the other did: on loopback it is there at once."""
    for _ in range(10):
        await asyncio.sleep(0)


async def read_request(reader: asyncio.StreamReader) -> bytes:
    """Return one whole request: head and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.splitlines() if line.lower().startswith(b"content-length")), 0
    )
    return head + await reader.readexactly(length)


async def serve_for_ever(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer every request, keeping the connection."""
    while True:
        await read_request(reader)
        writer.write(ANSWER)


def address(port: int, host: str = "127.0.0.1") -> str:
    return f"http://{host}:{port}/bot{TOKEN}/sendMessage"


def message(text: str = "hej") -> RequestData:
    return RequestData([RequestParameter("chat_id", 1, None), RequestParameter("text", text, None)])


def upload(content: bytes | io.BytesIO, filename: str = "plan.pdf") -> RequestData:
    file = InputFile(content, filename=filename, attach=True, read_file_handle=False)
    return RequestData([RequestParameter.from_input("chat_id", 1), RequestParameter.from_input("document", file)])


def a_request(
    *,
    connections: int = 8,
    connect: float = PATIENCE,
    read: float = PATIENCE,
    write: float = PATIENCE,
    total: float = PATIENCE,
) -> AiohttpRequest:
    """Return a request that waits for a slow machine, but where a test names how long."""
    return AiohttpRequest(
        connections=connections,
        connect_timeout=connect,
        read_timeout=read,
        write_timeout=write,
        media_write_timeout=write,
        pool_timeout=PATIENCE,
        total_timeout=total,
    )
