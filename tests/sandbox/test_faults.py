"""Each fault strikes what it is meant for, as often as it is meant to, and no more."""

import time
from datetime import timedelta

import aiohttp
import pytest
import telegram
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut

from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from tests.patience import PATIENCE
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "d"}]]}


async def test_a_429_with_its_pause(
    server: TelegramServer, bot: telegram.Bot, karin: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """python-telegram-bot sees RetryAfter, once."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else it warns that its error will hold a timedelta one day
    server.faults.add(FaultKind.FLOOD, seconds=17)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(7, "x")
    assert refused.value.retry_after == timedelta(seconds=17)
    await bot.send_message(7, "y")
    assert [message.text for message in karin.heard] == ["y"]


async def test_a_403(server: TelegramServer, bot: telegram.Bot, karin: Phone) -> None:
    """The words are those of a block."""
    server.faults.add("blocked", chat_id=7)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(7, "x")


async def test_a_status_of_any_kind(server: TelegramServer, api: Api) -> None:
    """5xx and revoked tokens alike."""
    server.faults.add("status", status=502, description="")
    server.faults.add("status", status=401, description="")
    assert (await api("getMe")).refusal == (502, "Bad Gateway")
    assert (await api("getMe")).refusal == (401, "Unauthorized")
    server.faults.add("status")
    assert (await api("getMe")).refusal == (500, "Internal Server Error: restart")


@pytest.mark.parametrize(("kind", "heard"), [("reset_before", 0), ("reset_after", 1)])
async def test_a_lost_connection(kind: str, heard: int, server: TelegramServer, api: Api, karin: Phone) -> None:
    """The client cannot tell whether its message was sent; the person can."""
    server.faults.add(kind, method="sendMessage")
    with pytest.raises(aiohttp.ClientConnectionError):
        await api("sendMessage", chat_id=7, text="x")
    assert len(karin.heard) == heard
    assert server.requests[-1].status == 0
    assert (await api("sendMessage", chat_id=7, text="y")).status == 200


@pytest.mark.parametrize(("kind", "heard"), [("stalled", 0), ("swallowed", 1)])
async def test_a_silent_connection(
    kind: str, heard: int, server: TelegramServer, bot: telegram.Bot, karin: Phone
) -> None:
    """The client loses patience, and cannot tell either; the connection is let go of with it."""
    server.faults.add(kind, method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(7, "x", read_timeout=0.05)
    assert len(karin.heard) == heard
    await server.settled()
    assert server.requests[-1].status == 0


async def test_a_broken_body(server: TelegramServer, bot: telegram.Bot, karin: Phone) -> None:
    """The answer is no JSON, though the message was sent."""
    server.faults.add("malformed")
    with pytest.raises(telegram.error.TelegramError, match="Invalid server response"):
        await bot.send_message(7, "x")
    assert len(karin.heard) == 1


async def test_a_slow_answer(server: TelegramServer, api: Api) -> None:
    """It takes real time: a network does not follow a turned clock."""
    server.faults.add("slow", seconds=0.1)
    start = time.monotonic()
    assert (await api("getMe")).status == 200
    assert time.monotonic() - start >= 0.1


async def test_a_slow_answer_outlasts_a_time_out(server: TelegramServer, bot: telegram.Bot) -> None:
    """The bot gives up first."""
    server.faults.add("slow", seconds=PATIENCE)
    with pytest.raises(NetworkError):
        await bot.get_me(read_timeout=0.05)


async def test_faults_keep_to_their_method_chat_and_number(server: TelegramServer, api: Api, karin: Phone) -> None:
    """All else goes well, and what is switched off stays off."""
    server.people.add(8, "Nisse").start()
    fault = server.faults.add("blocked", method="SENDMESSAGE", chat_id=7, times=2)
    assert (await api("getMe")).status == 200
    assert (await api("sendMessage", chat_id=8, text="x")).status == 200
    assert [(await api("sendMessage", chat_id=7, text="x")).status for _ in range(3)] == [403, 403, 200]
    for_good = server.faults.add("blocked", times=None)
    assert [(await api("sendMessage", chat_id=8, text="x")).status for _ in range(3)] == [403, 403, 403]
    server.faults.remove(for_good)
    server.faults.remove(fault)
    assert (await api("sendMessage", chat_id=8, text="x")).status == 200
    server.faults.add("blocked", times=None)
    server.faults.clear()
    assert (await api("sendMessage", chat_id=8, text="x")).status == 200


async def test_an_update_comes_twice(server: TelegramServer, api: Api, karin: Phone) -> None:
    """Confirmed once it is there again, with the same id."""
    server.faults.add("duplicate_updates")
    karin.send("Hej")
    (first,) = (await api("getUpdates")).result
    (again,) = (await api("getUpdates", offset=first["update_id"] + 1)).result
    assert again == first
    assert (await api("getUpdates", offset=first["update_id"] + 2)).result == []


async def test_a_press_that_is_late_already(server: TelegramServer, api: Api, karin: Phone) -> None:
    """The update comes, the answer is refused."""
    await api("sendMessage", chat_id=7, text="?", reply_markup=KEYBOARD)
    server.faults.add("late_callback")
    late, good = karin.press("Ja"), karin.press("Ja")
    assert (await api("answerCallbackQuery", callback_query_id=late)).status == 400
    assert (await api("answerCallbackQuery", callback_query_id=good)).status == 200
    assert len((await api("getUpdates")).result) == 2


async def test_a_fault_of_answers_knows_the_chat_of_the_press(server: TelegramServer, api: Api, karin: Phone) -> None:
    """AnswerCallbackQuery names no chat, but belongs to one."""
    await api("sendMessage", chat_id=7, text="?", reply_markup=KEYBOARD)
    server.faults.add("flood", method="answerCallbackQuery", chat_id=7)
    assert (await api("answerCallbackQuery", callback_query_id=karin.press("Ja"))).status == 429
    assert server.requests[-1].chat_id == 7
