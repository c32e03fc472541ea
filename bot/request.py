"""HTTP to Telegram, over aiohttp.

python-telegram-bot's own client (httpx) costs eight times more per message. Beside speed, this class tells a sender
after a failure whether the message reached Telegram: `NotSent` means certainly not, so it may be sent again at once;
`PerhapsSent` means that it can't be known. No exception raised here holds the request's address, because the bot's
token is part of it: aiohttp's own errors hold it, so they are not chained.
"""

import asyncio
import os
import urllib.request
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.bodies import PIECE, encoded, in_pieces, time_for
from bot.refusals import answer, understood

KEEP_ALIVE = 30.0
"""Seconds an idle connection is kept.

A POST that meets a connection just closed at the other end is `PerhapsSent`: the request may have been taken before
the closing (RFC 9110, 9.2.2), so it is not repeated here. The remedy is to close first: Telegram's front server
(nginx, 75 s) and a local Bot API server (500 s) both close later than this. A connection whose closing has already
arrived, as after a restart at the other end, is noticed and replaced without an error.
"""
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
    """One pool of connections to Telegram. Use a pool for the messages and another for the long poll.

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
        pool = _given(pool_timeout, self._pool_timeout)
        read = _given(read_timeout, self._read_timeout)
        body, headers = await encoded(request_data)
        try:
            if len(body) <= PIECE:
                patience = _timeout(self._total_timeout, pool, connect, read)
                status, content = await self._exchange(method, url, headers, body, patience)
            else:
                write = _given(write_timeout, self._media_write_timeout if with_files else self._write_timeout)
                patience = _timeout(self._total_timeout, pool, connect, None)
                async with asyncio.timeout(None) as deadline:
                    pieces = in_pieces(body, deadline, write, read)
                    status, content = await self._exchange(method, url, headers, pieces, patience)
        except (aiohttp.ClientError, OSError) as error:  # a TimeoutError is an OSError
            failure = _failure(error)
        else:
            return (
                (status, content)
                if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
                else understood(url, status, content)
            )
        raise failure  # out here, so that the original, with the address in its text, is not even the context

    async def _exchange(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        body: bytes | AsyncIterator[memoryview],
        patience: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        """Make a request; the answer is read whole, which gives the connection back."""
        assert self._session is not None
        response = await self._session.request(
            method,
            url,
            data=body or None,
            headers=headers,
            timeout=patience,
            proxy=self._proxy(url),
            allow_redirects=False,
        )
        return response.status, await response.read()

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


def _failure(error: Exception) -> NetworkError:
    """Return the meaning of `error` for the sender, in words without address, token or proxy password."""
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


@lru_cache(maxsize=100)
def _timeout(
    total: float | None, pool: float | None, connect: float | None, silence: float | None
) -> aiohttp.ClientTimeout:
    """Return time-outs as aiohttp takes them; nearly all calls have the same."""
    return aiohttp.ClientTimeout(total=total, connect=time_for(pool, connect), sock_connect=connect, sock_read=silence)


def _given(value: ODVInput[float], default: float | None) -> float | None:
    """Return the time-out that a call passes (None: no limit), or else the default."""
    return default if isinstance(value, DefaultValue) else value


def asked_to_wait(error: RetryAfter) -> timedelta:
    """Return how long Telegram asks the bot to wait."""
    after = error.retry_after  # a timedelta, see bot/__init__.py; the type still allows seconds
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
