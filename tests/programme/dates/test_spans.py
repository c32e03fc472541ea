"""A time of several days as managers write it; what is one day, or is not understood, is left to the reader of days."""

from datetime import date

import pytest

from programme.dates.spans import read_span, without_words

FRIDAY = date(2027, 4, 9)


def days(*numbers: int) -> tuple[date, date]:
    """Return two days of 2027: month, day, month, day."""
    first, last = numbers[:2], numbers[2:]
    return date(2027, *first), date(2027, *last)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6–31 juli", days(7, 6, 7, 31)),
        ("6-31 juli", days(7, 6, 7, 31)),
        ("från 6 juli till 31 juli", days(7, 6, 7, 31)),
        ("fr.o.m. 6 juli t.o.m. 1 augusti", days(7, 6, 8, 1)),
        ("från och med 6/7 till och med 31/7", days(7, 6, 7, 31)),
        ("28/6-3/7", days(6, 28, 7, 3)),
        ("2027-07-06 - 2027-07-31", days(7, 6, 7, 31)),
        ("Hela juli!", days(7, 1, 7, 31)),
        ("juli", days(7, 1, 7, 31)),
        ("juni till augusti", days(6, 1, 8, 31)),
        ("v. 28–31", days(7, 12, 8, 8)),
        ("vecka 28 till 31", days(7, 12, 8, 8)),
        ("v28-v31", days(7, 12, 8, 8)),
        ("vecka 28", days(7, 12, 7, 18)),
        ("jag är borta vecka 28", days(7, 12, 7, 18)),
        ("måndag till fredag", days(4, 12, 4, 16)),
        ("i dag till onsdag", days(4, 9, 4, 14)),
        ("april", days(4, 9, 4, 30)),
        ("vecka 14", days(4, 9, 4, 11)),
        ("mellan 3 och 7 maj", days(5, 3, 5, 7)),
        ("semester 1 juli - 15 augusti", days(7, 1, 8, 15)),
        ("12-14", days(4, 12, 4, 14)),
        ("28 december - 5 januari", (date(2027, 12, 28), date(2028, 1, 5))),
        ("mars", (date(2028, 3, 1), date(2028, 3, 31))),
        ("vecka 10", (date(2028, 3, 6), date(2028, 3, 12))),
    ],
)
def test_a_span_is_read(text: str, meant: tuple[date, date]) -> None:
    """As people write it on a telephone; what is under way counts from today."""
    assert read_span(text, "sv", FRIDAY) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6–31 July", days(7, 6, 7, 31)),
        ("from Monday to Friday", days(4, 12, 4, 16)),
        ("all of July", days(7, 1, 7, 31)),
        ("week 28-31", days(7, 12, 8, 8)),
    ],
)
def test_a_span_is_read_in_english(text: str, meant: tuple[date, date]) -> None:
    """The same in the other language."""
    assert read_span(text, "en", FRIDAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        *("måndag", "på måndag", "från måndag", "6 juli", "2027-07-06", "i morgon", "imorgon kl 14", "6/7"),
        *("31 juli - 6 juli", "6-31", "40-50 juli", "v. 60", "v 0", "hela", "-", "till", "", "kanske i sommar"),
        *("jag vet inte än", "juli eller augusti", "nästa år", "x" * 200, "från", "31-6 juli", "våren"),
    ],
)
def test_what_is_no_span_is_left_to_the_reader_of_days(text: str) -> None:
    """One day, nonsense, backwards, and whatever can mean several things."""
    assert read_span(text, "sv", FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("från måndag", "måndag"),
        ("till och med fredag", "fredag"),
        ("t.o.m. 31 juli", "31 juli"),
        ("fr o m 6 juli", "6 juli"),
        ("från", "från"),
    ],
)
def test_the_words_around_a_day_are_taken_away(text: str, left: str) -> None:
    """What is left is for the reader of days; where nothing is, the text stays."""
    assert without_words(text) == left
