"""A mail server for tests: a real one (aiosmtpd) in a process of its own, which keeps what it takes as files."""

import email
import os
import socket
import subprocess
import sys
from email import policy
from email.message import EmailMessage
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.patience import eventually


class MailServer:
    """A mail server that can be stopped and started again, with the mails that it has taken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address for SMTP_URL."""
        return f"smtp://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def start(self) -> None:
        """Start the server, and wait until it listens."""
        self._start()
        await eventually(self._listens)

    def _start(self) -> None:
        handler = ("-c", "aiosmtpd.handlers.Mailbox", str(self.folder))
        command = (sys.executable, "-m", "aiosmtpd", "--nosetuid", "--listen", f"127.0.0.1:{self.port}", *handler)
        self._process = subprocess.Popen(command, env={**os.environ, "PYTHONWARNINGS": "ignore"})

    def _listens(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self) -> None:
        """Kill the server."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def taken(self, to: str = "") -> list[EmailMessage]:
        """Return the mails that the server has taken, for an address if one is given, oldest first."""
        files = sorted((self.folder / "new").glob("*"), key=lambda one: (one.stat().st_mtime_ns, one.name))
        read = [email.message_from_bytes(one.read_bytes(), policy=policy.default) for one in files]
        mails = [one for one in read if isinstance(one, EmailMessage)]
        return [one for one in mails if not to or one["X-RcptTo"] == to]
