"""Greetings, alone: with a name or more behind them they are meant for somebody, and so is a day."""

from typing import Final

import pytest

from programme.greetings import MEANT, Greeting, greeting_of
from programme.labels import bare
from programme.typed_commands import MEANT as COMMANDS
from programme.typed_commands import MEANT_AT_THE_DESK

TYPED: Final = {
    "hej": Greeting.HELLO,
    "Hej!": Greeting.HELLO,
    "HEJSAN 😊": Greeting.HELLO,
    "God morgon!": Greeting.HELLO,
    "Good morning": Greeting.HELLO,
    "Är du där?": Greeting.HELLO,
    "hej hej": Greeting.HELLO,
    "hej då": Greeting.BYE,
    "God natt.": Greeting.BYE,
    "tack": Greeting.THANKS,
    "Tack så mycket!!": Greeting.THANKS,
    "Thanks a lot": Greeting.THANKS,
    "ok tack": Greeting.THANKS,
    "ok": Greeting.OKAY,
    "Ja": Greeting.OKAY,
    "nej tack": Greeting.OKAY,
    "👍": Greeting.OKAY,
    "👍🏽": Greeting.OKAY,
    "❤️ 🙏": Greeting.OKAY,
    "Hej Lars": None,
    "tack för mötet": None,
    "ok, då ses vi på torsdag": None,
    "ja det funkar": None,
    "i morgon": None,
    "morgon": None,
    "morning": None,
    "💩": None,
    "": None,
    " ": None,
    "?": None,
}


@pytest.mark.parametrize("text", TYPED)
def test_what_people_say_to_a_person(text: str) -> None:
    """Alone it is a greeting, whatever the case and the signs."""
    assert greeting_of(text) is TYPED[text]


def test_a_greeting_is_written_as_it_is_looked_up() -> None:
    """No word has a sign or a capital, and none is a command's word too."""
    assert [one for one in MEANT if bare(one) != one] == []
    assert MEANT.keys() & (COMMANDS.keys() | MEANT_AT_THE_DESK.keys()) == set()
