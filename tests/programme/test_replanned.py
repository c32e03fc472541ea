"""Another first or last day of a programme, as managers type it in the middle of its year."""

from datetime import date

import pytest

from programme.dialog import AskBackError
from programme.form import Text
from programme.forms.replanned import another_day

HINTS = {"today": "2027-05-24", "starts": "2027-02-01", "ends": "2027-09-06"}
AHEAD = {**HINTS, "today": "2026-11-27"}


def typed(step: str, text: str, hints: dict[str, str] = HINTS) -> str:
    """Return the day that a text gives, or the day that is asked about, or why there is none."""
    said, reads = Text(text, today=date.fromisoformat(hints["today"])), another_day(step).reads
    assert reads is not None
    try:
        return str(reads(said, {}, hints)[step])
    except AskBackError as refusal:
        return " ".join((refusal.code, *refusal.proposed))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("1 mars", "programme-days 2027-03-01"),
        ("15 januari", "programme-days 2027-01-15"),
        ("1/3", "programme-days 2027-03-01"),
        ("den 8 mars", "programme-days 2027-03-08"),
        ("29 februari 2028", "programme-days 2027-02-28"),
        ("1 juni", "2027-06-01"),
        ("2027-03-01", "2027-03-01"),
        ("1 mars 2028", "programme-days 2027-03-01"),
        ("1 augusti 2027", "programme-days 2026-08-01"),
        ("1 januari 2031", "programme-days"),
        ("nästa vår", "read-not-understood"),
    ],
)
def test_the_start_can_have_been(text: str, means: str) -> None:
    """In May "1 mars" is the next March, in which the programme is over: the March that has been is asked about."""
    assert typed("starts", text) == means


@pytest.mark.parametrize(("text", "means"), [("1 mars", "2027-03-01"), ("15 januari", "2027-01-15")])
def test_before_the_start_a_day_is_one_that_comes(text: str, means: str) -> None:
    """A programme that is ahead begins on a day that is ahead, too."""
    assert typed("starts", text, AHEAD) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("20 december", "2027-12-20"),
        ("1 april 2027", "programme-ended"),
        ("1 mars 2027", "programme-days 2028-03-01"),
        ("3 maj 2027", "programme-ended"),
        ("24 maj", "2027-05-24"),
        ("1 januari 2031", "programme-days 2030-01-01"),
    ],
)
def test_the_end_is_after_the_start_and_not_over(text: str, means: str) -> None:
    """The last day is read from the first one on, and can be no day that has been."""
    assert typed("ends", text) == means
