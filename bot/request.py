"""HTTP to Telegram, over aiohttp.

python-telegram-bot's own client (httpx) costs eight times more per message. Beside speed, this class tells a sender
after a failure whether the message reached Telegram: `NotSent` means certainly not, so it may be sent again at once;
`PerhapsSent` means that it can't be known. No exception raised here holds the request's address, because the bot's
token is part of it: aiohttp's own errors hold it, so they are not chained.
"""

import asyncio
import io
import json
import os
import urllib.request
from collections.abc import AsyncIterator
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.refusals import answer, understood

KEEP_ALIVE = 30.0
"""Seconds an idle connection is kept.

A POST that meets a connection just closed at the other end is `PerhapsSent`: the request may have been taken before
the closing (RFC 9110, 9.2.2), so it is not repeated here. The remedy is to close first: Telegram's front server
(nginx, 75 s) and a local Bot API server (500 s) both close later than this. A connection whose closing has already
arrived, as after a restart at the other end, is noticed and replaced without an error.
"""
PIECE = 64 * 1024
"""Bytes handed to the socket at once; a larger body is watched piece by piece for a stalled upload."""

_JSON = {"Content-Type": "application/json"}
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,  # refused, no route, DNS, TLS
    aiohttp.ConnectionTimeoutError,  # also: no place in the pool in time
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)


class NotSent(NetworkError):  # noqa: N818 - named as telegram.error names its own: TimedOut, Forbidden
    """The request never reached Telegram; it may be sent again at once."""


class PerhapsSent(NetworkError):  # noqa: N818 - as above
    """The connection failed after the request was on its way; Telegram may have carried it out."""


class PerhapsSentTimedOut(PerhapsSent, TimedOut):
    """No answer in time, or the upload stood still; Telegram may have carried it out."""


class AiohttpRequest(BaseRequest):
    """One pool of connections to Telegram. Use one for the messages and another for the long poll.

    Args:
        connections: How many requests may be under way at once.
        connect_timeout: Seconds for one connection: address, TCP and TLS.
        read_timeout: Seconds of silence allowed while waiting for (the rest of) the answer.
        write_timeout: Seconds in which `PIECE` bytes must leave, for a body without files.
        media_write_timeout: The same for a body with files.
        pool_timeout: Seconds to wait for a free connection, added to `connect_timeout`.
        total_timeout: Seconds for all of it together, as a last resort; must exceed the long poll.
        trust_env: Whether to use the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name.
    """

    def __init__(
        self,
        *,
        connections: int = 64,
        connect_timeout: float | None = 5.0,
        read_timeout: float | None = 15.0,
        write_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
        pool_timeout: float | None = 5.0,
        total_timeout: float | None = 300.0,
        trust_env: bool = True,
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._media_write_timeout = media_write_timeout
        self._pool_timeout = pool_timeout
        self._total_timeout = total_timeout
        self._trust_env = trust_env
        self._proxies: dict[str, str] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The read time-out of calls that pass none, in seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool, also again after `shutdown`."""
        if self._session is None:
            self._proxies = urllib.request.getproxies() if self._trust_env else {}
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                skip_auto_headers=("Content-Type",),
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return status and body of the answer.

        Raises:
            NotSent: The request certainly did not reach Telegram.
            PerhapsSent: It may have; a time-out is a `PerhapsSentTimedOut`.
        """
        if self._session is None:
            raise RuntimeError("This request is not initialised.")
        with_files = request_data is not None and request_data.contains_files
        connect = _given(connect_timeout, self._connect_timeout)
        read = _given(read_timeout, self._read_timeout)
        write = _given(write_timeout, self._media_write_timeout if with_files else self._write_timeout)
        body, headers = await _encode(request_data)
        watched = len(body) > PIECE
        try:
            async with (
                asyncio.timeout(None) as patience,
                self._session.request(
                    method,
                    url,
                    data=(_in_pieces(body, patience, write, read) if watched else body) or None,
                    headers=headers,
                    timeout=aiohttp.ClientTimeout(
                        total=self._total_timeout,
                        connect=_sum(_given(pool_timeout, self._pool_timeout), connect),
                        sock_connect=connect,
                        sock_read=None if watched else read,
                    ),
                    proxy=self._proxy(url),
                    allow_redirects=False,
                ) as response,
            ):
                status, content = response.status, await response.read()
        except (aiohttp.ClientError, OSError) as error:  # a TimeoutError is an OSError
            failure = _failure(error)
        else:
            return (
                (status, content)
                if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
                else understood(url, status, content)
            )
        raise failure  # out here, so that the original, with the address in its text, is not even the context

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the JSON object of an answer; the library's own method would log a malformed answer word by word.

        Raises:
            TelegramError: It is none, or a success without a result.
        """
        told = answer(payload)
        if told is None or (told.get("ok") is not False and "result" not in told):
            raise TelegramError(f"An answer that can't be read ({len(payload)} bytes)")
        return told

    def _proxy(self, url: str) -> str | None:
        """Return the proxy for `url`; aiohttp's own `trust_env` makes two thread hops for every message."""
        if not self._proxies:
            return None
        scheme, _, host, *_ = url.split("/", 3)
        return None if urllib.request.proxy_bypass(host) else self._proxies.get(scheme.removesuffix(":"))


async def _encode(data: RequestData | None) -> tuple[bytes, dict[str, str]]:
    """Return body and headers: empty without parameters, multipart with files, else JSON.

    A form would be its JSON quoted once more, and the double work is a seventh of what the event loop does.
    """
    if data is None or not data.parameters:
        return b"", {}
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), _JSON
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, content_type) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=content_type)
    multipart = form()
    body = await multipart.as_bytes()
    return body, {"Content-Type": multipart.headers["Content-Type"], "Content-Length": str(len(body))}


async def _in_pieces(
    body: bytes, patience: asyncio.Timeout, write: float | None, read: float | None
) -> AsyncIterator[memoryview]:
    """Yield `body` in pieces, and let `patience` end `write` seconds after the last piece that could leave.

    aiohttp has no time-out for writing, and starts that for reading when all is written. From the last piece
    on, one deadline therefore covers what the socket still holds and the answer.
    """
    now = asyncio.get_running_loop().time
    view = memoryview(body)
    for start in range(0, len(body), PIECE):
        patience.reschedule(_sum(now(), write))
        yield view[start : start + PIECE]
    patience.reschedule(_sum(now(), _sum(write, read)))


def _failure(error: Exception) -> NetworkError:
    """Return what `error` means for the sender, in words without address, token or proxy password."""
    reason = type(error).__name__
    if isinstance(error, aiohttp.ClientConnectorError):
        reason = f"{reason}: {error.host}:{error.port} {error.os_error.strerror or type(error.os_error).__name__}"
    elif isinstance(error, OSError) and error.errno:
        reason = f"{reason}: {os.strerror(error.errno)}"
    if isinstance(error, _NEVER_LEFT):
        return NotSent(f"Not sent ({reason})")
    if isinstance(error, TimeoutError):
        return PerhapsSentTimedOut(f"Timed out, perhaps sent ({reason})")
    return PerhapsSent(f"Perhaps sent ({reason})")


def _given(value: ODVInput[float], default: float | None) -> float | None:
    """Return the time-out that a call passes (None: no limit), or else the default."""
    return default if isinstance(value, DefaultValue) else value


def _sum(one: float | None, other: float | None) -> float | None:
    """Return the sum of two time-outs, of which None means no limit."""
    return None if one is None or other is None else one + other


def asked_to_wait(error: RetryAfter) -> timedelta:
    """Return how long Telegram asks the bot to wait."""
    after = error.retry_after  # a timedelta, see bot/__init__.py; the type still allows seconds
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
