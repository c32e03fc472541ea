"""The other side of a bot under measurement: a Bot API that answers at once or after a given time, and people's taps.

It checks nothing: the sandbox does that in the tests. It runs in the measuring process, so that what it costs is not
counted with the bot's CPU.
"""

import asyncio
import itertools
import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from bot.clock import SystemClock

TOKEN = f"123456:{'A' * 35}"
SECRET = "benchmark"  # noqa: S105 - of a bot that lives for some seconds
BOT = {"id": 123456, "is_bot": True, "first_name": "Mentorbot", "username": "mentorbot"}
SENDING = frozenset({"sendmessage", "editmessagetext", "editmessagereplymarkup"})
PATIENCE = 60  # seconds
CONNECTIONS = 40  # that Telegram makes to a webhook, unless it is told another number
TOLD = {
    "getme": BOT,
    "getmydescription": {"description": ""},
    "getmyshortdescription": {"short_description": ""},
}
NO_SOUND = frozenset({"answercallbackquery"})
BEGAN_AGO = 1_800
"""Seconds: when the first message was written. Each chat writes one a second from then on, so that none is a flood."""


class Telegram:
    """A Bot API for one bot under measurement, and the people who talk to it.

    Attributes:
        seconds: how long each message of the bot takes.
        calls: how many messages were sent and edited, and presses answered.
        ready: set when the bot has named its webhook.
        newest: the words that a chat got last.
    """

    def __init__(self, seconds: float = 0.0, *, before: "Telegram | None" = None) -> None:
        """Open a Telegram with no chats, or with those of the one before, which go on here."""
        self.seconds = seconds
        self.calls = 0
        self.url = ""
        self.ready = asyncio.Event()
        self._webhook = ""
        self._ids = itertools.count(1)
        self._updates = itertools.count(1)
        self._began = int(SystemClock().now().timestamp()) - BEGAN_AGO
        self._written: Counter[int] = Counter()
        self._said: defaultdict[int, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(0))
        self.newest: dict[int, str] = {}
        self._keyboards: dict[int, tuple[int, Any]] = {}  # by chat, the newest one with the number of its message
        if before is not None:
            self._ids, self._updates = before._ids, before._updates
            self._written, self.newest = before._written.copy(), before.newest.copy()
            self._keyboards = before._keyboards.copy()

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        body = await _body(request)
        method = request.match_info["method"].lower()
        if self.seconds and method in SENDING | NO_SOUND:
            await asyncio.sleep(self.seconds)
        if method in SENDING and (wait := math.ceil(self.wait(int(body["chat_id"])))):
            told = {"ok": False, "error_code": 429, "description": f"Too Many Requests: retry after {wait}"}
            return web.json_response({**told, "parameters": {"retry_after": wait}}, status=429)
        return web.json_response({"ok": True, "result": self._result(method, body)})

    def wait(self, _chat: int) -> float:
        """Return how many seconds a message to a chat has to wait before it may be sent; 0: it is taken."""
        return 0.0

    def _result(self, method: str, body: Mapping[str, Any]) -> Any:
        if method in TOLD:
            return TOLD[method]
        if method == "setwebhook":
            self._webhook = body["url"]
            self.ready.set()
        if method in NO_SOUND:
            self.calls += 1
        if method not in SENDING:
            return True
        self.calls += 1
        chat = int(body["chat_id"])
        number = int(body.get("message_id") or next(self._ids))
        if markup := body.get("reply_markup", {}).get("inline_keyboard"):
            self._keyboards[chat] = (number, markup)
        if text := body.get("text"):
            self.newest[chat] = text
        self._said[chat].release()
        shown = {"reply_markup": {"inline_keyboard": markup}} if markup else {}
        return {**shown, "message_id": number, "date": 1, "chat": _chat(chat), "from": BOT, "text": self.newest[chat]}

    def buttons(self, person: int) -> list[str]:
        """Return the words on the newest buttons that a person has."""
        _, keyboard = self._keyboards.get(person, (0, []))
        return [one["text"] for row in keyboard for one in row]

    async def say(self, person: int, text: str, *, calls: int = 1) -> None:
        """Let a person write a text; return when the bot has sent or edited that many messages for them."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text[0] == "/" else []
        await self._deliver(person, {"message": {**self._message(next(self._ids), person, text), "entities": entities}})
        await self._heard(person, calls)

    async def press(self, person: int, words: str, *, calls: int = 1) -> None:
        """Let a person press the button whose words contain `words`; return as `say` does."""
        number, keyboard = self._keyboards[person]
        data = next(one["callback_data"] for row in keyboard for one in row if words in one["text"])
        message = {**self._message(number, person, "-"), "from": BOT, "reply_markup": {"inline_keyboard": keyboard}}
        query = {"id": str(next(self._ids)), "from": _user(person), "chat_instance": "1", "data": data}
        await self._deliver(person, {"callback_query": {**query, "message": message}})
        await self._heard(person, calls)

    def _message(self, number: int, person: int, text: str) -> dict[str, Any]:
        self._written[person] += 1
        date = self._began + self._written[person]
        return {"message_id": number, "date": date, "chat": _chat(person), "from": _user(person), "text": text}

    async def _heard(self, person: int, calls: int) -> None:
        async with asyncio.timeout(PATIENCE):
            for _ in range(calls):
                await self._said[person].acquire()

    async def _deliver(self, person: int, update: Mapping[str, Any]) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        body = {"update_id": next(self._updates), **update}
        async with self._session.post(self._webhook, json=body, headers=headers) as answer:
            if answer.status != 200:
                raise RuntimeError(f"the bot answered {answer.status} to an update of {person}")


def _chat(person: int) -> dict[str, Any]:
    return {"id": person, "type": "private", "first_name": f"P{person}"}


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": f"P{person}", "language_code": "sv"}


async def _body(request: web.Request) -> dict[str, Any]:
    """Return the parameters of a call: of JSON, or of a form, in which objects are JSON."""
    content = (await request.read()).decode()
    if request.content_type == "application/json":
        return dict(json.loads(content))
    form: dict[str, Any] = dict(parse_qsl(content))
    return form | {name: json.loads(form[name]) for name in ("reply_markup",) if form.get(name)}
