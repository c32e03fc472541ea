"""The post office of a rehearsal: a mail server that takes every mail and keeps it, in the rehearsal's own process.

In a storm it can be shut for a while, and something can be let happen just as a mail comes: before it is taken, or
after that and before the sender hears of it.
"""

import asyncio
import email
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from sandbox.botapi.bell import Bell

ANSWERS = {
    "EHLO": b"250 post.example.org",
    "HELO": b"250 post.example.org",
    "DATA": b"354 go on",
    "QUIT": b"221 goodbye",
}
TAKEN = b"250 taken"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that was taken: when, for which address, and what it holds."""

    at: datetime
    to: str
    content: EmailMessage


class PostOffice:
    """The server and the mails that it has taken, oldest first; a bell rings for each.

    Attributes:
        is_shut: tells whether it hangs up on whoever comes.
        at_next_mail: acts that meet the next mails, one each, with whether the mail is taken first.
    """

    def __init__(self, now: Callable[[], datetime], changed: Bell | None = None) -> None:
        self.mails: list[Mail] = []
        self._now = now
        self._changed = changed
        self.is_shut: Callable[[], bool] = lambda: False
        self.at_next_mail: list[tuple[bool, Callable[[], None]]] = []
        self._server: asyncio.Server | None = None
        self._talks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        """Listen on a free port of this machine."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up on everybody, and listen no more."""
        if self._server is not None:
            self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)

    @property
    def url(self) -> str:
        """The address for SMTP_URL, once it listens."""
        assert self._server is not None
        return f"smtp://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def counts(self) -> dict[str, int]:
        """Return how many mails there are of each kind: invitations, cancellations, and words."""
        found = {"invitations": 0, "cancellations": 0, "words": 0}
        for one in self.mails:
            method = next((part.get_param("method") for part in one.content.walk() if part.get_param("method")), None)
            found["words" if method is None else "cancellations" if method == "CANCEL" else "invitations"] += 1
        return found

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = asyncio.current_task()
        assert talk is not None
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._talk(reader, writer)
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_shut():
            return
        writer.write(b"220 post.example.org\r\n")
        to, word = "", ""
        while word != "QUIT":
            line = (await reader.readuntil(b"\r\n")).decode()
            word = line[:4].upper().strip()
            writer.write(ANSWERS.get(word, TAKEN) + b"\r\n")
            if word == "RCPT":
                to = line.partition("<")[2].partition(">")[0]
            elif word == "DATA":
                content = (await reader.readuntil(b"\r\n.\r\n"))[:-3].replace(b"\r\n..", b"\r\n.")
                self._take(to, content)
                writer.write(TAKEN + b"\r\n")
        await writer.drain()

    def _take(self, to: str, content: bytes) -> None:
        """Keep a mail, unless something meets it on its way.

        Raises:
            ConnectionError: its sender does not hear whether it was taken.
        """
        taken_first, act = self.at_next_mail.pop(0) if self.at_next_mail else (True, None)
        if taken_first:
            read = email.message_from_bytes(content, policy=policy.default)
            assert isinstance(read, EmailMessage)
            self.mails.append(Mail(self._now(), to, read))
            if self._changed is not None:
                self._changed.ring()
        if act is not None:
            act()
            raise ConnectionError
