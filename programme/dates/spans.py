"""A time of several days as people write it: "6–31 juli", "v. 28–31", "hela juli", "från måndag till fredag".

The days in it are read by `programme.dates.reader`, which also asks back about everything that is none of these.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from programme.dates.reading import Reason, Wanted

AROUND = re.compile(
    r"\b(?:jag|är|blir|borta|ledig|semester|semestern|hela|från och med|fr\.? ?o\.? ?m|från|mellan|"
    r"i am|i’m|i'm|away|off|holiday|vacation|the whole of|all of|whole|all|from|between)\b\.?"
)
UNTIL = re.compile(r"\s*(?:[-–—]|\btill och med\b|\bt\.? ?o\.? ?m\b\.?|\b(?:till|to|until|through|och|and)\b)\s*")
WEEK = re.compile(r"(?:v|vecka|veckan|veckorna|week|weeks|wk|w)\.? ?(\d{1,2})")
NUMBER = re.compile(r"\d{1,2}")
LONGEST = 60  # letters
MOST = timedelta(days=300)  # "31 July – 6 July" is a slip, and no year


def read_span(text: str, language: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day of a time of several days; None where it is one day, or is not understood."""
    plain = " ".join(AROUND.sub(" ", text.lower()).split()).strip(" .,!")
    if not plain or len(plain) > LONGEST or read_day(plain, language, today) is not None:
        return None
    found = _whole(plain, language, today) or _from_to(plain, language, today)
    if found is None or not found[0] <= found[1] <= found[0] + MOST:
        return None
    return max(found[0], today), found[1]


def without_words(text: str) -> str:
    """Return a text without the words that people put around a day: "från måndag", "till och med fredag"."""
    plain = " ".join(AROUND.sub(" ", text.lower()).split())
    begins = UNTIL.match(plain)
    return plain[begins.end() :] if begins and begins.end() < len(plain) else plain or text


def _from_to(text: str, language: str, today: date) -> tuple[date, date] | None:
    for found in UNTIL.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        if left and right and (both := _both(left, right, language, today)) is not None:
            return both
    return None


def _both(left: str, right: str, language: str, today: date) -> tuple[date, date] | None:
    if NUMBER.fullmatch(left):
        ends = _side(right, language, today)
        begins = _on(ends[1], int(left)) if ends and not WEEK.fullmatch(right) else None
        return (begins, ends[1]) if begins and ends else None
    if (begun := _side(left, language, today)) is None:
        return None
    if NUMBER.fullmatch(right):
        last = _side(f"v {right}", language, begun[0]) if WEEK.fullmatch(left) else None
        end = last[1] if last else _on(begun[0], int(right))
        return (begun[0], end) if end else None
    ended = _side(right, language, begun[0])
    return (begun[0], ended[1]) if ended else None


def _on(day: date, number: int) -> date | None:
    return day.replace(day=number) if 1 <= number <= monthrange(day.year, day.month)[1] else None


def _side(text: str, language: str, today: date) -> tuple[date, date] | None:
    day = read_day(text, language, today)
    return (day, day) if day is not None else _whole(text, language, today)


def read_day(text: str, language: str, since: date) -> date | None:
    """Return the day that a text means to somebody who writes on the day `since`; None where that is not sure."""
    from programme.dates.reader import read

    reading = read(text, language, since, Wanted.DAY, since)
    return None if reading.ask or reading.meant.at is not None else reading.meant.day


def _whole(text: str, language: str, today: date) -> tuple[date, date] | None:
    """Return the days of a whole week or a whole month: the next one, or the one that is under way."""
    from programme.dates.reader import read

    if (week := WEEK.fullmatch(text)) is not None:
        weeks = (_week(year, int(week.group(1))) for year in (today.year, today.year + 1))
        return next((one for one in weeks if one is not None and one[1] >= today), None)
    if read(text, language, today, Wanted.DAY).reason is not Reason.WHICH_DAY:
        return None
    for since in (None, today):
        reading = read(f"1 {text}", language, today, Wanted.DAY, since)
        first = None if reading.ask else reading.meant.day
        if first is None or first.day != 1:
            return None
        last = first.replace(day=monthrange(first.year, first.month)[1])
        if last >= today:
            return first, last
    return None


def _week(year: int, number: int) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)
