"""A whole bot speaks through our requests: its forms, uploads and downloads arrive as Telegram reads them."""

import asyncio
import io
import json
import logging

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from bot.request import AiohttpRequest
from tests.bot.raw_server import TOKEN, a_request, upload
from tests.bot.telegram_of_one import telegram


def bot_at(base: str, request: AiohttpRequest) -> Bot:
    return Bot(TOKEN, f"{base}/bot", f"{base}/file/bot", request=request, get_updates_request=AiohttpRequest())


async def test_a_bot_works_with_it(caplog: pytest.LogCaptureFixture) -> None:
    """getMe, an error in Telegram's words, and nothing in the log holds the token."""

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/getMe"):
            me = {"id": 1, "is_bot": True, "first_name": "Mentor", "username": "mentorbot"}
            return web.json_response({"ok": True, "result": me})
        description = "Bad Request: chat not found"
        return web.json_response({"ok": False, "error_code": 400, "description": description}, status=400)

    caplog.set_level(logging.INFO)
    async with telegram(handle) as base, bot_at(base, AiohttpRequest()) as bot:
        assert bot.username == "mentorbot"
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(1, "hej")
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("size", [100, 3_000_000], ids=["small", "large"])
@pytest.mark.parametrize("kind", [bytes, io.BytesIO])
async def test_an_upload_arrives_whole(size: int, kind: type[bytes] | type[io.BytesIO]) -> None:
    """File, Swedish file name and every other field arrive as they were sent."""
    content = bytes(index % 251 for index in range(size))
    arrived: dict[str, object] = {}

    async def handle(request: web.Request) -> web.Response:
        arrived["length"] = request.content_length
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                arrived.update(filename=value.filename, type=value.content_type, content=value.file.read())
            else:
                arrived[name] = value
        return web.json_response({"ok": True, "result": True})

    request = AiohttpRequest()
    async with telegram(handle) as base, request:
        data = upload(kind(content), 'plan "å".pdf')
        assert await request.post(f"{base}/bot{TOKEN}/sendDocument", data) is True
    assert arrived["content"] == content
    assert arrived["filename"] == 'plan "å".pdf'
    assert arrived["type"] == "application/pdf"
    assert arrived["chat_id"] == "1"
    assert str(arrived["document"]).startswith("attach://")
    assert isinstance(arrived["length"], int)


async def test_a_large_file_is_downloaded_whole() -> None:
    """GetFile's 20 MB come whole, however long the whole takes, as long as something comes."""
    content = bytes(range(250)) * 80_000

    async def handle(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/getFile"):
            file = {"file_id": "f", "file_unique_id": "u", "file_path": "documents/plan.pdf"}
            return web.Response(text=json.dumps({"ok": True, "result": file}))
        assert request.path == f"/file/bot{TOKEN}/documents/plan.pdf"
        answer = web.StreamResponse()
        await answer.prepare(request)
        for start in range(0, len(content), 1_000_000):
            await answer.write(content[start : start + 1_000_000])
            await asyncio.sleep(0.1)
        return answer

    request = AiohttpRequest()
    async with telegram(handle) as base, request, a_request(read=1.0) as downloads:
        bot = Bot(TOKEN, f"{base}/bot", f"{base}/file/bot", request=downloads, get_updates_request=request)
        file = await bot.get_file("f")
        assert await file.download_as_bytearray() == content
