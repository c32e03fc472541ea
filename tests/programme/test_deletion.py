"""The moment at which somebody is deleted who has asked for it, and the words by which they ask or take it back."""

from datetime import UTC, date, datetime

import pytest

from programme.deletion import moment, planned
from programme.people import Preset, Programme
from programme.typed_commands import command_of, is_change_of_mind


def at(written: str) -> datetime:
    """Return a moment in UTC."""
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


BEGUN = at("2027-01-01 08:00")
SOMEWHERE = Programme(
    1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", BEGUN
)
ASKED = {
    "2027-03-09 10:00": "2027-03-17 08:00",  # a Tuesday: a whole week, and then nine in the morning
    "2027-03-09 07:59": "2027-03-16 08:00",
    "2027-03-05 16:00": "2027-03-15 08:00",  # a Friday: the week is over on a Friday evening
    "2027-03-20 23:30": "2027-03-30 07:00",  # over Easter, and by the clock of summer
    "2027-06-15 08:00": "2027-06-23 07:00",
    "2027-07-01 08:00": "2027-07-09 07:00",  # July would put it off for more than two weeks
    "2027-07-17 08:00": "2027-08-02 07:00",
    "2027-12-20 08:00": "2028-01-03 08:00",  # over Christmas and New Year
}


@pytest.mark.parametrize(("asked", "due"), ASKED.items())
def test_a_week_and_then_a_morning(asked: str, due: str) -> None:
    """Never before a week is over, and within a month always."""
    assert planned(at(asked), SOMEWHERE) == at(due)
    assert moment(at(asked), SOMEWHERE, at(asked)) == at(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2027-03-17 08:00", "2027-03-17 08:00"),
        ("2027-03-17 15:12", "2027-03-17 15:12"),
        ("2027-03-17 19:30", "2027-03-18 08:00"),
        ("2027-03-20 02:00", "2027-03-20 08:00"),
    ],
)
def test_a_process_that_was_down_goes_on_by_day(now: str, due: str) -> None:
    """What is late is done at once, but nobody is woken by it."""
    assert moment(at("2027-03-09 10:00"), SOMEWHERE, at(now)) == at(due)


ASKS = (
    *(
        "radera mig",
        "Radera mig!",
        "RADERA",
        "glöm mig",
        "Ta bort mina uppgifter.",
        "kan ni radera mig?",
        "gdpr radera",
    ),
    *("delete me", "Delete my data!", "forget me", "please delete me", "Jag vill bli raderad"),
)
KEEPS = (
    *("ångra", "Jag har ångrat mig!", "nej, radera inte", "Radera inte mig", "behåll mina uppgifter", "undo"),
    *("don't delete me", "I've changed my mind", "keep my data", "Stoppa raderingen"),
)
NEITHER = ("radera Lars", "ta bort mötet", "Jag ångrar att jag inte ringde", "nej", "delete the meeting", "keep going")


def test_how_people_ask_for_it_and_take_it_back() -> None:
    """Only what can mean nothing else counts."""
    assert [one for one in ASKS if command_of(one) != "forget" or is_change_of_mind(one)] == []
    assert [one for one in KEEPS if not is_change_of_mind(one) or command_of(one) is not None] == []
    assert [one for one in NEITHER if command_of(one) is not None or is_change_of_mind(one)] == []
    assert command_of("GDPR") == "privacy"
