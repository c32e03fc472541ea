"""What a flood is: by the moments on the messages, whenever and however often they come here."""

from typing import Any

import pytest

from bot.flood import FORGET_ABOVE, Floods, Reading

READ, TELL, LEAVE = Reading.READ, Reading.TELL, Reading.LEAVE


def written(number: int, at: int, *, chat: int = 5, **more: Any) -> dict[str, Any]:
    """Return an update with a message."""
    return {"update_id": number, "message": {"chat": {"id": chat, "type": "private"}, "date": at, **more}}


def readings(moments: list[int], **more: Any) -> list[Reading]:
    """Return what is done with messages that were written at these moments."""
    floods = Floods()
    return [read(floods, written(number, 1000 + at, **more)) for number, at in enumerate(moments)]


def read(floods: Floods, raw: dict[str, Any]) -> Reading:
    """Return what is done with a message; whoever is to be told is told."""
    reading = floods.reading(raw)
    if reading is TELL:
        floods.note_told(raw)
    return reading


ENDLESS = [0] * 11 + [5 * number for number in range(60)]


@pytest.mark.parametrize(
    ("moments", "wanted"),
    [
        ([0] * 10, [READ] * 10),
        ([0] * 80, [READ] * 10 + [TELL] + [LEAVE] * 69),
        ([number // 10 for number in range(80)], [READ] * 11 + [TELL] + [LEAVE] * 68),
        (list(range(60)), [READ] * 60),
        ([number // 2 for number in range(18)], [READ] * 18),
        ([0] * 12 + [10], [READ] * 10 + [TELL, LEAVE, READ]),
        ([0] * 12 + [9], [READ] * 10 + [TELL, LEAVE, LEAVE]),
        ([0] * 12 + [9, 18, 28], [READ] * 10 + [TELL, LEAVE, LEAVE, LEAVE, READ]),
        ([0] * 12 + [10] * 11, [READ] * 10 + [TELL, LEAVE] + [READ] * 10 + [TELL]),
        (ENDLESS, [READ] * 10 + [TELL] + [LEAVE] * 60),
        ([30, 0, 0, 0], [READ] * 4),
        ([100 * number for number in range(30)], [READ] * 30),
    ],
    ids=str,
)
def test_a_flood(moments: list[int], wanted: list[Reading]) -> None:
    """Ten at once and one a second are read; then one is told and the rest left, until ten seconds of silence."""
    assert readings(moments) == wanted


def test_an_album_counts_once() -> None:
    """Ten pictures that were sent together are one message, as they get one answer."""
    assert readings([0] * 30, media_group_id="7") == [READ] * 30


def test_the_same_message_counts_once() -> None:
    """A message that is delivered again and again, as while the database is away, is no flood."""
    floods = Floods()
    assert {floods.reading(written(7, 1000)) for _ in range(80)} == {READ}


def test_what_was_left_is_left_when_it_comes_again() -> None:
    """Whatever is delivered again gets the same verdict, and the one that is told stays the one."""
    floods = Floods()
    first = [read(floods, written(number, 1000)) for number in range(14)]
    assert [read(floods, written(number, 1000)) for number in range(14)] == first


def test_it_is_told_under_a_message_that_can_be_answered() -> None:
    """While nothing could be said, as under a notice of Telegram's, the next message is to be told."""
    floods = Floods()
    assert [floods.reading(written(number, 1000)) for number in range(13)] == [READ] * 10 + [TELL] * 3
    assert read(floods, written(13, 1000)) is TELL
    assert read(floods, written(14, 1000)) is LEAVE


def test_each_chat_has_its_own() -> None:
    """Eighty people who write once at the same time are no flood."""
    floods = Floods()
    assert {floods.reading(written(chat, 1000, chat=chat)) for chat in range(80)} == {READ}


def test_the_memory_is_bounded() -> None:
    """However many chats there are, the newest ones alone are remembered."""
    floods = Floods()
    for chat in range(3 * FORGET_ABOVE):
        floods.reading(written(chat, 1000, chat=chat))
    assert len(floods._chats) <= FORGET_ABOVE


@pytest.mark.parametrize(
    "raw",
    [
        {"callback_query": {"id": "1", "from": {"id": 5}, "message": {"chat": {"id": 5}, "date": 1000}}},
        {"my_chat_member": {"chat": {"id": 5}, "from": {"id": 5}, "date": 1000}},
        {"message": {"chat": {"id": 5}, "date": "1000"}},
        {"message": {"chat": {"id": 5}, "date": None}},
        {"message": 5},
        {},
    ],
    ids=str,
)
def test_what_has_no_moment_is_read(raw: dict[str, Any]) -> None:
    """A press has none, and a block must never be left out; what is odd is for others to refuse."""
    floods = Floods()
    assert {floods.reading({"update_id": number, **raw}) for number in range(80)} == {READ}
