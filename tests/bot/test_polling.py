"""The long poll by itself: when it asks, and what it confirms."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.request import BaseRequest

from bot.edge import Edge
from bot.polling import InHand, Polling
from bot.updates import Intake
from sandbox.rehearsal.clock import TurnedClock
from storage.database import Database, Unavailable

Answer = Callable[[int | None], Any]
NOTHING: Any = cast("Any", None)


class Telegram:
    """Stands for the line to Telegram: it answers polls by a function of the offset, until `polls` have come."""

    base_url = "http://telegram"

    def __init__(self, answer: Answer, *, polls: int = 1000) -> None:
        self.offsets: list[int | None] = []
        self.enough = asyncio.Event()
        self.refusal: TelegramError | None = None
        self._answer, self._polls = answer, polls

    async def delete_webhook(self) -> None:
        """Take the webhook away, if this Telegram knows how."""
        if self.refusal is not None:
            raise self.refusal

    async def post(self, url: str, read_timeout: float) -> Any:
        """Answer a poll."""
        offset = parse_qs(urlsplit(url).query).get("offset")
        self.offsets.append(int(offset[0]) if offset else None)
        if len(self.offsets) >= self._polls:
            self.enough.set()
            await asyncio.Event().wait()
        answer = self._answer(self.offsets[-1])
        if isinstance(answer, Exception):
            raise answer
        return answer


class Hands:
    """Stands for the edge: notes what it is given, and holds back what a test wants held."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.held: dict[int, asyncio.Event] = {}

    def flight(self, chat_id: int) -> None:
        """Nothing is on its way."""

    async def receive(self, raw: dict[str, Any]) -> None:
        """Take one update."""
        self.taken.append(raw["update_id"])
        if raw["update_id"] in self.held:
            await self.held[raw["update_id"]].wait()


def polling(telegram: Telegram, hands: Hands, clock: TurnedClock) -> Polling:
    """Return a poll between the two."""
    intake = Intake(cast("Edge", hands), cast("Database", NOTHING), clock)
    return Polling(cast("Bot", telegram), cast("BaseRequest", telegram), intake, clock)


async def until_enough(telegram: Telegram, poll: Polling) -> None:
    """Poll until the line has had enough, and stop."""
    async with asyncio.TaskGroup() as group:
        group.create_task(poll.run())
        await telegram.enough.wait()
        poll.intake.stopping.set()


POINTLESS: dict[str, Any] = {
    "nothing": [],
    "no list": {"update_id": 1},
    "no result": None,
    "a number": 5,
    "no updates": [5, None, "x", [], {}],
    "no numbers": [{"update_id": number} for number in ("x", None, True, 5.5, 2**63)],
    "a fault": NetworkError("away"),
}


@pytest.mark.parametrize("answer", POINTLESS.values(), ids=POINTLESS)
async def test_what_comes_at_once_and_brings_nothing_makes_no_storm(answer: Any) -> None:
    """The pauses grow from half a second to five: ten polls take half a minute at least."""
    telegram, clock = Telegram(lambda _: answer, polls=11), TurnedClock()
    began = clock.elapsed()
    await clock.run(until_enough(telegram, polling(telegram, Hands(), clock)))
    assert clock.elapsed() - began >= timedelta(seconds=30)


async def test_an_update_ends_the_pauses() -> None:
    """Between empty answers, the first update is taken and confirmed, and the pause is short again."""
    answers = iter([[], [], [], [{"update_id": 7}], []])
    telegram, hands, clock = Telegram(lambda _: next(answers), polls=6), Hands(), TurnedClock()
    began = clock.elapsed()
    await clock.run(until_enough(telegram, polling(telegram, hands, clock)))
    assert hands.taken == [7]
    assert telegram.offsets == [None] * 4 + [8, 8]
    assert clock.elapsed() - began == timedelta(seconds=0.5 + 1 + 2 + 0.5)


async def test_only_what_is_done_is_confirmed() -> None:
    """An update that is held holds the offset; what comes behind it is taken, once, and confirmed with it."""
    waiting = [{"update_id": number, "message": {"chat": {"id": number}}} for number in range(1, 251)]
    hands, clock = Hands(), TurnedClock()
    hands.held[3] = asyncio.Event()

    def answer(offset: int | None) -> list[dict[str, Any]]:
        if len(telegram.offsets) == 4:
            assert hands.taken == list(range(1, 103))  # a hundred from the third on
            hands.held[3].set()
        left = waiting if offset is None else waiting[offset - 1 :]
        return left[:100]

    telegram = Telegram(answer, polls=7)
    await until_enough(telegram, polling(telegram, hands, clock))
    assert telegram.offsets[:4] == [None, 3, 3, 3]
    assert telegram.offsets[-1] == 251
    assert hands.taken == list(range(1, 251))


async def test_a_stop_confirms_what_is_done_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """An update that hangs when the bot stops is left to Telegram, with those after it."""
    monkeypatch.setattr("bot.polling.SECONDS_TO_FINISH", 0.05)
    hands, clock = Hands(), TurnedClock()
    hands.held[3] = asyncio.Event()
    telegram = Telegram(lambda _: [{"update_id": number, "poll": {"chat": {"id": number}}} for number in range(1, 6)])
    poll = polling(telegram, hands, clock)
    running = asyncio.ensure_future(poll.run())
    while 5 not in hands.taken:  # noqa: ASYNC110 - the hands set no event
        await asyncio.sleep(0)
    poll.intake.stopping.set()
    await running
    assert telegram.offsets[-1] == 3


async def test_what_is_kept_back_keeps_the_order() -> None:
    """Once an update is left to Telegram because the database is away, none after it is taken."""
    hands, clock = Hands(), TurnedClock()
    taken = []

    async def receive(raw: dict[str, Any]) -> None:
        taken.append(raw["update_id"])
        poll.intake.stopping.set()
        raise Unavailable("away")

    hands.receive = receive  # type: ignore[method-assign]
    telegram = Telegram(lambda _: [{"update_id": number, "poll": {"chat": {"id": 5}}} for number in range(1, 6)])
    poll = polling(telegram, hands, clock)
    await poll.run()
    assert taken == [1]
    assert telegram.offsets == [None]


async def test_a_server_without_webhooks_is_polled() -> None:
    """A server of one's own may lack the method that takes a webhook away."""
    telegram, hands, clock = Telegram(lambda _: [{"update_id": 7}], polls=2), Hands(), TurnedClock()
    telegram.refusal = BadRequest("Not Found: method not found")
    await clock.run(until_enough(telegram, polling(telegram, hands, clock)))
    assert hands.taken == [7]


def test_numbers_may_begin_anew() -> None:
    """After a week without updates Telegram may go on from any number, a lower one too."""
    in_hand = InHand()
    assert in_hand.add(1000)
    in_hand.note_done(1000)
    assert in_hand.confirm() == 1001
    assert in_hand.add(5)
    assert not in_hand.add(5)
    assert not in_hand.can_confirm
    in_hand.note_done(5)
    assert in_hand.confirm() == 6
    assert in_hand.open == 0
