"""Words that stand for a command without its stroke: alone they do, in a sentence they are meant for a person."""

from typing import Final

import pytest

from programme.typed_commands import MEANT, MEANT_AT_THE_DESK, command_at_the_desk, command_of, is_change_of_mind

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
    "Pausa": "me",
    "hoppa av": "me",
    "jag vill ha paus från Lars": None,
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
MANAGERS: Final = {
    "Dagens lista": "todo",
    "att göra": "todo",
    "Vad har jag att göra idag?": "todo",
    "Vad är nytt?": "todo",
    "nästa": "todo",
    "Ångra!": "todo",
    "today's list": "todo",
    "What’s new?": "todo",
    "deltagarna": "people",
    "utan mentor": "people",
    "mentor please": "people",
    "paren": "pairs",
    "Vilka har inte träffats?": "pairs",
    "matcha": "match",
    "ny mentor": "rematch",
    "Inställningar": "programme",
    "semester": "away",
    "Jag är borta": "away",
    "bjud in kollega": "colleagues",
    "rapport till styrelsen": "programme",
    "statistik": "programme",
    "Utskick": "announce",
    "skicka till alla": "announce",
    "send to everyone": "announce",
    "Excel": "export",
    "lägg till personer": "import",
    "länkar": "links",
    "meny": "me",
    "hjälp": "help",
    "nytt program": "newprogramme",
    "ring lars": None,
    "Nordbygg": None,
    "070-174": None,
    "karin slutar": None,
    "Pär": None,
    "hur går det för karin": None,
    "tack!": None,
    "god morgon": None,
    "👍": None,
    "tolv månader": None,
}


@pytest.mark.parametrize("text", MANAGERS)
def test_what_a_manager_types_on_a_monday(text: str) -> None:
    """The word of a page alone opens the page; names, numbers and sentences are left to the search."""
    assert command_at_the_desk(text) == MANAGERS[text]


@pytest.mark.parametrize("text", STRANGERS)
def test_what_strangers_type(text: str) -> None:
    """A command's word alone, whatever the case and the signs; never a sentence."""
    assert command_of(text) == STRANGERS[text]


def test_a_word_is_written_as_it_is_looked_up() -> None:
    """No word has a sign or a capital, which no typed text could match."""
    assert [word for word in MEANT if command_of(word.upper()) != MEANT[word]] == []
    desk = MEANT_AT_THE_DESK
    assert [word for word in desk if command_at_the_desk(word.upper()) != desk[word]] == []


def test_a_slip_takes_a_deletion_back_too() -> None:
    """Only the word that the bot names is read with a slip; what is near to it in meaning alone is not."""
    slips = ("ångar", "angra", "ånrga", "ågra", "Ångraa!", "ångrr")
    others = (
        "ångest",
        "gång",
        "många",
        "igår",
        "ångrar inte att jag bad om det",
        "undra",
        "andra",
        "anar",
        "hur går det",
    )
    assert [one for one in (*slips, *others) if is_change_of_mind(one)] == list(slips)
