"""The cleaning and checking of single typed answers.

Each check takes the text as it came and returns it in the form that is stored, or raises a
`ProgrammeError` whose text says how to write it. Libraries that know the rules read e-mail addresses, phone numbers and
days as people write them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

import phonenumbers
from dateparser.date import DateDataParser

from programme import addresses
from programme.errors import ProgrammeError
from programme.name_reading import read_name

LONGEST_NAME = 80
LONGEST_CALLED = 40
LONGEST_LETTER = 3000
SENSIBLE_YEARS = range(2000, 2200)
LONGEST_DAY = 40
MOST_DAYS_BEFORE = -60
MOST_DAYS_AHEAD = 366

_NO_NAME = re.compile(r"[@?]|://|^/|\d{3}")  # an address, a question, a number: it answers something else
_NO_NAMES = frozenset("ok okej ja jo nej hej hejsan hallå tjena start starta hjälp test yes no hi hello help".split())

# Marks that turn the direction of the text around them: left in a name, they could garble the whole message around it.
_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that show as empty space


def clean(text: str, *, lines: bool = False) -> str:
    """Return `text` without control characters and needless space; `lines` keeps line breaks.

    Raises:
        ProgrammeError: `empty`, when nothing readable is left.
    """
    kept = "".join(sign if _is_readable(sign) else " " if sign.isspace() else "" for sign in text)
    rows = [" ".join(row.split()) for row in kept.split("\n")]
    cleaned = "\n".join(rows).strip() if lines else " ".join(" ".join(rows).split())
    if not any(unicodedata.category(sign)[0] in "LNPS" or unicodedata.category(sign) == "Cn" for sign in cleaned):
        raise ProgrammeError("empty")
    return cleaned


def _is_readable(sign: str) -> bool:
    if sign in _DIRECTION_MARKS or sign in _BLANKS:
        return False
    if unicodedata.category(sign) == "Cn":  # an emoji newer than this Python, or a code point that is no character
        return ord(sign) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(sign) <= 0xFDEF
    return sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Co"}


def at_most(length: int, *, lines: bool = False) -> Callable[[str], str]:
    """Return a check for free text of at most `length` characters, counted as Telegram does: an emoji is two."""

    def check(text: str) -> str:
        cleaned = clean(text, lines=lines)
        counted = len(cleaned.encode("utf-16-le")) // 2
        if counted > length:
            raise ProgrammeError("too-long", length=counted, longest=length)
        return cleaned

    return check


def full_name(text: str) -> str:
    """Return a name as people have them (`programme.name_reading`), with the first name first."""
    name = read_name(at_most(LONGEST_NAME)(text)).name
    if not any(sign.isalpha() for sign in name) or _NO_NAME.search(name) or name.casefold().strip(".!") in _NO_NAMES:
        raise ProgrammeError("name")
    return name


def called(text: str) -> str:
    """Return what a person wants to be called."""
    name = at_most(LONGEST_CALLED)(text)
    if not any(sign.isalpha() for sign in name) or _NO_NAME.search(name):
        raise ProgrammeError("called")
    return name


def email(text: str) -> str:
    """Return an e-mail address in its normal form, the first of several."""
    return addresses.emails(clean(text))[0]


def phone(text: str) -> str:
    """Return a phone number in E.164 form, the first of several."""
    return addresses.phones(clean(text))[0]


def readable_phone(number: str) -> str:
    """Return a stored number as people write it: Swedish ones without the country code."""
    parsed = phonenumbers.parse(number)
    home = parsed.country_code == phonenumbers.country_code_for_region(addresses.HOME_REGION)
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)


def work_and_town(text: str) -> str:
    """Return "employer, town": the text after the last comma is the town."""
    cleaned = at_most(120)(text)
    employer, _, town = cleaned.rpartition(",")
    if not employer.strip() or not town.strip():
        raise ProgrammeError("work")
    return f"{employer.strip()}, {town.strip()}"


def iso_date(text: str) -> str:
    """Return a date that was typed as 2027-01-15 or 15/1 2027, in ISO form."""
    cleaned = clean(text)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", cleaned):
        year, month, day = found.groups()
    elif found := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[ /.-]+(\d{4})", cleaned):
        day, month, year = found.groups()
    else:
        raise ProgrammeError("date")
    try:
        day_meant = date(int(year), int(month), int(day))
    except ValueError:
        raise ProgrammeError("date") from None
    if day_meant.year not in SENSIBLE_YEARS:
        raise ProgrammeError("date")
    return day_meant.isoformat()


@lru_cache(maxsize=2)  # today's, and yesterday's for drafts begun then
def _days_of(today: date) -> DateDataParser:
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime(today.year, today.month, today.day, 12),  # noqa: DTZ001 - a day, no moment
        "REQUIRE_PARTS": ["day"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    return DateDataParser(languages=["sv", "en"], settings=settings)


def a_day(text: str, hints: Mapping[str, str]) -> str:
    """Return a day that was typed as people do ("9 mars", "9/3", "i morgon"), in ISO form.

    `hints["today"]` is the day on which the dialog was opened. A day without a year means the nearest such day.
    """
    cleaned, today = clean(text), date.fromisoformat(hints["today"])
    found = _days_of(today).get_date_data(cleaned).date_obj if len(cleaned) <= LONGEST_DAY else None
    if found is None:
        raise ProgrammeError("day")
    day: date = found.date()
    if not re.search(r"\d{4}", cleaned) and day - today > timedelta(days=183):
        day = day - timedelta(days=365 if day.month > 2 or day.year % 4 else 366)
    if not MOST_DAYS_BEFORE <= (day - today).days <= MOST_DAYS_AHEAD:
        raise ProgrammeError("day-far")
    return day.isoformat()


def hour_and_minute(text: str) -> str:
    """Return a time of day that was typed ("14", "14.30", "kl 14:30") as HH:MM."""
    found = re.fullmatch(r"(?:kl\.?|klockan|at)?\s*(\d{1,2})(?:[.:]?([0-5]\d))?", clean(text).lower())
    if found is None or int(found[1]) > 23:
        raise ProgrammeError("time")
    return f"{int(found[1]):02}:{found[2] or '00'}"
