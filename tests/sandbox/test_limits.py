"""Telegram's rates in both manners."""

import pytest

from sandbox.botapi.files import PIXEL
from sandbox.botapi.limits import ANSWER_WITHIN, CHAT_BURST, Limits
from sandbox.botapi.refusals import RefusalError
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal.clock import TurnedClock
from tests.sandbox.conftest import Api


def allowed(limits: Limits, chat_id: int, *, group: bool = False) -> int:
    """Say how many messages go through before the first refusal."""
    for count in range(1000):
        try:
            limits.spend(chat_id, group=group)
        except RefusalError as error:
            return count if error.status == 429 and error.retry_after else -1
    raise AssertionError("nothing is refused")


async def test_a_chat_takes_one_a_second_after_a_burst(clock: TurnedClock) -> None:
    """The bucket refills with time; other chats are not touched."""
    limits = Limits(clock, "normal")
    assert allowed(limits, 1) == CHAT_BURST
    await clock.advance(3)
    assert allowed(limits, 1) == 3
    assert allowed(limits, 2) == CHAT_BURST


async def test_jitter_is_forgiven_haste_is_not(clock: TurnedClock) -> None:
    """A bot that keeps one a second on average passes, and gains nothing by it."""
    limits = Limits(clock, "normal")
    allowed(limits, 1)
    for pause in [1.0, 0.9, 1.1] * 20:
        await clock.advance(pause)
        limits.spend(1)
    for _ in range(3):
        await clock.advance(0.9)
    assert allowed(limits, 1) == 2


async def test_thirty_a_second_over_all(clock: TurnedClock) -> None:
    """Many chats share one allowance."""
    limits = Limits(clock, "normal")
    for chat_id in range(30):
        limits.spend(chat_id)
    with pytest.raises(RefusalError, match="retry after 1"):
        limits.spend(99)
    await clock.advance(1)
    limits.spend(99)


async def test_answers_are_no_bulk(clock: TurnedClock) -> None:
    """Whoever has just done something is answered, however many there are; bulk messages find their allowance used."""
    limits = Limits(clock, "normal")
    for chat_id in range(100):
        limits.hear(chat_id)
        limits.spend(chat_id)
    with pytest.raises(RefusalError, match="retry after 1"):
        limits.spend(999)
    await clock.advance(1)
    for chat_id in range(1000, 1030):
        limits.spend(chat_id)


async def test_an_answer_is_an_answer_for_a_while_and_in_its_chat(clock: TurnedClock) -> None:
    """Later it is bulk again, and its chat's own limit holds always."""
    limits = Limits(clock, "normal")
    limits.hear(99)
    assert allowed(limits, 99) == CHAT_BURST
    limits.hear(99)
    await clock.advance(ANSWER_WITHIN.total_seconds())
    for chat_id in range(30):
        limits.spend(chat_id)
    with pytest.raises(RefusalError, match="retry after 1"):
        limits.spend(99)


async def test_strict_takes_answers_for_bulk(clock: TurnedClock) -> None:
    """A bot that answers more than thirty people in a second is refused."""
    limits = Limits(clock, "strict")
    for chat_id in range(31):
        limits.hear(chat_id)
    for chat_id in range(30):
        limits.spend(chat_id)
    with pytest.raises(RefusalError, match="retry after 3"):
        limits.spend(30)


async def test_twenty_a_minute_to_a_group(clock: TurnedClock) -> None:
    """A group takes less than a person."""
    limits = Limits(clock, "normal")
    count = 0
    for _ in range(19):
        count += allowed(limits, -5, group=True)
        await clock.advance(1)
    assert 20 <= count < 28


async def test_strict_bans_whoever_does_not_wait(clock: TurnedClock) -> None:
    """Every attempt during a ban doubles it; waiting it out ends it."""
    limits = Limits(clock, "strict")
    assert allowed(limits, 1) == 5
    waits = []
    for _ in range(3):
        with pytest.raises(RefusalError) as refused:
            limits.spend(1)
        waits.append(refused.value.retry_after)
    assert waits == [10, 20, 40]
    await clock.advance(40)
    limits.spend(1)


async def test_the_answer_says_how_long_to_wait(api: Api, server: TelegramServer, karin: Phone) -> None:
    """429 with `retry_after` in body and header; edits count, answers to presses do not."""
    server.account.limits = Limits(server.account.clock, "normal")
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "d"}]]}
    first = (await api("sendMessage", chat_id=7, text="0", reply_markup=keyboard)).result["message_id"]
    queries = [karin.press("Ja") for _ in range(10)]
    for number in range(1, CHAT_BURST):
        assert (await api("editMessageText", chat_id=7, message_id=first, text=str(number))).status == 200
    async with api.session.post(f"{server.url}/bot123:TEST/sendMessage", data={"chat_id": "7", "text": "x"}) as answer:
        assert answer.status == 429
        assert answer.headers["Retry-After"] == "1"
        assert await answer.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
    for query in queries:
        assert (await api("answerCallbackQuery", callback_query_id=query)).status == 200
    assert karin.last.text == str(CHAT_BURST - 1)


async def test_an_album_counts_every_picture(api: Api, server: TelegramServer, karin: Phone) -> None:
    """Three pictures are three messages."""
    server.account.limits = Limits(server.account.clock, "normal")
    files = {f"p{number}": ("a.png", PIXEL) for number in range(3)}
    media = [{"type": "photo", "media": f"attach://{name}"} for name in files]
    assert (await api.upload("sendMediaGroup", files, chat_id=7, media=media)).status == 200
    assert (await api.upload("sendMediaGroup", files, chat_id=7, media=media)).status == 429
    assert len(karin.heard) == 3
