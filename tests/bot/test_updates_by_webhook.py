"""Updates by webhook: in order, from Telegram alone, and asked for again when they could not be stored."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from storage.database import Database, Unavailable
from storage.tables import handled_updates
from tests.bot.strange import NUMBERS, STRANGE
from tests.databases import on_sqlite
from tests.hooked import post, webhook_world
from tests.patience import eventually
from tests.world import World, said


@pytest.fixture
def webhook_port(unused_tcp_port: int) -> int:
    return unused_tcp_port


@pytest.fixture
async def hooked(database_url: str, webhook_port: int) -> AsyncIterator[World]:
    async with webhook_world(database_url, webhook_port) as world:
        yield world


@pytest.mark.usefixtures("echo")
@on_sqlite
async def test_webhook_updates_are_handled_in_order(hooked: World) -> None:
    """Delivered by webhook, every chat's texts are answered in order, and every update is confirmed."""
    phones = [hooked.person(f"Person{number}") for number in range(3)]
    for phone in phones:
        await hooked.start(phone)
    for number in range(4):
        for phone in phones:
            phone.send(f"text {number}")
    await hooked.rest()
    assert len(hooked.server.account.queue) == 0
    for phone in phones:
        assert said(phone)[1:] == [f"text {number}" for number in range(4)]


@on_sqlite
async def test_the_webhook_keeps_strangers_out(hooked: World, webhook_port: int) -> None:
    """Without the secret nothing is taken, and what is no update is refused."""
    update = b'{"update_id": 1, "message": {"message_id": 1}}'
    assert await post(webhook_port, update, "wrong") == 403
    assert await post(webhook_port, update, None) == 403
    assert await post(webhook_port, update, "bl\u00e5b\u00e4r") == 403
    for body in (b"", b"{", b"[]", b'"x"', b"{}", b"\xff", b"[" * 100_000, b'{"a":' * 100_000):
        assert await post(webhook_port, body) == 400
    assert await post(webhook_port, b" " * 2_000_000) == 413
    assert await hooked.rows(handled_updates) == []


@pytest.mark.usefixtures("echo", "log")
@on_sqlite
async def test_the_webhook_takes_what_cannot_be_read(hooked: World, webhook_port: int) -> None:
    """An update in a form nobody foresaw is kept and confirmed, or Telegram would bring it for ever."""
    hooked.person("Sten", telegram_id=5).unblock()
    for number in NUMBERS:
        assert await post(webhook_port, json.dumps({"update_id": number, "message": {}}).encode()) == 200
    for number, strange in enumerate(STRANGE):
        assert await post(webhook_port, json.dumps({"update_id": number, **strange}).encode()) == 200, strange
    assert await post(webhook_port, b'{"update_id": 7000, "update_id": 7001}') == 200
    handled = {one["update_id"] for one in await hooked.rows(handled_updates)}
    assert handled == {*range(len(STRANGE)), 7001}
    karin = hooked.person("Karin")
    await hooked.start(karin)
    await hooked.say(karin, "one")
    assert said(karin)[1:] == ["one"]


@pytest.mark.usefixtures("echo")
async def test_the_webhook_asks_again_for_what_could_not_be_stored(
    hooked: World, webhook_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the database is away the answer is 503; Telegram delivers again, and the effect is there once."""
    karin = hooked.person("Karin")
    await hooked.start(karin)
    original, away = Database._attempt, [True]
    outage = outage_of(monkeypatch, original, away)
    karin.send("one")
    await eventually(lambda: hooked.server.account.webhook.target.last_error is not None)
    last_error = hooked.server.account.webhook.target.last_error
    assert last_error is not None
    assert "503" in last_error[1]
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{webhook_port}/health") as health:
        assert (health.status, await health.json()) == (503, {"database": "away"})
    away.clear()
    await hooked.rest()
    assert outage
    assert said(karin)[1:] == ["one"]


def outage_of(monkeypatch: pytest.MonkeyPatch, original: Any, away: list[bool]) -> list[int]:
    """Make units fail as they do when the database is gone, for as long as `away` says so."""
    struck: list[int] = []

    def attempt(self: Database, work: Any) -> Any:
        if away:
            struck.append(1)
            raise Unavailable("gone")
        return original(self, work)

    monkeypatch.setattr(Database, "_attempt", attempt)
    return struck


@on_sqlite
async def test_health_says_how_much_waits(hooked: World, webhook_port: int) -> None:
    """A machine can ask whether the bot is well."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{webhook_port}/health") as health:
        told = {"database": "ok", "waiting": 0, "parked_messages": 0, "parked_waits": 0}
        assert (health.status, await health.json()) == (200, told)
    await hooked.rest()


@pytest.mark.usefixtures("echo")
async def test_a_webhook_bot_stops_and_comes_back(database_url: str, webhook_port: int) -> None:
    """What Telegram could not deliver while the bot was down comes when it is back."""
    async with webhook_world(database_url, webhook_port) as world:
        karin = world.person("Karin")
        await world.start(karin)
        await world.stop_bot()
        karin.send("one")
        await asyncio.sleep(0.1)
        await world.start_bot()
        await world.rest()
        assert said(karin)[1:] == ["one"]
