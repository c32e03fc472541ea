"""Refusals of requests to Telegram: their source, and the parts of them that may be read.

Between the bot and Telegram there may be proxies, and in Telegram's place a server of one's own. Only an answer in
Telegram's own words, a JSON object with `"ok": false`, is Telegram's decision. Any other failure means that
Telegram is away: a page of a proxy that says 403 or 404 must neither make people unreachable nor end the bot. No body
of such an answer gets into an error or the log, since it can repeat the words of a person.
"""

import json
from http import HTTPStatus
from typing import Any

LONGEST_WAIT = 24 * 60 * 60  # seconds that a refusal can ask the bot to wait
OF_THE_TOKEN = frozenset({"getMe", "getUpdates"})  # every server has these methods, so a 404 means the token there


def understood(url: str, status: int, body: bytes) -> tuple[int, bytes]:
    """Return status and body of a refusal in a form whose meaning the library reads right."""
    told = _object(body)
    if told.get("ok") is not False:
        return _away(status, len(body))
    if status == HTTPStatus.NOT_FOUND and _method(url) not in OF_THE_TOKEN:
        status = HTTPStatus.BAD_REQUEST  # a server that lacks this method refuses this call, not the bot
    return status, json.dumps({"ok": False, **_readable(told)}).encode()


def answer(body: bytes) -> dict[str, Any] | None:
    """Return the JSON object of an answer, or None if it is none."""
    try:
        told = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _object(body: bytes) -> dict[str, Any]:
    return answer(body) or {}


def _away(status: int, size: int) -> tuple[int, bytes]:
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Unknown status"
    words = f"{phrase} ({status}), in other than Telegram's words, of {size} bytes"
    return HTTPStatus.BAD_GATEWAY, json.dumps({"ok": False, "description": words}).encode()


def _readable(told: dict[str, Any]) -> dict[str, Any]:
    """Return description and parameters, as far as they have the form that Telegram documents."""
    description, parameters = told.get("description"), told.get("parameters")
    kept: dict[str, Any] = {"description": description} if isinstance(description, str) else {}
    given = parameters if isinstance(parameters, dict) else {}
    wait, chat = given.get("retry_after"), given.get("migrate_to_chat_id")
    if type(wait) is int and wait > 0:
        kept["parameters"] = {"retry_after": min(wait, LONGEST_WAIT)}
    elif type(chat) is int:
        kept["parameters"] = {"migrate_to_chat_id": chat}
    return kept


def _method(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]
