"""Reads a bot's HTTP request in any of the forms that Telegram takes, and writes the answer's envelope.

Query, urlencoded, JSON and multipart all say the same; python-telegram-bot uses the second and the last. File
parts are kept apart from the parameters, under the names by which parameters refer to them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.botapi.records import Json, Upload
from sandbox.botapi.refusals import RefusalError, bad_request


@dataclass(frozen=True, slots=True)
class RawRequest:
    """Parameters as they came, and the files."""

    parameters: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read_request(request: web.Request) -> RawRequest:
    """Read query and body; raise a 413 RefusalError for a body that is too large."""
    parameters: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return RawRequest(parameters)
    try:
        if request.content_type == "application/json":
            return RawRequest(parameters | read_json(await request.text()))
        if request.content_type == "multipart/form-data":
            return await read_multipart(request, parameters)
        text = await request.text()
    except web.HTTPRequestEntityTooLarge:
        raise RefusalError(413, "Request Entity Too Large") from None
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return RawRequest(parameters | dict(parse_qsl(text, keep_blank_values=True)))


def read_json(text: str) -> dict[str, Any]:
    """Return a JSON body's parameters."""
    try:
        body = json.loads(text)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON object")
    return {name: value for name, value in body.items() if value is not None}


async def read_multipart(request: web.Request, parameters: dict[str, Any]) -> RawRequest:
    """Return the parts of a form with files."""
    uploads = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            uploads[name] = Upload(part.filename, part.content_type, part.file.read())
        else:
            parameters[name] = part.decode() if isinstance(part, bytes | bytearray) else part
    return RawRequest(parameters, uploads)


def success(result: Any, description: str | None = None) -> web.Response:
    """Return the envelope of a result."""
    envelope: Json = {"ok": True, "result": result}
    if description is not None:
        envelope["description"] = description
    return answer(200, envelope)


def failure(refusal: RefusalError) -> web.Response:
    """Return the envelope of a refusal, with what the client needs to go on."""
    envelope: Json = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    headers = {}
    if refusal.retry_after is not None:
        envelope["parameters"] = {"retry_after": refusal.retry_after}
        headers["Retry-After"] = str(refusal.retry_after)
    if refusal.migrate_to_chat_id is not None:
        envelope["parameters"] = {"migrate_to_chat_id": refusal.migrate_to_chat_id}
    return answer(refusal.status, envelope, headers)


def answer(status: int, envelope: Json, headers: Mapping[str, str] | None = None) -> web.Response:
    """Return JSON."""
    body = json.dumps(envelope, ensure_ascii=False).encode("utf-8", "replace")
    return web.Response(status=status, body=body, content_type="application/json", headers=headers)
