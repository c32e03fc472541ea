"""What is sent as it was stored, without a look-up, and when it is looked up all the same; notes that are gathered."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from sqlalchemy import event

from bot.lanes import Lanes
from sandbox.botapi.faults import FaultKind
from storage.outbox import Outbox
from storage.outgoing import Arrived, Kind
from tests.bot.messenger_office import HOUR, Office
from tests.holding import holding
from tests.patience import eventually
from tests.world import said

BAD = 7  # a chat
LAST = (("", Kind.UNBUTTON), ("Next", Kind.SAY))


@contextmanager
def units(office: Office) -> Iterator[list[None]]:
    """Give the units of work that are committed meanwhile."""
    committed: list[None] = []

    def note(_connection: object) -> None:
        committed.append(None)

    event.listen(office.database.engine, "commit", note)
    yield committed
    event.remove(office.database.engine, "commit", note)


async def test_what_is_begun_needs_one_unit(office: Office) -> None:
    """A row that is begun is sent without a look-up; buttons that go before it are noted with it."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    unbutton = await office.store(karin, "", kind=Kind.UNBUTTON, purpose="dialog-1", begun=True)
    answer = await office.store(karin, "Next", purpose="dialog-1", begun=True)
    with units(office) as committed:
        await office.messenger.hand_over([unbutton, answer])
        await office.messenger.finish(5)
    assert len(committed) == 2  # the note, and the letting go at the end
    assert said(karin) == ["Question", "Next"]
    assert {state for _, state, *_ in await office.rows()} == {"sent"}


async def test_a_change_that_waited_is_replaced(office: Office) -> None:
    """A begun change that has to wait for its turn is not made once a newer one is there."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
    await office.send(karin, "Change 0", purpose="dialog-1", kind=Kind.SHOW, begun=True)
    await office.send(karin, "Change 1", purpose="dialog-1", kind=Kind.SHOW)
    office.clock.turn(HOUR)
    await office.all_done()
    edits = [one.parameters["text"] for one in office.server.requests if one.method == "editMessageText"]
    assert set(edits) == {"Change 1"}


async def test_a_change_behind_its_message(office: Office) -> None:
    """A begun change knows the message of its window, also one that was sent after the change was stored."""
    karin = await office.somebody(1)
    question = await office.store(karin, "Question", purpose="dialog-1", begun=True)
    change = await office.store(karin, "Changed", purpose="dialog-1", kind=Kind.SHOW, begun=True)
    await office.messenger.hand_over([question, change])
    await office.all_done()
    assert [(message.text, message.edited) for message in karin.heard] == [("Changed", True)]


async def test_what_follows_a_failure_is_looked_up(office: Office) -> None:
    """A begun row behind one that has to be tried again is not sent once its person is gone."""
    karin = await office.somebody(1)
    office.server.faults.add(FaultKind.FLOOD, method="sendMessage", chat_id=1, seconds=HOUR.total_seconds())
    rows = [await office.store(karin, text, begun=True) for text in ("one", "two")]
    await office.messenger.hand_over(rows)
    await office.until_paused(karin)
    await office.database.run(lambda uow: uow.people.forget(uow.people.by_telegram(1).id))  # type: ignore[union-attr]
    office.clock.turn(HOUR)
    await eventually(lambda: office.messenger.lanes.is_at_rest(1))
    assert said(karin) == []


async def test_what_waited_too_long_is_looked_up(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A begun row that did not get its turn soon is not sent once its person is gone."""
    monkeypatch.setattr("bot.lanes.SOON", 0)
    karin = await office.somebody(1)
    row = await office.store(karin, "one", begun=True)
    await office.database.run(lambda uow: uow.people.forget(uow.people.by_telegram(1).id))  # type: ignore[union-attr]
    await office.messenger.hand_over([row])
    await eventually(lambda: office.messenger.lanes.is_at_rest(1))
    assert said(karin) == []


async def test_what_comes_while_the_last_note_is_stored(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Buttons that went last in a lane are noted at its end; a row that is handed over meanwhile is sent."""
    karin = await office.somebody(1)
    sent, noting, free = Outbox.note_sent, Event(), Event()

    def slow(self: Outbox, *arrived: Arrived) -> None:
        noting.set()
        free.wait()
        sent(self, *arrived)

    monkeypatch.setattr(Outbox, "note_sent", slow)
    rows = [await office.store(karin, text, kind=kind, purpose="dialog-1") for text, kind in LAST]
    await office.messenger.hand_over(rows[:1])
    await eventually(noting.is_set)
    await office.messenger.hand_over(rows[1:])
    free.set()
    await karin.wait_for("Next")
    await office.all_done()


async def test_a_chat_is_at_rest_when_nothing_is_in_hand(office: Office) -> None:
    """Only then can the next answer leave as it is stored."""
    karin = await office.somebody(1)
    lanes: Lanes = office.messenger.lanes
    for lane in ("answer", "broadcast"):
        assert lanes.is_at_rest(1)
        with holding(office.server, "sendMessage"):
            await office.send(karin, "one", lane=lane)
            assert (lanes.is_at_rest(1), lanes.is_at_rest(2)) == (False, True)
        await eventually(lambda: lanes.is_at_rest(1))


async def test_notes_are_gathered(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """What arrives while a note is being stored is noted together; one that fails takes no other along."""
    sent, free = Outbox.note_sent, Event()
    batches: list[int] = []

    def slow(self: Outbox, *arrived: Arrived) -> None:
        batches.append(len(arrived))
        free.wait()
        sent(self, *arrived)
        if any(one.row.chat_id == BAD for one in arrived):
            raise ValueError("planted")

    monkeypatch.setattr(Outbox, "note_sent", slow)
    phones = [await office.somebody(number) for number in range(1, 21)]
    rows = [await office.store(phone, f"to {phone.chat_id}", begun=True) for phone in phones]
    await office.messenger.hand_over(rows[:1])
    await eventually(lambda: batches == [1])
    await office.messenger.hand_over(rows[1:])
    await eventually(lambda: len(office.messenger._notes._open.arrived) == len(rows) - 1)
    free.set()
    await office.all_done()
    assert batches[:2] == [1, 19]
    assert set(batches[2:]) == {1}  # the batch that failed, one by one, and the report to the operator
    states = sorted((state, text) for text, state, *_ in await office.rows())
    assert states == [("parked", f"to {BAD}"), *[("sent", "")] * 19]
