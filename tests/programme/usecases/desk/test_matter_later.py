"""The day that a manager types for a matter: understood, or asked about; never taken for another."""

from datetime import date

import pytest

from programme.calendar import is_quiet_day
from programme.usecases.desk.matter_later import day_meant

TUESDAY, LAST = date(2027, 2, 2), date(2027, 12, 17)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("sv", "på torsdag", date(2027, 2, 4)),
        ("sv", "Torsdag", date(2027, 2, 4)),
        ("sv", "i morgon", date(2027, 2, 3)),
        ("sv", "om tre veckor", date(2027, 2, 23)),
        ("sv", "om en vecka", date(2027, 2, 9)),
        ("sv", "9/3", date(2027, 3, 9)),
        ("sv", "den 9 mars", date(2027, 3, 9)),
        ("sv", "2027-03-09", date(2027, 3, 9)),
        ("en", "on Thursday", date(2027, 2, 4)),
        ("en", "tomorrow", date(2027, 2, 3)),
        ("en", "in three weeks", date(2027, 2, 23)),
        ("en", "9 March", date(2027, 3, 9)),
    ],
)
def test_a_day_as_people_write_it(language: str, text: str, day: date) -> None:
    """A plain working day is taken at once."""
    assert day_meant(text, language, TUESDAY, LAST)[0] == day


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("efter sommaren", "error-read-not-understood"),
        ("snart", "error-read-not-understood"),
        ("Lars", "error-read-not-understood"),
        ("nej", "error-read-not-understood"),
        ("?", "error-read-not-understood"),
        ("😀", "error-read-not-understood"),
        ("x" * 4000, "error-read-not-understood"),
        ("i går", "error-read-past"),
        ("1 februari", "error-read-past"),
        ("i dag", "matter-day-is-today"),
        ("2/2", "matter-day-is-today"),
        ("om två år", "error-read-too-late"),
        ("20 december 2027", "error-read-too-late"),
        ("30 februari", "error-read-no-such-day"),
        ("onsdag 4 februari", "error-read-contradiction"),
        ("torsdag eller fredag", "error-read-several"),
        ("nästa vecka", "error-read-which-day"),
        ("på torsdag kl. 9", "error-read-unsure"),
        ("på lördag", "matter-day-is-quiet"),
        ("15 juli", "matter-day-is-quiet"),
        ("midsommarafton", "matter-day-is-quiet"),
    ],
)
def test_what_is_asked_about(text: str, asked: str) -> None:
    """Whatever is no plain working day ahead is asked about, and every day that is offered is one that can be."""
    day, phrase, offered = day_meant(text, "sv", TUESDAY, LAST)
    assert (day, phrase.key) == (None, asked)
    assert all(TUESDAY < one <= LAST for one in offered)


def test_beside_a_quiet_day() -> None:
    """The working day after a quiet one is offered first, then the one before, if that is still to come."""
    assert day_meant("på lördag", "sv", TUESDAY, LAST)[2] == [date(2027, 2, 8), date(2027, 2, 5)]
    friday = date(2027, 2, 5)
    assert day_meant("i morgon", "sv", friday, LAST)[2] == [date(2027, 2, 8)]
    assert not any(map(is_quiet_day, day_meant("15 juli", "sv", TUESDAY, LAST)[2]))
