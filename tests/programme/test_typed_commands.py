"""Words that stand for a command without its stroke: alone they do, in a sentence they are meant for a person."""

from typing import Final

import pytest

from programme.typed_commands import MEANT, command_of

STRANGERS: Final = {
    "möte": "meet",
    "Möte!": "meet",
    "  boka  ett möte ": "meet",
    "BOKA": "meet",
    "avboka": "meet",
    "Ändra tiden": "meet",
    "kalender 📅": "meet",
    "När ses vi?": "meet",
    "cancel the meeting": "meet",
    "jag": "me",
    "Meny": "me",
    "var är jag": "me",
    "skriv": "write",
    "skaver": "concern",
    "språk": "language",
    "råd": "guide",
    "Guide.": "guide",
    "hjälp mig!": "help",
    "?": None,
    "": None,
    "👍": None,
    "möte med Lars i dag?": None,
    "Hej, kan vi boka ett möte": None,
    "jag är sjuk": None,
    "skriv till mig": None,
    "bra råd": None,
}


@pytest.mark.parametrize("text", STRANGERS)
def test_what_strangers_type(text: str) -> None:
    """A command's word alone, whatever the case and the signs; never a sentence."""
    assert command_of(text) == STRANGERS[text]


def test_a_word_is_written_as_it_is_looked_up() -> None:
    """No word has a sign or a capital, which no typed text could match."""
    assert [word for word in MEANT if command_of(word.upper()) != MEANT[word]] == []
