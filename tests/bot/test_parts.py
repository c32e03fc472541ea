"""A message that is too long for Telegram goes in parts, in their order, with the buttons under the last."""

import pytest

from bot.rendering import LONGEST_TEXT, Renderer, TooLong
from bot.speaker import Speaker
from bot.texts import Texts
from programme import windows
from programme.speech import Choice, Phrase, Speech, Window
from storage.outgoing import Kind
from storage.unit_of_work import SqlUnitOfWork
from tests.quick_clock import QuickClock
from tests.rows import a_person

CLOCK = QuickClock(1)
SPEAKER = Speaker(Renderer(Texts(), CLOCK), CLOCK, "test")


def test_a_long_page_goes_in_parts(uow: SqlUnitOfWork) -> None:
    """All paragraphs are there once; a page that would be changed in place comes anew, below what stands before it."""
    lars = a_person(uow, 8, name="Lars Holm")
    words = [f"{number}{'x' * 1500}" for number in range(5)]
    button = Choice(Phrase("button-help"), url="https://exempel.se")
    text = tuple(Phrase("plain", {"text": one}) for one in words)
    page = Speech(lars.id, text, choices=((button,),), window=Window(windows.PEOPLE), private=True)
    rows = SPEAKER.say(uow, [page], "c0ffee")
    assert "\n\n".join(str(one.payload["text"]) for one in rows) == "\n\n".join(words)
    assert [("buttons" in one.payload, one.purpose) for one in rows[:-1]] == [(False, None)] * (len(rows) - 1)
    assert "buttons" in rows[-1].payload
    assert {one.kind for one in rows} == {Kind.SAY}
    assert rows[-1].purpose == windows.PEOPLE
    assert all(one.payload["private"] for one in rows)
    short = Speech(lars.id, text[:1], window=Window(windows.PEOPLE))
    assert [one.kind for one in SPEAKER.say(uow, [short], "c0ffee")] == [Kind.SHOW], "what fits is changed in place"
    with pytest.raises(TooLong):
        SPEAKER.say(uow, [Speech(lars.id, (Phrase("plain", {"text": "x" * (LONGEST_TEXT + 1)}),))], "c0ffee")
