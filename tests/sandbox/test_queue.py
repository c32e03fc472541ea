"""The rules of the update queue."""

import asyncio

import aiohttp
import pytest

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal.clock import TurnedClock
from tests.patience import eventually
from tests.sandbox.conftest import Answer, Api


async def started(
    api: Api, server: TelegramServer, group: asyncio.TaskGroup, **parameters: int
) -> asyncio.Task[Answer]:
    """Start a long poll and return once it waits."""
    task = group.create_task(api("getUpdates", **parameters))
    await eventually(lambda: server.account.queue.is_polled)
    return task


def ids(answer: Answer) -> list[int]:
    return [update["update_id"] for update in answer.result]


async def test_updates_stay_until_a_higher_offset(api: Api, karin: Phone) -> None:
    """Ids increase by one; an offset confirms everything below it, and only that."""
    for text in ("a", "b", "c"):
        karin.send(text)
    first, second, third = ids(await api("getUpdates"))
    assert (second, third) == (first + 1, first + 2)
    assert ids(await api("getUpdates", offset=second)) == [second, third]
    assert ids(await api("getUpdates", offset=0, limit=1)) == [second]
    assert ids(await api("getUpdates", offset=third + 1, timeout=0, limit=-5)) == []


async def test_a_negative_offset_keeps_only_the_end(api: Api, karin: Phone) -> None:
    """-1 forgets all but the newest."""
    for text in ("a", "b", "c"):
        karin.send(text)
    assert [update["message"]["text"] for update in (await api("getUpdates", offset=-1)).result] == ["c"]
    assert len((await api("getUpdates", offset=0)).result) == 1


async def test_a_long_poll_answers_at_once(api: Api, server: TelegramServer, karin: Phone) -> None:
    """No clock needs to turn for an update to arrive."""
    async with asyncio.TaskGroup() as group:
        task = await started(api, server, group, timeout=50)
        karin.send("Hej")
        assert (await task).result[0]["message"]["text"] == "Hej"


async def test_a_long_poll_ends_after_its_time(api: Api, server: TelegramServer, clock: TurnedClock) -> None:
    """The time-out is clamped to 50 s."""
    async with asyncio.TaskGroup() as group:
        task = await started(api, server, group, timeout=500)
        await clock.advance(49)
        assert not task.done()
        await clock.advance(1)
        assert (await task).result == []


async def test_a_second_poll_ends_the_first(api: Api, server: TelegramServer, karin: Phone, clock: TurnedClock) -> None:
    """Two copies of a bot hear of each other; a second conflict within 3 s is held back."""
    words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    async with asyncio.TaskGroup() as group:
        first = await started(api, server, group, timeout=50, offset=1)
        second = group.create_task(api("getUpdates", timeout=50, offset=2))
        assert (await first).refusal == (409, words)
        third = group.create_task(api("getUpdates", timeout=50, offset=3))
        done, _ = await asyncio.wait({second}, timeout=0.1)
        assert not done
        await clock.advance(3)
        assert (await second).refusal == (409, words)
        karin.send("Hej")
        assert len((await third).result) == 1


async def test_impatient_polls_are_held(api: Api, server: TelegramServer, clock: TurnedClock, karin: Phone) -> None:
    """The same offset again within 3 s waits 3 s; within half a second it gets one update."""
    await api("getUpdates", offset=5)
    async with asyncio.TaskGroup() as group:
        again = await started(api, server, group, offset=5)
        await clock.advance(3)
        assert (await again).result == []
    karin.send("a")
    karin.send("b")
    assert len((await api("getUpdates", offset=6)).result) == 2
    assert len((await api("getUpdates", offset=6)).result) == 1
    await clock.advance(0.6)
    assert len((await api("getUpdates", offset=6)).result) == 2


async def test_updates_expire(api: Api, clock: TurnedClock, karin: Phone, server: TelegramServer) -> None:
    """A press waits 150 s, anything else a day."""
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    await api("sendMessage", chat_id=7, text="?", reply_markup=keyboard)
    karin.press("Ja")
    karin.send("Hej")
    await clock.advance(149)
    assert len(server.account.queue) == 2
    await clock.advance(1)
    assert [list(update)[1] for update in (await api("getUpdates")).result] == ["message"]
    await clock.advance(24 * 3600)
    assert (await api("getUpdates")).result == []


async def test_allowed_updates_last_and_touch_only_later_ones(api: Api, karin: Phone, server: TelegramServer) -> None:
    """Once named they stay; an empty list brings back the usual set, without reactions."""
    message_id = karin.send("a")
    await api("getUpdates", allowed_updates=["message_reaction"])
    karin.send("unwanted")
    karin.react(message_id, "👍")
    kinds = [list(update)[1] for update in (await api("getUpdates", offset=2)).result]
    assert kinds == ["message", "message_reaction"]
    server.account.queue.clear()
    await api("getUpdates", allowed_updates=[], offset=-1)
    karin.react(message_id, None)
    karin.send("b")
    assert [list(update)[1] for update in (await api("getUpdates", offset=1)).result] == ["message"]


async def test_an_answer_stops_at_about_four_megabytes(api: Api, karin: Phone) -> None:
    """Even 100 updates of the longest kind come in parts if they are too much."""
    for _ in range(100):
        karin.send("😀" * 4096)
    count = len((await api("getUpdates")).result)
    assert 0 < count < 100


async def test_settled_means_at_rest(api: Api, server: TelegramServer, karin: Phone) -> None:
    """Unconfirmed updates are work to do; confirmed ones are not."""
    karin.send("Hej")
    with pytest.raises(TimeoutError, match="1 updates unconfirmed"):
        await server.settled(timeout=0.1)
    (update_id,) = ids(await api("getUpdates"))
    async with asyncio.TaskGroup() as group:
        poll = await started(api, server, group, offset=update_id + 1, timeout=50)
        await server.settled()
        karin.send("done")
        await poll


async def test_a_stopping_server_ends_the_poll() -> None:
    """A restart looks as it does at Telegram's."""
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        async with TelegramServer("123:TEST") as server:
            task = await started(Api(session, server), server, group, timeout=50)
        assert (await task).refusal == (500, "Internal Server Error: restart")
