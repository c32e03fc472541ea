"""The reader, for whatever day it is today: no reading contradicts its text."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from programme.dates.bounds import Bounds, within
from programme.dates.reader import read
from programme.dates.reading import Meant, Reading, Reason, Wanted
from programme.dialog import AskBackError
from programme.form import Text
from programme.forms.change import DIGEST_HOUR

FIRST, LAST = date(2026, 1, 1), date(2032, 12, 31)
TURNS = [date(year, 12, 31) for year in range(2026, 2033)] + [date(year, 1, 1) for year in range(2026, 2033)]
LEAPS = [date(year, 2, number) for year in (2028, 2032) for number in (28, 29)] + [date(2028, 3, 1), date(2027, 2, 28)]
TODAYS = st.sampled_from(TURNS + LEAPS) | st.dates(FIRST, LAST)
WEEKDAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
Claim = tuple[str, Callable[[Meant], bool]]  # words, and what they say about whatever is understood


def about_day(words: str, holds: Callable[[date], bool]) -> Claim:
    return words, lambda meant: meant.day is not None and holds(meant.day)


def about_time(words: str, *times: time) -> Claim:
    return words, lambda meant: meant.at in times


@st.composite
def claims(draw: st.DrawFn, language: str) -> list[Claim]:
    """Draw parts of a phrase, which may well contradict each other."""
    weekday, month, number = draw(st.integers(0, 6)), draw(st.integers(1, 12)), draw(st.integers(1, 31))
    week, year, hour = draw(st.integers(1, 53)), draw(st.integers(2026, 2033)), draw(st.integers(0, 23))
    minute = draw(st.sampled_from([0, 15, 30, 59]))
    at, word = {"sv": "kl", "en": "at"}[language], {"sv": "vecka", "en": "week"}[language]
    turned = [time(one, minute) for one in (hour, (hour + 12) % 24)]
    every = [
        about_day(WEEKDAYS[language][weekday], lambda day: day.weekday() == weekday),
        about_day(f"{number} {MONTHS[language][month - 1]}", lambda day: (day.month, day.day) == (month, number)),
        about_day(
            f"{number} {MONTHS[language][month - 1]} {year}",
            lambda day: (day.year, day.month, day.day) == (year, month, number),
        ),
        about_day(
            f"{year}-{month:02}-{number:02}", lambda day: (day.year, day.month, day.day) == (year, month, number)
        ),
        about_day(f"{number}.{month}.{year}", lambda day: (day.year, day.month, day.day) == (year, month, number)),
        about_day(f"{word} {week}", lambda day: day.isocalendar().week == week),
        about_time(f"{at} {hour}", *([time(hour), time((hour + 12) % 24)] if hour <= 12 else [time(hour)])),
        about_time(f"{at} {hour}.{minute:02}", *(turned if hour <= 12 else turned[:1])),
        about_time(f"{hour:02}:{minute:02}", *(turned if hour <= 12 else turned[:1])),
    ]
    return draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique_by=lambda one: one[0]))


@given(st.data(), TODAYS, st.sampled_from(["sv", "en"]), st.sampled_from(Wanted))
def test_no_reading_contradicts_its_text(data: st.DataObject, today: date, language: str, wanted: Wanted) -> None:
    """Weekday, number, month, year, week and hour that were typed are those of what is taken without asking."""
    parts = data.draw(claims(language))
    phrase = " ".join(words for words, _ in parts)
    reading = read(phrase, language, today, wanted)
    if not reading.ask:
        assert all(holds(reading.meant) for _, holds in parts), (phrase, today, reading)


@given(TODAYS, st.integers(1, 12), st.integers(0, 6), st.sampled_from(["sv", "en"]), st.sampled_from(Wanted))
def test_a_number_beside_a_part_of_the_day_is_an_hour(
    today: date, hour: int, weekday: int, language: str, wanted: Wanted
) -> None:
    """Even where a day was asked for: "9 in the morning" is not the 9th, and a weekday beside it stays the day."""
    part = {"sv": "på eftermiddagen", "en": "in the afternoon"}[language]
    after_noon = time(hour % 12 + 12)
    alone = read(f"{hour} {part}", language, today, wanted)
    assert alone.ask or alone.meant == Meant(at=after_noon)
    reading = read(f"{WEEKDAYS[language][weekday]} {hour} {part}", language, today, wanted)
    assert reading.ask or (reading.meant.at == after_noon and reading.meant.day is not None)
    assert all(one.day is None or one.day.weekday() == weekday for one in reading.choices)


@given(TODAYS, st.integers(-59, 300), st.sampled_from(["sv", "en"]), st.booleans())
@example(date(2027, 3, 10), -1, "sv", False)
def test_a_day_around_today_is_understood(today: date, offset: int, language: str, with_weekday: bool) -> None:
    """A day without a year is the one around today, with or without its weekday, and is taken without asking."""
    day = today + timedelta(days=offset)
    weekday = f"{WEEKDAYS[language][day.weekday()]} " if with_weekday else ""
    reading = read(f"{weekday}{day.day} {MONTHS[language][day.month - 1]}", language, today)
    assert (reading.meant.day, reading.ask) == (day, False)


@given(TODAYS, st.integers(1, 6), st.sampled_from(["sv", "en"]))
def test_a_wrong_weekday_is_asked_about(today: date, off: int, language: str) -> None:
    """A weekday that the day is not is asked about, and one of the choices is the day that was typed."""
    day = today + timedelta(days=20)
    weekday = WEEKDAYS[language][(day.weekday() + off) % 7]
    reading = read(f"{weekday} {day.day} {MONTHS[language][day.month - 1]}", language, today)
    assert reading.ask
    assert reading.reason is Reason.CONTRADICTION
    assert day in [one.day for one in reading.choices]
    assert all(one.day and WEEKDAYS[language][one.day.weekday()] == weekday for one in reading.choices[1:])


@given(st.text(max_size=130), TODAYS, st.sampled_from(["sv", "en"]), st.sampled_from(Wanted))
def test_the_reader_never_stumbles(text: str, today: date, language: str, wanted: Wanted) -> None:
    """Whatever is written, the answer is a day, a time, or a question with a reason."""
    reading = read(text, language, today, wanted)
    assert reading.ask or reading.meant != Meant()
    assert (reading.reason is not None) is reading.ask


TODAY = date(2027, 2, 2)
BOUNDS = Bounds(date(2027, 1, 20), date(2027, 12, 17), past=True)


def check(text: str, bounds: Bounds = BOUNDS) -> Reading:
    return within(read(text, "sv", TODAY), bounds, TODAY)


def test_days_out_of_bounds() -> None:
    """A day before the first, after the last, or gone by where the question is about what is to come."""
    assert (check("15 januari").ask, check("15 januari").reason) == (True, Reason.TOO_EARLY)
    assert (check("julafton 2027").ask, check("julafton 2027").reason) == (True, Reason.TOO_LATE)
    assert (check("igår", Bounds(past=False)).ask, check("igår", Bounds(past=False)).reason) == (True, Reason.PAST)


def test_what_is_worth_saying() -> None:
    """A day that has been, and a quiet one, are taken, with a word about it."""
    assert (check("igår").ask, check("igår").reason) == (False, Reason.PAST)
    assert check("måndag 12 juli").reason is Reason.AWAY
    assert check("söndag 11 juli").reason is Reason.QUIET
    assert (check("midsommarafton").ask, check("midsommarafton").reason) == (False, Reason.QUIET)
    assert (check("5 juli").ask, check("5 juli").reason) == (False, Reason.AWAY)
    assert (check("på fredag").ask, check("på fredag").reason) == (False, None)


def test_choices_out_of_bounds_are_not_offered() -> None:
    """Of several days only those that the question takes are asked about."""
    assert [one.day for one in check("12-20 december").choices] == [date(2027, 12, number) for number in range(12, 18)]
    assert (check("20-21 december").reason, check("20-21 december").choices) == (Reason.TOO_LATE, ())


def test_one_of_several_is_no_choice() -> None:
    """A number that may be a date or an hour, and can only be one within the time: it is asked whether it is meant."""
    soon = Bounds(date(2027, 1, 20), date(2027, 2, 10), past=True)
    assert (check("fredag 12").reason, len(check("fredag 12").choices)) == (Reason.SEVERAL, 2)
    alone = check("fredag 12", soon)
    assert (alone.reason, alone.choices) == (Reason.UNSURE, (Meant(date(2027, 2, 5), time(12)),))


@pytest.mark.parametrize("text", ["torsdag 25.00", "vecka 12", "torsdag 14.30 eller fredag", "30 februari"])
def test_a_question_for_an_hour_alone_offers_no_days(text: str) -> None:
    """A day is no answer to it, so a button with one would do nothing."""
    with pytest.raises(AskBackError) as asked:
        DIGEST_HOUR.reads(Text(text, today=TODAY), {}, {"today": TODAY.isoformat()})
    assert all(DIGEST_HOUR.splits(one) for one in asked.value.proposed)


@given(today=TODAYS, later=st.integers(0, 800), month=st.integers(1, 12), number=st.integers(1, 28))
def test_a_day_without_a_year_is_counted_from_the_day_that_a_question_says(
    today: date, later: int, month: int, number: int
) -> None:
    """The end of a programme is the first such day from its start on, whatever day it is today."""
    since = today + timedelta(days=later)
    reading = read(f"{number} {MONTHS['sv'][month - 1]}", "sv", today, Wanted.DAY, since)
    day = reading.meant.day
    assert day is not None
    assert not reading.ask
    assert (day.month, day.day) == (month, number)
    assert since <= day < since.replace(year=since.year + 1, day=min(since.day, 28)) + timedelta(days=3)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("17 december", "2028-12-17"),
        ("söndag 17 december", "2028-12-17"),  # in 2026 it is a Thursday
        ("17/12", "2028-12-17"),
        ("sista januari", "2029-01-31"),
        ("29 februari", None),  # of no year that can be meant
        ("lucia", "2028-12-13"),
        ("fredag vecka 50", "2028-12-15"),
        ("17 december 2027", "2027-12-17"),  # a year that was said counts
        ("imorgon", "2026-11-28"),
    ],
)
def test_from_a_start_on(text: str, understood: str | None) -> None:
    """What has no year is counted from the start; what is counted from today still is."""
    reading = read(text, "sv", date(2026, 11, 27), Wanted.DAY, date(2028, 3, 1))
    day = reading.meant.day
    assert (day and day.isoformat()) == understood
    assert reading.ask is (understood is None)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("30 december 2025", date(2026, 3, 1), date(2025, 12, 30)),  # the 30th of 2024 is in the first week of 2025
        ("1 januari 2026", date(2028, 2, 28), None),  # the 1st of 2027 is in the last week of 2026
        ("1 januari 2027", date(2026, 12, 1), date(2027, 1, 1)),
        ("fredag vecka 53 2026", date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_the_year_of_a_day_is_not_that_of_its_week(text: str, today: date, day: date | None) -> None:
    """A day with its year is in that year; the days of a week are in the year that the week is counted in."""
    reading = read(text, "sv", today, Wanted.DAY)
    assert (reading.meant.day, reading.ask) == (day, day is None)
