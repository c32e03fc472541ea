"""Deliveries to a webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal.clock import TurnedClock, at_rest
from tests.patience import eventually
from tests.sandbox.conftest import TOKEN, Answer, Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "d"}]]}
SECRET = "a-Secret_1"


@dataclass
class Receiver:
    """A bot's webhook: notes what comes, and answers as it is told."""

    url: str = ""
    updates: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    answer: dict[str, Any] | None = None
    gate: asyncio.Event | None = None
    now: int = 0
    most: int = 0

    async def receive(self, request: web.Request) -> web.Response:
        self.updates.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.now += 1
        self.most = max(self.most, self.now)
        if self.gate is not None:
            await self.gate.wait()
        self.now -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.answer, status=status, headers=self.headers)

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] if "message" in update else "press" for update in self.updates]

    async def until_count(self, count: int) -> None:
        await eventually(lambda: len(self.updates) >= count)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    if receiver.gate is not None:
        receiver.gate.set()
    await runner.cleanup()


async def test_updates_come_with_the_secret(api: Api, receiver: Receiver, server: TelegramServer, karin: Phone) -> None:
    """What waits already comes too, and a 200 confirms it."""
    karin.send("Hej")
    answer = await api("setWebhook", url=receiver.url, secret_token=SECRET)
    assert answer.body["description"] == "Webhook was set"
    karin.send("igen")
    await receiver.until_count(2)
    await server.settled()
    assert receiver.texts == ["Hej", "igen"]
    assert receiver.secrets == [SECRET, SECRET]
    info = (await api("getWebhookInfo")).result
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (receiver.url, 0, 40)


async def test_setting_and_deleting_say_what_became_of_it(
    api: Api, receiver: Receiver, clock: TurnedClock, karin: Phone
) -> None:
    """Four descriptions; a second change within a second is refused."""

    async def says(method: str, **parameters: Any) -> str:
        return str((await api(method, **parameters)).body["description"])

    assert await says("deleteWebhook") == "Webhook is already deleted"
    assert await says("setWebhook", url=receiver.url) == "Webhook was set"
    assert await says("setWebhook", url=receiver.url) == "Webhook is already set"
    refused = await api("setWebhook", url=receiver.url + "?2")
    assert refused.refusal == (429, "Too Many Requests: retry after 1")
    await clock.advance(1)
    assert await says("setWebhook", url=receiver.url + "?2") == "Webhook was set"
    assert await says("deleteWebhook") == "Webhook was deleted"
    karin.send("Hej")
    assert len((await api("getUpdates")).result) == 1
    assert await says("deleteWebhook", drop_pending_updates=True) == "Webhook is already deleted"
    assert (await api("getUpdates", offset=1)).result == []


async def test_a_webhook_and_polling_exclude_each_other(api: Api, receiver: Receiver, server: TelegramServer) -> None:
    """Setting it ends a poll; while it is set, none begins."""
    async with asyncio.TaskGroup() as group:
        poll: asyncio.Task[Answer] = group.create_task(api("getUpdates", timeout=50))
        await eventually(lambda: server.account.queue.is_polled)
        await api("setWebhook", url=receiver.url)
        assert (await poll).refusal == (409, "Conflict: terminated by setWebhook request")
    words = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    assert (await api("getUpdates")).refusal == (409, f"Conflict: {words}")


async def test_one_chat_in_order_different_chats_side_by_side(
    api: Api, receiver: Receiver, server: TelegramServer, karin: Phone
) -> None:
    """A text and a press of one person may run at once; two texts, or two presses, may not."""
    await api("sendMessage", chat_id=7, text="?", reply_markup=KEYBOARD)
    nisse = server.people.add(8, "Nisse")
    receiver.gate = asyncio.Event()
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    karin.send("b")
    karin.press("Ja")
    karin.press("Ja")
    nisse.send("c")
    await eventually(lambda: receiver.now == 3)
    await asyncio.sleep(0.02)
    assert sorted(receiver.texts) == ["a", "c", "press"]
    receiver.gate.set()
    await server.settled()
    assert sorted(receiver.texts) == ["a", "b", "c", "press", "press"]
    assert receiver.most == 3


async def test_connections_are_limited(api: Api, receiver: Receiver, server: TelegramServer) -> None:
    """`max_connections` chats at a time."""
    receiver.gate = asyncio.Event()
    await api("setWebhook", url=receiver.url, max_connections=2)
    for user_id in range(20, 25):
        server.people.add(user_id).send("Hej")
    await eventually(lambda: receiver.now == 2)
    await asyncio.sleep(0.02)
    receiver.gate.set()
    await server.settled()
    assert (receiver.most, len(receiver.updates)) == (2, 5)


async def until_failed(server: TelegramServer, attempts: int) -> None:
    """Wait until the oldest update was refused so often, and its next attempt is planned."""
    await eventually(
        lambda: any(entry.attempts == attempts for entry in server.account.webhook.target.deliveries.values())
    )


async def tick(clock: TurnedClock, seconds: float) -> None:
    """Turn the clock, then let what woke reach its socket."""
    await clock.advance(seconds)
    await asyncio.sleep(0.03)
    await at_rest()


async def test_failures_are_tried_again_ever_more_slowly(
    api: Api, receiver: Receiver, server: TelegramServer, karin: Phone, clock: TurnedClock
) -> None:
    """First at once, then after 1, 2, 4 … seconds; later texts of the chat wait."""
    receiver.statuses = [500, 500, 500, 302]
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    karin.send("b")
    await until_failed(server, 2)
    await tick(clock, 0.9)
    assert receiver.texts == ["a"] * 2
    await tick(clock, 0.2)
    await until_failed(server, 3)
    await tick(clock, 1.5)
    assert receiver.texts == ["a"] * 3
    await tick(clock, 0.6)
    await until_failed(server, 4)
    info = (await api("getWebhookInfo")).result
    assert info["pending_update_count"] == 2
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
    await tick(clock, 4.1)
    await receiver.until_count(6)
    assert receiver.texts == ["a"] * 5 + ["b"]
    await server.settled()


async def test_the_bot_may_ask_for_patience(
    api: Api, receiver: Receiver, server: TelegramServer, karin: Phone, clock: TurnedClock
) -> None:
    """`Retry-After` is honoured, up to an hour; what expires meanwhile is dropped."""
    receiver.statuses, receiver.headers = [503], {"Retry-After": "9000"}
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    await until_failed(server, 1)
    await tick(clock, 3599)
    assert len(receiver.updates) == 1
    receiver.statuses = [503] * 50
    await tick(clock, 2)
    await receiver.until_count(2)
    await clock.advance(24 * 3600)
    assert len(server.account.queue) == 0


async def test_a_bot_that_is_down_gets_it_later(
    api: Api, server: TelegramServer, karin: Phone, clock: TurnedClock, unused_tcp_port: int
) -> None:
    """Nobody listens: the update stays."""
    await api("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/")
    karin.send("a")
    await eventually(lambda: server.account.webhook.target.last_error)
    assert (await api("getWebhookInfo")).result["last_error_message"] == "Connection refused"
    assert len(server.account.queue) == 1


async def test_a_webhook_that_is_gone_is_removed(
    api: Api, receiver: Receiver, server: TelegramServer, karin: Phone, clock: TurnedClock
) -> None:
    """410 for 23 hours."""
    receiver.statuses = [410] * 10_000
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    await receiver.until_count(2)
    await tick(clock, 22 * 3600)
    assert server.account.webhook.url
    await tick(clock, 3700)
    await eventually(lambda: not server.account.webhook.url)


async def test_an_answer_may_name_a_method(api: Api, receiver: Receiver, server: TelegramServer, karin: Phone) -> None:
    """It is carried out, but not one that changes the webhook or only asks."""
    receiver.answer = {"method": "sendMessage", "chat_id": 7, "text": "Tack"}
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    await karin.wait_for("Tack")
    receiver.answer = {"method": "deleteWebhook"}
    karin.send("b")
    await server.settled()
    assert server.account.webhook.url


async def test_an_update_comes_twice_to_a_webhook_too(
    api: Api, receiver: Receiver, server: TelegramServer, karin: Phone
) -> None:
    """A confirmed update is delivered again."""
    server.faults.add("duplicate_updates")
    await api("setWebhook", url=receiver.url)
    karin.send("a")
    await server.settled()
    assert len(receiver.updates) == 2
    assert receiver.updates[0] == receiver.updates[1]


STRICT = [
    ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ({"url": "https://example.org:8080/"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
    ({"url": "https://example.org/", "secret_token": "x" * 257}, "secret token is too long"),
    ({"url": "https://example.org/", "secret_token": "å"}, "secret token contains unallowed characters"),
]


@pytest.mark.parametrize(("parameters", "description"), STRICT)
async def test_the_cloud_is_stricter(
    parameters: dict[str, str], description: str, clock: TurnedClock, make_api: Callable[..., Awaitable[Api]]
) -> None:
    """Without `--local`, only https on four ports."""
    api = await make_api(local=False)
    assert (await api("setWebhook", **parameters)).refusal == (400, f"Bad Request: {description}")
    assert (await api("getWebhookInfo")).result["url"] == ""


@pytest.fixture
async def make_api(api: Api) -> AsyncIterator[Callable[..., Awaitable[Api]]]:
    """Start another server in another manner."""
    servers = []

    async def make(**manner: Any) -> Api:
        server = TelegramServer(TOKEN, **manner)
        await server.__aenter__()
        servers.append(server)
        return Api(api.session, server)

    yield make
    for server in servers:
        await server.__aexit__(None, None, None)
