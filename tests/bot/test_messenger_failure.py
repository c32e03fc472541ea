"""What the messenger does when something fails: nothing is lost, and nothing said twice without need."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from aiohttp import web
from sqlalchemy import select, update

from bot.effort import LONGEST_DOUBT, LONGEST_EFFORT, LONGEST_WAIT, SOONEST_AT_A_WORD, Effort
from bot.left_over import LEASE
from sandbox.botapi.faults import FaultKind
from sandbox.botapi.methods.registry import Call
from storage.database import Unavailable
from storage.outbox import Outbox
from storage.outgoing import Arrived, Kind
from storage.tables import outbox, people
from tests.bot.messenger_office import HOUR, OPERATOR, Office
from tests.databases import on_sqlite
from tests.patience import PATIENCE, eventually
from tests.world import said

MOST_COPIES = 35  # as decision 28 says


async def test_somebody_who_blocked_the_bot_is_unreachable(office: Office) -> None:
    """Telegram's 403 parks the message and notes since when the person can't be reached."""
    karin = await office.somebody(1)
    karin.block()
    await office.send(karin, "Hello", "Again")
    await office.all_done()
    assert {(state, reason) for _, state, reason, _ in await office.rows()} == {
        ("parked", "Forbidden: bot was blocked by the user")
    }
    since = await office.database.run(
        lambda uow: uow.connection.execute(select(people.c.unreachable_since)).scalars().all()
    )
    assert [moment is None for moment in since] == [True, False]
    assert said(office.operator) == []


async def test_a_refused_message_is_parked_and_reported(office: Office) -> None:
    """Telegram's 400 parks one message with the reason, tells the operator, and the chat goes on."""
    karin = await office.somebody(1)
    await office.send(karin, "one", "<b>two", "three")
    await office.all_done()
    assert said(karin) == ["one", "three"]
    reasons = {text: reason for text, state, reason, _ in await office.rows() if state == "parked"}
    assert list(reasons) == ["<b>two"]
    assert "can't find end tag" in str(reasons["<b>two"]).lower()
    assert "Ett meddelande gick inte att skicka" in said(office.operator)[0]


async def test_the_operator_is_not_flooded(office: Office) -> None:
    """Many messages that fail for one reason are one report a minute; the reports leave no rows behind."""
    karin = await office.somebody(1)
    await office.send(karin, *["<b>two"] * 6)
    await office.all_done()
    assert len(said(office.operator)) == 1
    assert len(await office.rows()) == 6


async def test_a_report_that_fails_brings_no_reports(office: Office) -> None:
    """An operator's chat that refuses what it is told starts no endless chain."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.STATUS, chat_id=OPERATOR, times=None, status=400, description="no")
    await office.send(karin, "<b>two", "three")
    await office.all_done()
    assert said(karin) == ["three"]
    assert len(office.times(office.operator)) == 1


@pytest.mark.parametrize("kind", [FaultKind.RESET_BEFORE, FaultKind.STATUS])
async def test_a_failure_before_the_effect_is_made_good(office: Office, kind: FaultKind) -> None:
    """A connection cut before Telegram acts, or a Telegram that fails: the message comes, once, in its place."""
    karin = await office.somebody(1)
    office.server.faults.add(kind, method="sendMessage", times=3, status=502, description="Bad Gateway")
    await office.send(karin, "one", "two")
    await office.all_done()
    assert said(karin) == ["one", "two"]


@pytest.mark.parametrize("kind", [FaultKind.RESET_AFTER, FaultKind.MALFORMED])
async def test_a_failure_after_the_effect_repeats_one_message(office: Office, kind: FaultKind) -> None:
    """An answer that is lost leaves it open whether the message came, so it comes again, in its place."""
    karin = await office.somebody(1)
    office.server.faults.add(kind, method="sendMessage", times=1)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert said(karin) == ["one", "one", "two"]


@pytest.mark.parametrize("result", ["true", "{}", '{"message_id": "5"}', '{"message_id": 9223372036854775808}'])
async def test_an_answer_without_a_message(office: Office, monkeypatch: pytest.MonkeyPatch, result: str) -> None:
    """Telegram says yes and names no message that could be stored: it may have come, so it comes again."""
    karin = await office.somebody(1)
    carried_out, answers = office.server.execution.carried_out, [result]

    async def odd(call: Call) -> web.Response:
        answer = await carried_out(call)
        return web.Response(body=f'{{"ok":true,"result":{answers.pop()}}}'.encode()) if answers else answer

    monkeypatch.setattr(office.server.execution, "carried_out", odd)
    await office.send(karin, "one", "two", purpose="dialog-1")
    await office.all_done()
    assert said(karin) == ["one", "one", "two"]
    assert {state for _, state, *_ in await office.rows()} == {"sent"}


def tries(*, surely: bool) -> list[timedelta]:
    """Return when a message is tried that never comes through, by the pauses alone."""
    effort, now, moments = Effort(timedelta()), timedelta(), [timedelta()]
    while not effort.is_over(now):
        effort.failed(surely=surely)
        now += effort.pause
        moments.append(now)
    return moments


def test_how_often_a_message_is_tried() -> None:
    """For six hours and never longer: often where it surely did not come, at most 35 times where it may have."""
    for surely, number, longest in ((True, 367, LONGEST_WAIT), (False, MOST_COPIES, LONGEST_DOUBT)):
        moments = tries(surely=surely)
        assert (len(moments), max(two - one for one, two in pairwise(moments))) == (number, longest)
        assert moments[-2] < LONGEST_EFFORT <= moments[-1] < LONGEST_EFFORT + longest


@pytest.mark.parametrize("kind", [FaultKind.RESET_AFTER, FaultKind.MALFORMED])
async def test_a_message_that_may_have_come_each_time(office: Office, kind: FaultKind) -> None:
    """Six hours in which each answer is lost, and of messages alone: 35 copies, then the operator hears of it.

    The chat goes on. This is the largest number of copies of one message that a process can make by itself.
    """
    karin = await office.somebody(1)
    office.clock.speed = 1_000_000
    office.server.faults.add(kind, method="sendMessage", chat_id=1, times=MOST_COPIES)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert said(karin) == ["one"] * MOST_COPIES + ["two"]
    assert [state for _, state, *_ in await office.rows()] == ["missed", "sent"]
    assert len(said(office.operator)) == 1


@pytest.mark.parametrize(
    ("kind", "copies"),
    [(FaultKind.RESET_AFTER, 2), (FaultKind.SWALLOWED, 2), (FaultKind.RESET_BEFORE, 1), (FaultKind.STALLED, 1)],
)
@pytest.mark.usefixtures("impatient")
@on_sqlite
async def test_an_outage_leaves_one_copy(office: Office, kind: FaultKind, copies: int) -> None:
    """While Telegram answers nothing at all, nothing is repeated: a call without effect asks whether it is back."""
    karin = await office.somebody(1)
    outage = office.server.faults.add(kind, times=None)
    await office.send(karin, "one", "two")
    await eventually(lambda: sum(one.method == "getMe" and one.status == 0 for one in office.server.requests) >= 4)
    assert len(office.times(karin)) == 1
    office.server.faults.remove(outage)
    await office.all_done()
    assert said(karin) == ["one"] * copies + ["two"]


async def test_a_word_brings_the_next_try_forward(office: Office) -> None:
    """Whoever writes after an outage need not wait until a long pause is over."""
    karin = await office.somebody(1)
    lost = office.server.faults.add(FaultKind.RESET_BEFORE, method="sendMessage", times=None)
    await office.send(karin, "one")
    office.clock.speed = 1000
    await eventually(lambda: len(office.times(karin)) >= 9)
    office.clock.speed = 50
    office.server.faults.remove(lost)
    asked = office.clock.elapsed()
    await office.send(karin, "two")
    await office.all_done()
    assert said(karin) == ["one", "two"]
    assert office.clock.elapsed() - asked < 2 * SOONEST_AT_A_WORD


async def test_telegram_away_for_long_parks_nothing(office: Office) -> None:
    """Failures that surely sent nothing are tried for hours, not a few times."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.STATUS, chat_id=1, times=8, status=500)
    await office.send(karin, "one")
    await office.all_done()
    assert said(karin) == ["one"]


async def test_a_revoked_token_stops_the_messenger(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """When Telegram no longer knows the token, the messenger says so, stops, and keeps what is unsent."""
    karin = await office.somebody(1)
    office.server.account.token = f"123456:{'B' * 35}"
    await office.send(karin, "one", "two")
    async with asyncio.timeout(PATIENCE):
        await office.messenger.stopped.wait()
    await office.messenger.finish(PATIENCE)
    assert [(state, holder) for _, state, _, holder in await office.rows()] == [("waiting", None)] * 2


async def test_what_a_dead_process_left_is_taken_up(office: Office) -> None:
    """Rows that nobody holds, or whose holder let the lease run out, are sent; others are left alone."""
    karin = await office.somebody(1)
    await office.store(karin, "lease over", to="dead", lease=timedelta(seconds=-1))
    await office.store(karin, "let go", to="gone")
    await office.database.run(lambda uow: uow.outbox.release("gone"))
    await office.store(karin, "held", to="alive")
    assert await office.messenger.take_left() == 2
    await eventually(lambda: len(karin.heard) == 2)
    assert said(karin) == ["lease over", "let go"]


async def test_a_lease_is_held_as_long_as_the_work_lasts(office: Office) -> None:
    """A row in hand that waits longer than a lease is not sent by a second process as well."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.elapsed() + LEASE * 1.5)
    await office.send(karin, "one")
    second = office.hire("two")
    for _ in range(3):
        await office.clock.sleep(LEASE * 0.4)
        await office.messenger.take_left()
        assert await second.take_left() == 0
    await office.all_done()
    assert said(karin) == ["one"]


async def test_a_row_that_another_process_took_is_not_sent(office: Office) -> None:
    """A process that lost its claim (its database was away, another leads now) leaves the row to the new holder."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
    await office.send(karin, "one")
    await office.database.run(lambda uow: uow.outbox.release_all())
    second = office.hire("two")
    second.pacer.pause(1, office.clock.elapsed() + 2 * HOUR)
    assert await second.take_left() == 1
    office.clock.turn(HOUR)
    await office.messenger.finish(PATIENCE)
    assert said(karin) == []
    await second.finish(0)


async def test_a_row_that_was_never_handed_over_is_taken_up(office: Office) -> None:
    """A commit whose answer was lost leaves rows that this very process holds unknowingly; their lease brings them."""
    karin = await office.somebody(1)
    await office.store(karin, "one", lease=timedelta(seconds=5))
    assert await office.messenger.take_left() == 0
    await office.clock.sleep(timedelta(seconds=10))
    assert await office.messenger.take_left() == 1
    await office.all_done()
    assert said(karin) == ["one"]


async def test_a_document_that_cannot_be_built_is_parked(office: Office) -> None:
    """A document that fails to build is parked and reported, and the chat goes on."""
    karin = await office.somebody(1)
    office.build_fails = [LookupError("no such thing")]
    await office.send(karin, "", kind=Kind.DOCUMENT, payload={"text": "Your copy", "recipe": {}})
    await office.send(karin, "next")
    await office.all_done()
    assert said(karin) == ["next"]
    assert len(said(office.operator)) == 1


async def test_a_document_waits_for_the_database(office: Office) -> None:
    """A database that is away while a document is built does not park it."""
    karin = await office.somebody(1)
    office.build_fails = [Unavailable("away"), Unavailable("away")]
    await office.send(karin, "", kind=Kind.DOCUMENT, payload={"text": "Your copy", "recipe": {}})
    await office.all_done()
    assert said(karin) == ["Your copy"]


async def test_a_bug_in_the_messenger_does_not_silence_a_chat(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """If noting one message fails for a reason nobody foresaw, that one is parked and the chat goes on."""
    karin = await office.somebody(1)
    sent = Outbox.note_sent

    def planted(self: Outbox, *arrived: Arrived) -> None:
        if any(one.row.payload["text"] == "one" for one in arrived):
            raise ValueError("planted")
        sent(self, *arrived)

    monkeypatch.setattr(Outbox, "note_sent", planted)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert said(karin) == ["one", "two"]
    assert [state for _, state, *_ in await office.rows()] == ["parked", "sent"]


@pytest.mark.parametrize("begun", [True, False])
async def test_a_try_that_surely_failed_does_not_count_as_said(office: Office, *, begun: bool) -> None:
    """Only a message that may have come is one whose answer is taken though its number is unknown."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.FLOOD, chat_id=1, times=3, seconds=2)
    await office.send(karin, "Question", purpose="dialog-1", begun=begun)
    await office.all_done()
    assert not await office.database.run(lambda uow: uow.windows.standing(1, "dialog-1").said_twice)
    office.server.faults.add(FaultKind.RESET_AFTER, chat_id=1)
    await office.send(karin, "Next", purpose="dialog-1", begun=begun)
    await office.all_done()
    assert await office.database.run(lambda uow: uow.windows.standing(1, "dialog-1").said_twice)


async def test_a_question_that_a_dead_process_may_have_asked_counts_as_said(office: Office) -> None:
    """A row that a dead process had tried may stand in the chat; its answer is taken as soon as we know of it."""
    karin = await office.somebody(1)
    row = await office.store(karin, "Question", to="dead", purpose="dialog-1", lease=timedelta(seconds=-1))
    await office.database.run(
        lambda uow: uow.connection.execute(update(outbox).where(outbox.c.id == row.id).values(attempts=1))
    )
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
    await office.messenger.take_left()
    assert await office.database.run(lambda uow: uow.windows.standing(1, "dialog-1").said_twice)
    office.clock.turn(HOUR)
    await office.all_done()
