"""A mail server that answers as a test tells it to, in the test's own process."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from types import MappingProxyType

SAYS: dict[str, bytes] = {
    "HELLO": b"220 mail.example.org",
    "EHLO": b"250-mail.example.org\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
    "AUTH": b"235 2.7.0 ok",
    "MAIL": b"250 2.1.0 ok",
    "RCPT": b"250 2.1.5 ok",
    "DATA": b"354 go on",
    "END": b"250 2.0.0 taken",
    "RSET": b"250 ok",
    "QUIT": b"221 bye",
}
HANGS_UP, SAYS_NOTHING = b"", b"?"


class Server:
    """A mail server that answers as it is told, and notes what it has heard."""

    def __init__(self, answers: Mapping[str, bytes]) -> None:
        self.says = {**SAYS, **answers}
        self.heard: list[str] = []
        self.talks: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer a client until it goes, or until it is told to hang up."""
        talk = asyncio.current_task()
        assert talk is not None
        self.talks.add(talk)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, UnicodeDecodeError):
                await self._talk(reader, writer)
        finally:
            writer.close()
            with suppress(ConnectionError, ssl.SSLError):
                await writer.wait_closed()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        word, within = "HELLO", False
        while True:
            answer = self.says.get(word, b"502 what?")
            if answer == HANGS_UP:
                break
            if answer != SAYS_NOTHING:
                writer.write(answer + b"\r\n")
            within = word == "DATA" and answer.startswith(b"354")
            line = await (reader.readuntil(b"\r\n.\r\n") if within else reader.readline())
            if not line:
                break
            self.heard.append(line.decode().strip())
            word = "END" if within else line[:4].decode().strip().upper()


@asynccontextmanager
async def a_server(
    answers: Mapping[str, bytes] = MappingProxyType({}), *, tls: ssl.SSLContext | None = None
) -> AsyncIterator[tuple[Server, int]]:
    """Run a server that gives these answers instead of the usual ones."""
    server = Server(answers)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    try:
        yield server, listening.sockets[0].getsockname()[1]
    finally:
        listening.close()
        for talk in server.talks:
            talk.cancel()
        await asyncio.gather(*server.talks, return_exceptions=True)
