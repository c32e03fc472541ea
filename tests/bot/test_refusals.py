"""Refusals: what is Telegram's own decision, and what merely stands between."""

import json
from typing import Any

import pytest
from aiohttp import web
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.request import PerhapsSent
from tests.bot.raw_server import TOKEN, a_request
from tests.bot.telegram_of_one import telegram

PRIVATE = "my private words"
PAGE = f"<html>{PRIVATE}</html>".encode()


def told(**more: object) -> bytes:
    """Return a refusal in Telegram's words."""
    return json.dumps({"ok": False, "description": "So it is", **more}).encode()


@pytest.mark.parametrize(
    ("method", "status", "body", "means"),
    [
        ("getMe", 401, told(), InvalidToken),
        ("sendMessage", 401, told(), InvalidToken),
        ("getMe", 404, told(), InvalidToken),
        ("getUpdates", 404, told(), InvalidToken),
        ("sendMessage", 404, told(), BadRequest),
        ("setMyCommands", 404, told(), BadRequest),
        ("deleteWebhook", 404, told(), BadRequest),
        ("getMe", 404, PAGE, NetworkError),
        ("getUpdates", 404, b"", NetworkError),
        ("getUpdates", 401, PAGE, NetworkError),
        ("sendMessage", 404, b"[]", NetworkError),
        ("sendMessage", 404, b'{"error": "not found"}', NetworkError),
        ("sendMessage", 403, PAGE, NetworkError),
        ("sendMessage", 403, told(), Forbidden),
        ("sendMessage", 400, PAGE, NetworkError),
        ("sendMessage", 400, told(), BadRequest),
        ("sendMessage", 301, PAGE, NetworkError),
        ("sendMessage", 502, PAGE, NetworkError),
        ("sendMessage", 500, told(), NetworkError),
        ("getUpdates", 409, told(), Conflict),
        ("sendMessage", 429, told(parameters={"retry_after": 5}), RetryAfter),
        ("sendMessage", 429, told(parameters={"retry_after": 10**30}), RetryAfter),
        ("sendMessage", 429, told(parameters={"retry_after": "5"}), NetworkError),
        ("sendMessage", 429, told(parameters={"retry_after": -5}), NetworkError),
        ("sendMessage", 429, told(parameters=5), NetworkError),
        ("sendMessage", 400, told(parameters={"migrate_to_chat_id": -5}), ChatMigrated),
        ("sendMessage", 400, told(parameters={"migrate_to_chat_id": "x"}), BadRequest),
        ("sendMessage", 400, told(parameters={"new": PRIVATE}), BadRequest),
        ("sendMessage", 400, told(description=None), BadRequest),
        ("sendMessage", 400, told(description=[PRIVATE]), BadRequest),
        ("sendMessage", 400, b"[" * 100_000, NetworkError),
        ("sendMessage", 200, PAGE, TelegramError),
        ("sendMessage", 200, b"[" * 100_000, TelegramError),
        ("sendMessage", 200, b"[1]", TelegramError),
        ("sendMessage", 200, b'{"ok": true}', TelegramError),
        ("sendMessage", 200, b"\xff\xfe", TelegramError),
    ],
)
async def test_a_refusal_means(
    method: str, status: int, body: bytes, means: type[TelegramError], caplog: pytest.LogCaptureFixture
) -> None:
    """Only Telegram's own words end the bot, or a chat; and nobody's words get into an error or the log."""

    async def handle(_request: web.Request) -> web.Response:
        return web.Response(status=status, body=body, content_type="application/json")

    async with telegram(handle) as base, a_request() as request:
        with pytest.raises(TelegramError) as raised:
            await request.post(f"{base}/bot{TOKEN}/{method}?timeout=5")
    assert type(raised.value) is means
    assert not isinstance(raised.value, PerhapsSent)
    assert PRIVATE not in f"{raised.value} {caplog.text}"


async def test_a_success_is_left_alone() -> None:
    """Whatever stands in a result."""
    result: Any = {"ok": True, "result": {"ok": False, "text": PRIVATE}}

    async def handle(_request: web.Request) -> web.Response:
        return web.json_response(result)

    async with telegram(handle) as base, a_request() as request:
        assert await request.post(f"{base}/bot{TOKEN}/getMe") == result["result"]
