"""The bodies of requests to Telegram: JSON, or multipart where there are files, and how a large one leaves."""

import asyncio
import io
import json
from collections.abc import AsyncIterator

import aiohttp
from telegram.request import RequestData

PIECE = 64 * 1024
"""Bytes handed to the socket at once; a larger body is watched piece by piece for a stalled upload."""

_JSON = {"Content-Type": "application/json"}


async def encoded(data: RequestData | None) -> tuple[bytes, dict[str, str]]:
    """Return body and headers: empty without parameters, multipart with files, else JSON.

    A form would be its JSON quoted once more, and the double work is a seventh of the event loop's.
    """
    parameters = None if data is None else data.parameters
    if data is None or not parameters:
        return b"", {}
    if not data.contains_files:
        return json.dumps(parameters).encode(), _JSON
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, content_type) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=content_type)
    multipart = form()
    body = await multipart.as_bytes()
    return body, {"Content-Type": multipart.headers["Content-Type"], "Content-Length": str(len(body))}


async def in_pieces(
    body: bytes, patience: asyncio.Timeout, write: float | None, read: float | None
) -> AsyncIterator[memoryview]:
    """Yield `body` in pieces, and let `patience` end `write` seconds after the last piece that could leave.

    aiohttp has no time-out for writing, and starts that for reading when all is written. From the last piece on, a
    single deadline therefore covers the bytes left in the socket and the answer.
    """
    now = asyncio.get_running_loop().time
    view = memoryview(body)
    for start in range(0, len(body), PIECE):
        patience.reschedule(time_for(now(), write))
        yield view[start : start + PIECE]
    patience.reschedule(time_for(now(), time_for(write, read)))


def time_for(one: float | None, other: float | None) -> float | None:
    """Return the time for two limits together, of which None means no limit."""
    return None if one is None or other is None else one + other
