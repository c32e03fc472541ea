"""The messenger: in order, at a pace Telegram takes, and never silent about what could not be said."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.app import Telegram
from bot.carrier import Carrier, File
from bot.faults import Faults
from bot.messenger import LEASE, MOST_FAILURES, Messenger
from bot.pacer import Pacer
from bot.rendering import Renderer
from bot.texts import Texts
from programme.people import Person
from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from storage.database import Database, Unavailable
from storage.outbox import Kind, Outbox, Outgoing
from storage.tables import outbox, people
from storage.unit_of_work import SqlUnitOfWork
from tests.holding import holding
from tests.patience import PATIENCE, eventually
from tests.quick_clock import PatientClock
from tests.world import TOKEN, settings_for

OPERATOR = 99
HOUR = timedelta(hours=1)


class Office:
    """A messenger between a real database and our Telegram. Rows are put into its outbox by hand."""

    def __init__(self, database: Database, url: str) -> None:
        self.database, self._url = database, url
        self.clock = PatientClock(50)
        self.server = TelegramServer(token=TOKEN, clock=self.clock)
        self.recipes: list[dict[str, Any]] = []
        self.build_fails: list[Exception] = []

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Office"]:
        """Open the line to Telegram."""
        async with self.server:
            settings = settings_for(self.server.url, self._url)
            self.telegram = Telegram.from_settings(settings)
            await self.telegram.bot.initialize()
            self.messenger = self.hire("one")
            self.operator = await self.somebody(OPERATOR)
            yield self
            await self.telegram.bot.shutdown()

    def hire(self, name: str) -> Messenger:
        """Return a messenger with a name of its own, as another process would have."""
        renderer = Renderer(Texts(), ZoneInfo("Europe/Stockholm"))
        faults = Faults(renderer, self.clock, OPERATOR, "sv")
        carrier = Carrier(self.telegram.bot, self.build)
        return Messenger(self.database, carrier, Pacer(self.clock), self.clock, faults, name)

    async def build(self, recipe: dict[str, Any]) -> File:
        """Make a document."""
        if self.build_fails:
            raise self.build_fails.pop()
        self.recipes.append(recipe)
        return File("copy.txt", b"all about you")

    async def somebody(self, number: int) -> Phone:
        """Give somebody a phone with an open chat, known to the database."""
        phone = self.server.people.add(number, f"Person{number}")
        phone.unblock()
        new = Person(id=0, telegram_id=number, language="sv", created_at=self.clock.now())
        await self.database.run(lambda uow: uow.people.add(new))
        return phone

    async def store(
        self, phone: Phone, text: str, *, to: str = "one", lease: timedelta = LEASE, stranger: bool = False, **more: Any
    ) -> Outgoing:
        """Store a message as the edge does."""

        def add(uow: SqlUnitOfWork) -> Outgoing:
            person = None if stranger else uow.people.by_telegram(phone.chat_id)
            values = {"lane": "answer", "kind": Kind.SAY, "payload": {"text": text}, "correlation": "c", **more}
            row = Outgoing(chat_id=phone.chat_id, person_id=person.id if person else None, **values)
            now = self.clock.now()
            return uow.outbox.add(row, now=now, claimed_by=to, lease_until=now + lease)

        return await self.database.run(add)

    async def send(self, phone: Phone, *texts: str, **more: Any) -> None:
        """Store messages and hand them over."""
        await self.messenger.hand_over([await self.store(phone, text, **more) for text in texts])

    async def all_done(self) -> None:
        """Wait until nothing is waiting to be sent."""
        await eventually(self._nothing_waits)

    async def _nothing_waits(self) -> bool:
        return not await self.database.run(lambda uow: uow.outbox.count_waiting())

    async def rows(self) -> list[tuple[str, str, str | None, str | None]]:
        """Return text, state, reason and holder of every row, oldest first."""

        def read(uow: SqlUnitOfWork) -> list[tuple[str, str, str | None, str | None]]:
            found = uow.connection.execute(select(outbox).order_by(outbox.c.id)).mappings()
            return [
                (one["payload"].get("text", ""), one["state"], one["parked_reason"], one["claimed_by"]) for one in found
            ]

        return await self.database.run(read)

    async def until_paused(self, *phones: Phone) -> None:
        """Wait until the messenger has understood that these chats are to be left alone."""
        await eventually(lambda: {phone.chat_id for phone in phones} <= set(self.messenger._paused))

    @property
    def in_the_air(self) -> int:
        """How many requests Telegram has taken and not answered."""
        return self.server._in_progress

    def times(self, phone: Phone) -> list[float]:
        """Return when messages to this chat were asked for, in seconds of the clock."""
        return [one.time.timestamp() for one in self.server.requests if one.chat_id == phone.chat_id]


@pytest.fixture
async def office(database: Database, database_url: str) -> AsyncIterator[Office]:
    async with Office(database, database_url).open() as office:
        yield office
        await office.messenger.finish(0)


def texts(phone: Phone) -> list[str]:
    """Return what somebody sees from the bot."""
    return [message.text for message in phone.heard]


async def test_one_lane_keeps_its_order(office: Office) -> None:
    """Messages of one chat come in the order in which they were stored, beyond the burst too."""
    karin = await office.somebody(1)
    wanted = [str(number) for number in range(9)]
    await office.send(karin, *wanted)
    await office.all_done()
    assert texts(karin) == wanted


async def test_an_answer_overtakes_a_broadcast(office: Office) -> None:
    """Somebody who is being written to at length gets an answer before the rest of it."""
    karin = await office.somebody(1)
    await office.send(karin, *(f"broadcast {number}" for number in range(12)), lane="broadcast")
    await karin.wait_for("broadcast 0")
    await office.send(karin, "answer")
    await office.all_done()
    assert texts(karin).index("answer") < 9
    assert [text for text in texts(karin) if text != "answer"] == [f"broadcast {number}" for number in range(12)]


async def test_a_flood_in_one_chat_pauses_that_chat_only(office: Office) -> None:
    """Told to wait by one chat, the messenger waits there as long as told, and writes on to everybody else."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    office.server.faults.add(FaultKind.FLOOD, method="sendMessage", chat_id=1, seconds=HOUR.total_seconds())
    await office.send(karin, "to Karin")
    await office.until_paused(karin)
    await office.send(omar, "to Omar")
    await omar.wait_for("to Omar")
    assert texts(karin) == []
    office.clock.turn(HOUR)
    await office.all_done()
    first, second = office.times(karin)
    assert second - first >= HOUR.total_seconds()
    assert texts(karin) == ["to Karin"]


async def test_a_flood_in_several_chats_pauses_everybody(office: Office) -> None:
    """Told to wait by a second chat, the messenger understands that all are meant."""
    karin, omar, siv = await office.somebody(1), await office.somebody(2), await office.somebody(3)
    for chat in (1, 2):
        office.server.faults.add(FaultKind.FLOOD, method="sendMessage", chat_id=chat, seconds=HOUR.total_seconds())
    await office.send(karin, "to Karin")
    await office.send(omar, "to Omar")
    await office.until_paused(karin, omar)
    await office.send(siv, "to Siv")
    office.clock.turn(HOUR - timedelta(seconds=10))  # the last seconds are slept through
    await office.all_done()
    assert office.times(siv)[0] - max(office.times(karin)[0], office.times(omar)[0]) >= HOUR.total_seconds()
    assert [texts(phone) for phone in (karin, omar, siv)] == [["to Karin"], ["to Omar"], ["to Siv"]]


async def test_an_edit_waits_for_its_windows_message(office: Office) -> None:
    """A change that is stored while its message is still on the way changes that message."""
    karin = await office.somebody(1)
    with holding(office.server, "sendMessage"):
        await office.send(karin, "Question", purpose="dialog-1")
        await office.send(karin, "Changed", purpose="dialog-1", kind=Kind.SHOW)
    await office.all_done()
    assert [(message.text, message.edited) for message in karin.heard] == [("Changed", True)]


async def test_only_the_newest_unsent_edit_is_made(office: Office) -> None:
    """Five quick changes of one window become one request, the last."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    office.messenger.pacer.pause(1, office.clock.now() + HOUR)
    for number in range(5):
        await office.send(karin, f"Change {number}", purpose="dialog-1", kind=Kind.SHOW)
    office.clock.turn(HOUR)
    await office.all_done()
    assert texts(karin) == ["Change 4"]
    assert sum(request.method == "editMessageText" for request in office.server.requests) == 1


async def test_what_is_shown_already_is_done(office: Office) -> None:
    """Telegram's "message is not modified" is no failure."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.send(karin, "Question", purpose="dialog-1", kind=Kind.SHOW)
    await office.all_done()
    assert [state for _, state, *_ in await office.rows()] == ["sent", "sent"]


async def test_a_window_whose_message_is_gone_is_said_anew(office: Office) -> None:
    """A message that the person has deleted can't be changed, so its window is said again and stands there."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    karin.delete(karin.last.message_id)
    await office.send(karin, "Changed", purpose="dialog-1", kind=Kind.SHOW)
    await office.all_done()
    await office.send(karin, "Changed again", purpose="dialog-1", kind=Kind.SHOW)
    await office.all_done()
    assert texts(karin) == ["Changed again"]


async def test_buttons_that_are_gone_are_not_missed(office: Office) -> None:
    """Taking the buttons away from a deleted message, or from a window that never was, does nothing."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    karin.delete(karin.last.message_id)
    for purpose in ("dialog-1", "dialog-2"):
        await office.send(karin, "", purpose=purpose, kind=Kind.UNBUTTON, payload={})
    await office.all_done()
    assert {state for _, state, *_ in await office.rows()} == {"sent"}


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
    assert texts(office.operator) == []


async def test_a_refused_message_is_parked_and_reported(office: Office) -> None:
    """Telegram's 400 parks one message with the reason, tells the operator, and the chat goes on."""
    karin = await office.somebody(1)
    await office.send(karin, "one", "<b>two", "three")
    await office.all_done()
    assert texts(karin) == ["one", "three"]
    reasons = {text: reason for text, state, reason, _ in await office.rows() if state == "parked"}
    assert list(reasons) == ["<b>two"]
    assert "can't find end tag" in str(reasons["<b>two"]).lower()
    assert "Ett meddelande gick inte att skicka" in texts(office.operator)[0]


async def test_the_operator_is_not_flooded(office: Office) -> None:
    """Many messages that fail for one reason are one report a minute; the reports leave no rows behind."""
    karin = await office.somebody(1)
    await office.send(karin, *["<b>two"] * 6)
    await office.all_done()
    assert len(texts(office.operator)) == 1
    assert len(await office.rows()) == 6


async def test_a_report_that_fails_brings_no_reports(office: Office) -> None:
    """An operator's chat that refuses what it is told starts no endless chain."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.STATUS, chat_id=OPERATOR, times=None, status=400, description="no")
    await office.send(karin, "<b>two", "three")
    await office.all_done()
    assert texts(karin) == ["three"]
    assert len(office.times(office.operator)) == 1


@pytest.mark.parametrize("kind", [FaultKind.RESET_BEFORE, FaultKind.STATUS])
async def test_a_failure_before_the_effect_is_made_good(office: Office, kind: FaultKind) -> None:
    """A connection cut before Telegram acts, or a Telegram that fails: the message comes, once, in its place."""
    karin = await office.somebody(1)
    office.server.faults.add(kind, method="sendMessage", times=3, status=502, description="Bad Gateway")
    await office.send(karin, "one", "two")
    await office.all_done()
    assert texts(karin) == ["one", "two"]


@pytest.mark.parametrize("kind", [FaultKind.RESET_AFTER, FaultKind.MALFORMED])
async def test_a_failure_after_the_effect_repeats_one_message(office: Office, kind: FaultKind) -> None:
    """An answer that is lost leaves it open whether the message came, so it comes again, in its place."""
    karin = await office.somebody(1)
    office.server.faults.add(kind, method="sendMessage", times=1)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert texts(karin) == ["one", "one", "two"]


@pytest.mark.parametrize("kind", [FaultKind.RESET_AFTER, FaultKind.MALFORMED])
async def test_five_lost_answers_park_a_message(office: Office, kind: FaultKind) -> None:
    """A message that may have come five times is not sent a sixth time; the operator hears of it, the chat goes on."""
    karin = await office.somebody(1)
    office.server.faults.add(kind, method="sendMessage", chat_id=1, times=MOST_FAILURES)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert texts(karin) == ["one"] * MOST_FAILURES + ["two"]
    assert [state for _, state, *_ in await office.rows()] == ["parked", "sent"]
    assert len(texts(office.operator)) == 1


async def test_telegram_away_for_long_parks_nothing(office: Office) -> None:
    """Failures that surely sent nothing are tried for hours, not five times."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.STATUS, chat_id=1, times=MOST_FAILURES + 1, status=500)
    await office.send(karin, "one")
    await office.all_done()
    assert texts(karin) == ["one"]


async def test_a_slow_chat_holds_up_nobody(office: Office) -> None:
    """While one chat's message takes its time, others get theirs."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    with holding(office.server, "sendMessage", chat_id=1):
        await office.send(karin, "slow")
        await office.send(omar, "quick")
        await omar.wait_for("quick")
        assert texts(karin) == []
    await office.all_done()
    assert texts(karin) == ["slow"]


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
    await office.database.run(lambda uow: uow.outbox.let_go("gone"))
    await office.store(karin, "held", to="alive", lease=timedelta(hours=1))
    assert await office.messenger.take_left() == 2
    await eventually(lambda: len(karin.heard) == 2)
    assert texts(karin) == ["lease over", "let go"]


async def test_a_lease_is_held_as_long_as_the_work_lasts(office: Office) -> None:
    """A row in hand that waits longer than a lease is not sent by a second process as well."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.now() + LEASE * 1.5)
    await office.send(karin, "one")
    second = office.hire("two")
    for _ in range(3):
        await office.clock.sleep_until(office.clock.now() + LEASE * 0.4)
        await office.messenger.take_left()
        assert await second.take_left() == 0
    await office.all_done()
    assert texts(karin) == ["one"]


async def test_a_row_that_another_process_took_is_not_sent(office: Office) -> None:
    """A process that lost its claim (its database was away, another leads now) leaves the row to the new holder."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.now() + HOUR)
    await office.send(karin, "one")
    await office.database.run(lambda uow: uow.outbox.release_all())
    second = office.hire("two")
    second.pacer.pause(1, office.clock.now() + 2 * HOUR)
    assert await second.take_left() == 1
    office.clock.turn(HOUR)
    await office.messenger.finish(PATIENCE)
    assert texts(karin) == []
    await second.finish(0)


async def test_a_row_that_was_never_handed_over_is_taken_up(office: Office) -> None:
    """A commit whose answer was lost leaves rows that this very process holds unknowingly; their lease brings them."""
    karin = await office.somebody(1)
    await office.store(karin, "one", lease=timedelta(seconds=5))
    assert await office.messenger.take_left() == 0
    await office.clock.sleep_until(office.clock.now() + timedelta(seconds=10))
    assert await office.messenger.take_left() == 1
    await office.all_done()
    assert texts(karin) == ["one"]


async def test_finish_lets_go_of_the_rest(office: Office) -> None:
    """At a stop what is in hand is finished for a while; the rest is let go for the next process."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    with holding(office.server, "sendMessage"):
        await office.send(omar, "to Omar")
        finishing = asyncio.ensure_future(office.messenger.finish(PATIENCE))
        await eventually(lambda: office.in_the_air)
        assert not finishing.done()
    await finishing
    office.messenger.pacer.pause(1, office.clock.now() + HOUR)
    await office.send(karin, "to Karin")
    await office.messenger.finish(0)
    assert [(text, state, holder) for text, state, _, holder in await office.rows()] == [
        ("", "sent", "one"),  # what was said is not kept
        ("to Karin", "waiting", None),
    ]


async def test_finish_waits_for_reports_of_what_it_finishes(office: Office) -> None:
    """A message that is parked while the messenger ends is still reported."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.SLOW, chat_id=1, seconds=0.1)
    office.server.faults.add(FaultKind.SLOW, chat_id=OPERATOR, seconds=0.1)
    await office.send(karin, "<b>two")
    await office.messenger.finish(PATIENCE)
    assert len(texts(office.operator)) == 1


async def test_a_farewell_leaves_no_trace(office: Office) -> None:
    """What is said to somebody whom we no longer know is gone from the outbox once it is sent."""
    karin = await office.somebody(1)
    await office.send(karin, "Farewell", stranger=True)
    await office.all_done()
    assert texts(karin) == ["Farewell"]
    assert await office.rows() == []


async def test_a_document_is_built_when_it_is_sent(office: Office) -> None:
    """A document is stored as a recipe and arrives as a file with its caption."""
    karin = await office.somebody(1)
    payload = {"text": "Your copy", "recipe": {"kind": "copy", "subject": 1, "language": "sv"}}
    await office.send(karin, "", kind=Kind.DOCUMENT, payload=payload)
    await office.all_done()
    assert (karin.last.document_name, karin.last.document, karin.last.text) == (
        "copy.txt",
        b"all about you",
        "Your copy",
    )
    assert office.recipes == [payload["recipe"]]


async def test_a_document_that_cannot_be_built_is_parked(office: Office) -> None:
    """A document that fails to build is parked and reported, and the chat goes on."""
    karin = await office.somebody(1)
    office.build_fails = [LookupError("no such thing")]
    await office.send(karin, "", kind=Kind.DOCUMENT, payload={"text": "Your copy", "recipe": {}})
    await office.send(karin, "next")
    await office.all_done()
    assert texts(karin) == ["next"]
    assert len(texts(office.operator)) == 1


async def test_a_document_waits_for_the_database(office: Office) -> None:
    """A database that is away while a document is built does not park it."""
    karin = await office.somebody(1)
    office.build_fails = [Unavailable("away"), Unavailable("away")]
    await office.send(karin, "", kind=Kind.DOCUMENT, payload={"text": "Your copy", "recipe": {}})
    await office.all_done()
    assert texts(karin) == ["Your copy"]


async def test_a_bug_in_the_messenger_does_not_silence_a_chat(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """If noting one message fails for a reason nobody foresaw, that one is parked and the chat goes on."""
    karin = await office.somebody(1)
    sent, bugs = Outbox.sent, [ValueError("planted")]

    def planted(self: Outbox, row: Outgoing, **more: Any) -> None:
        if bugs:
            raise bugs.pop()
        sent(self, row, **more)

    monkeypatch.setattr(Outbox, "sent", planted)
    await office.send(karin, "one", "two")
    await office.all_done()
    assert texts(karin) == ["one", "two"]
    assert [state for _, state, *_ in await office.rows()] == ["parked", "sent"]


async def test_a_person_who_is_gone_takes_their_messages_along(office: Office) -> None:
    """A row that was deleted while it waited for its turn is not sent, and its lane goes on."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.now() + HOUR)
    await office.send(karin, "one", "two")
    await office.database.run(lambda uow: uow.people.forget(uow.people.by_telegram(1).id))  # type: ignore[union-attr]
    await office.send(karin, "Farewell", stranger=True)
    office.clock.turn(HOUR)
    await office.all_done()
    assert texts(karin) == ["Farewell"]


async def test_a_try_that_surely_failed_does_not_count_as_said(office: Office) -> None:
    """Only a message that may have come is one whose answer is taken though its number is unknown."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.FLOOD, chat_id=1, times=3, seconds=2)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    assert not await office.database.run(lambda uow: uow.outbox.said_twice(1, "dialog-1"))
    office.server.faults.add(FaultKind.RESET_AFTER, chat_id=1)
    await office.send(karin, "Next", purpose="dialog-1")
    await office.all_done()
    assert await office.database.run(lambda uow: uow.outbox.said_twice(1, "dialog-1"))


async def test_a_question_that_a_dead_process_may_have_asked_counts_as_said(office: Office) -> None:
    """A row that a dead process had tried may stand in the chat; its answer is taken as soon as we know of it."""
    karin = await office.somebody(1)
    row = await office.store(karin, "Question", to="dead", purpose="dialog-1", lease=timedelta(seconds=-1))
    await office.database.run(
        lambda uow: uow.connection.execute(update(outbox).where(outbox.c.id == row.id).values(attempts=1))
    )
    office.messenger.pacer.pause(1, office.clock.now() + HOUR)
    await office.messenger.take_left()
    assert await office.database.run(lambda uow: uow.outbox.said_twice(1, "dialog-1"))
    office.clock.turn(HOUR)
    await office.all_done()
