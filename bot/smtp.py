"""The line to the mail server: one mail at a time, and what came of it in the three kinds that matter.

`Away` says that the server takes no mail at all now, for nobody; `Later`, that this mail may be tried again (it may
have been taken); `Refused`, that this mail will never be taken. Nothing of what the server says is kept or logged but
its code: it may repeat an address.
"""

import ssl
from typing import Self

from aiosmtplib import SMTP
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from bot.mail_server import MailServer
from programme.mail import Why

SECONDS = 30.0  # for each answer of the server; for that to the mail itself more, since it may be looked through
SECONDS_FOR_CONTENT = 120.0
CLOSING, NEEDS_PASSWORD = 421, frozenset({530, 534, 535, 538})


class Away(Exception):  # noqa: N818 - says how things are
    """The server can't be reached, or takes no mail; `mend` says what an operator can do."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(reason)
        self.mend = mend


class Later(Exception):  # noqa: N818 - says how things are
    """The server has not said that it takes this mail; it may have it nevertheless."""


class Refused(Exception):  # noqa: N818 - says how things are
    """The server will never take this mail."""

    def __init__(self, why: Why, code: int) -> None:
        super().__init__(f"{code} {why}")
        self.why = why


class Line:
    """An open line to the server; use it with `async with`."""

    def __init__(self, server: MailServer, sender: str) -> None:
        """Prepare the line; nothing is opened yet."""
        self._server = server
        self._sender = sender
        self._client = SMTP(
            hostname=server.host,
            port=server.port,
            timeout=SECONDS,
            use_tls=server.from_the_start,
            start_tls=False,  # done below, so that each fault is told by its own words
        )

    async def __aenter__(self) -> Self:
        """Open the line: connect, encrypt, log in.

        Raises:
            Away: one of these does not work.
        """
        try:
            await self._open()
        except BaseException:
            self._client.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Say goodbye, if the server still listens."""
        try:
            await self._client.quit(timeout=SECONDS / 10)
        except (SMTPException, OSError):
            pass
        finally:
            self._client.close()

    async def _open(self) -> None:
        address = self._server.address
        try:
            await self._client.connect()
            await self._client.ehlo()
            encrypted = self._server.from_the_start
            if not encrypted and not self._server.never and self._client.supports_extension("starttls"):
                await self._client.starttls()
                await self._client.ehlo()
                encrypted = True
        except ssl.SSLCertVerificationError as error:
            raise Away(*_about_certificate(address, error.verify_message)) from None
        except (SMTPException, OSError) as error:
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                raise Away(*_about_certificate(address, error.__cause__.verify_message)) from None
            if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
                mend = "smtps:// is for port 465, smtp:// for 587 and 25: check SMTP_URL."
                raise Away(f"{address} does not speak as SMTP_URL says (smtp or smtps)", mend) from None
            mend = (
                "Check SMTP_URL, that the server is up, and that this machine may reach it (port 25 is often closed)."
            )
            raise Away(f"{address} can't be reached{_code(error)}", mend) from None
        if self._server.user:
            await self._log_in(encrypted=encrypted)

    async def _log_in(self, *, encrypted: bool) -> None:
        address = self._server.address
        if not encrypted and not self._server.keeps_password:
            mend = "Use smtps://, or a server that offers STARTTLS: the password is not sent for others to read."
            raise Away(f"{address} offers no encryption", mend)
        try:
            await self._client.login(self._server.user, self._server.password)
        except SMTPAuthenticationError as error:
            mend = "Check user and password in SMTP_URL; many providers want a password made for programs."
            raise Away(f"{address} does not take user and password{_code(error)}", mend) from None
        except (SMTPException, OSError) as error:
            raise Away(f"{address} can't be logged in to{_code(error)}", "Check SMTP_URL.") from None

    async def may_send(self) -> None:
        """Ask whether the server takes mails from our address; no mail is sent.

        Raises:
            Away: it does not.
        """
        await self._from([])
        try:
            await self._client.rset()
        except (SMTPException, OSError) as error:
            raise Away(f"{self._server.address} hangs up{_code(error)}", "Try again in a while.") from None

    async def send(self, to: str, content: bytes, *, plain_address: bool) -> None:
        """Send a mail; once this returns, the server has taken it.

        Args:
            to: the address of its reader.
            content: the whole mail.
            plain_address: the address has ASCII signs only; others need a server that knows SMTPUTF8.

        Raises:
            Away: the server takes no mail at all now.
            Later: it may be tried again.
            Refused: it will never be taken.
        """
        if not plain_address and not self._client.supports_extension("smtputf8"):
            raise Refused(Why.ADDRESS, 553)
        await self._from([] if plain_address else ["SMTPUTF8"])
        try:
            await self._client.rcpt(to, encoding="ascii" if plain_address else "utf-8")
        except SMTPRecipientRefused as error:
            await self._reset()
            raise self._judged(error) from None
        except (SMTPException, OSError) as error:
            raise Later(_code(error)) from None
        try:
            await self._client.data(content, timeout=SECONDS_FOR_CONTENT)
        except SMTPResponseException as error:
            await self._reset()
            raise self._judged(error) from None
        except (SMTPException, OSError) as error:
            raise Later(_code(error)) from None

    async def _from(self, options: list[str]) -> None:
        address = self._server.address
        try:
            await self._client.mail(self._sender, options=options, encoding="ascii")
        except SMTPSenderRefused as error:
            await self._reset()
            if 400 <= error.code < 500:
                raise Away(
                    f"{address} takes no mail now{_code(error)}", "It may do so later; nothing is lost."
                ) from None
            mend = "Check MAIL_FROM: the server must know the address as one of yours."
            raise Away(f"{address} takes no mail from MAIL_FROM{_code(error)}", mend) from None
        except (SMTPException, OSError) as error:
            raise Away(f"{address} hangs up{_code(error)}", "Try again in a while; nothing is lost.") from None

    async def _reset(self) -> None:
        try:
            await self._client.rset()
        except (SMTPException, OSError):
            self._client.close()

    def _judged(self, error: SMTPResponseException) -> Exception:
        """Return what an answer to one mail means: for this mail, or for all of them."""
        address = self._server.address
        if error.code == CLOSING:
            return Away(f"{address} takes no mail now{_code(error)}", "It may do so later; nothing is lost.")
        if error.code in NEEDS_PASSWORD or "relay" in error.message.lower():
            mend = "Give SMTP_URL a user and a password, or use the server that your address belongs to."
            return Away(f"{address} passes no mail on for us{_code(error)}", mend)
        if error.code < 500:
            return Later(_code(error))
        return Refused(_why(error), error.code)

    @property
    def is_open(self) -> bool:
        """Tell whether the line still stands."""
        return self._client.is_connected


def _why(error: SMTPResponseException) -> Why:
    """Return why a mail is refused, by the extended code (RFC 3463) if there is one, or else by the code."""
    extended = error.message.strip().partition(" ")[0]
    if extended.startswith("5.1."):
        return Why.ADDRESS
    if extended == "5.2.2" or error.code == 552:
        return Why.FULL
    if extended.startswith("5.7."):
        return Why.POLICY
    return Why.ADDRESS if error.code in {550, 551, 553} and not extended.startswith("5.") else Why.OTHER


def _about_certificate(address: str, said: str) -> tuple[str, str]:
    mend = (
        "Write the host into SMTP_URL by the name for which its certificate was made; for one on this machine: ?tls=no"
    )
    return f"{address} can't prove who it is: {said}", mend


def _code(error: BaseException) -> str:
    return f" ({error.code})" if isinstance(error, SMTPResponseException) else ""
