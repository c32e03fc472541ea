"""The messenger: in order, at a pace Telegram takes, and never silent about what could not be said."""

import asyncio
from datetime import timedelta

from sandbox.botapi.faults import FaultKind
from sandbox.botapi.limits import Limits, Manner
from storage.outgoing import Kind
from tests.bot.messenger_office import HOUR, OPERATOR, Office
from tests.holding import holding
from tests.patience import PATIENCE, eventually
from tests.world import said


async def test_one_lane_keeps_its_order(office: Office) -> None:
    """Messages of one chat come in the order in which they were stored, beyond the burst too."""
    karin = await office.somebody(1)
    wanted = [str(number) for number in range(9)]
    await office.send(karin, *wanted)
    await office.all_done()
    assert said(karin) == wanted


async def test_an_answer_overtakes_a_broadcast(office: Office) -> None:
    """Somebody who is being written to at length gets an answer before the rest of it."""
    karin = await office.somebody(1)
    await office.send(karin, *(f"broadcast {number}" for number in range(12)), lane="broadcast")
    await karin.wait_for("broadcast 0")
    await office.send(karin, "answer")
    await office.all_done()
    assert said(karin).index("answer") < 9
    assert [text for text in said(karin) if text != "answer"] == [f"broadcast {number}" for number in range(12)]


async def test_a_flood_in_one_chat_pauses_that_chat_only(office: Office) -> None:
    """Told to wait by one chat, the messenger waits there as long as told, and writes on to everybody else."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    office.server.faults.add(FaultKind.FLOOD, method="sendMessage", chat_id=1, seconds=HOUR.total_seconds())
    await office.send(karin, "to Karin")
    await office.until_paused(karin)
    await office.send(omar, "to Omar")
    await omar.wait_for("to Omar")
    assert said(karin) == []
    office.clock.turn(HOUR)
    await office.all_done()
    first, second = office.times(karin)
    assert second - first >= HOUR.total_seconds()
    assert said(karin) == ["to Karin"]


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
    assert [said(phone) for phone in (karin, omar, siv)] == [["to Karin"], ["to Omar"], ["to Siv"]]


async def test_refused_broadcasts_hold_up_no_answer(office: Office) -> None:
    """Told to wait with the broadcast in two chats, the messenger still answers whoever writes."""
    phones = [await office.somebody(number) for number in (1, 2, 3)]
    for chat in (1, 2):
        office.server.faults.add(FaultKind.FLOOD, method="sendMessage", chat_id=chat, seconds=HOUR.total_seconds())
    for phone in phones[:2]:
        await office.send(phone, "to all", lane="broadcast")
    await office.until_paused(*phones[:2])
    await office.send(phones[2], "to all", lane="broadcast")
    await office.send(phones[2], "an answer")
    await phones[2].wait_for("an answer")
    assert said(phones[2]) == ["an answer"]
    office.clock.turn(HOUR - timedelta(seconds=10))
    await office.all_done()
    assert [said(phone) for phone in phones] == [["to all"], ["to all"], ["an answer", "to all"]]


async def test_a_telegram_that_refuses_so_many_answers_gets_them_more_slowly(office: Office) -> None:
    """If thirty a second are all that Telegram takes, answers too come whole and in order, after a few refusals."""
    office.server.account.limits = Limits(office.clock, Manner.STRICT)
    phones = [await office.somebody(number) for number in range(1, 41)]
    wanted = [str(number) for number in range(3)]
    for phone in phones:
        await office.send(phone, *wanted)
    await office.all_done()
    assert [said(phone) for phone in phones] == [wanted] * len(phones)
    statuses = [one.status for one in office.server.requests if one.method == "sendMessage"]
    assert 0 < statuses.count(429) <= len(phones), "only what was in the air is refused"


async def test_an_edit_waits_for_its_windows_message(office: Office) -> None:
    """A change that is stored while its message is still on the way changes that message."""
    karin = await office.somebody(1)
    with holding(office.server, "sendMessage"):
        await office.send(karin, "Question", purpose="dialog-1")
        await office.send(karin, "Changed", purpose="dialog-1", kind=Kind.SHOW)
    await office.all_done()
    assert [(message.text, message.edited) for message in karin.heard] == [("Changed", True)]


async def test_only_the_newest_unsent_edit_is_made(office: Office) -> None:
    """Of five quick changes of one window only the last is asked for; a slow machine may ask for it twice."""
    karin = await office.somebody(1)
    await office.send(karin, "Question", purpose="dialog-1")
    await office.all_done()
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
    for number in range(5):
        await office.send(karin, f"Change {number}", purpose="dialog-1", kind=Kind.SHOW)
    office.clock.turn(HOUR)
    await office.all_done()
    assert said(karin) == ["Change 4"]
    edits = [request for request in office.server.requests if request.method == "editMessageText"]
    assert {edit.parameters["text"] for edit in edits} == {"Change 4"}


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
    assert said(karin) == ["Changed again"]


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


async def test_messages_are_taken_away_once_and_what_is_too_old_is_left(office: Office) -> None:
    """One that is gone, or older than Telegram lets it be, keeps none of the others; a second try does no harm."""
    karin = await office.somebody(1)
    for text in ("old", "one", "two"):
        await office.send(karin, text)
    await office.all_done()
    old, one, two = [message.message_id for message in karin.messages if message.from_bot]
    for _ in range(2):
        await office.send(karin, "", kind=Kind.REMOVE, payload={"messages": [two, 999]})
        await office.all_done()
    assert said(karin) == ["old", "one"]
    karin.chat.messages[old].date -= 49 * 3600
    await office.send(karin, "", kind=Kind.REMOVE, payload={"messages": [old, one, two]})
    await office.all_done()
    assert said(karin) == ["old"]
    assert {state for _, state, *_ in await office.rows()} == {"sent"}


async def test_a_slow_chat_holds_up_nobody(office: Office) -> None:
    """While one chat's message takes its time, others get theirs."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    with holding(office.server, "sendMessage", chat_id=1):
        await office.send(karin, "slow")
        await office.send(omar, "quick")
        await omar.wait_for("quick")
        assert said(karin) == []
    await office.all_done()
    assert said(karin) == ["slow"]


async def test_finish_lets_go_of_the_rest(office: Office) -> None:
    """At a stop what is in hand is finished for a while; the rest is let go for the next process."""
    karin, omar = await office.somebody(1), await office.somebody(2)
    with holding(office.server, "sendMessage"):
        await office.send(omar, "to Omar")
        finishing = asyncio.ensure_future(office.messenger.finish(PATIENCE))
        await eventually(lambda: office.in_the_air)
        assert not finishing.done()
    await finishing
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
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
    assert len(said(office.operator)) == 1


async def test_a_farewell_leaves_no_trace(office: Office) -> None:
    """What is said to somebody whom we no longer know is gone from the outbox once it is sent."""
    karin = await office.somebody(1)
    await office.send(karin, "Farewell", stranger=True)
    await office.all_done()
    assert said(karin) == ["Farewell"]
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


async def test_a_person_who_is_gone_takes_their_messages_along(office: Office) -> None:
    """A row that was deleted while it waited for its turn is not sent, and its lane goes on."""
    karin = await office.somebody(1)
    office.messenger.pacer.pause(1, office.clock.elapsed() + HOUR)
    await office.send(karin, "one", "two")
    await office.database.run(lambda uow: uow.people.forget(uow.people.by_telegram(1).id))  # type: ignore[union-attr]
    await office.send(karin, "Farewell", stranger=True)
    office.clock.turn(HOUR)
    await office.all_done()
    assert said(karin) == ["Farewell"]
