"""The cleaning and checking of single typed answers.

Each check takes the text as it came and returns it in the form that is stored, or raises a
`ProgrammeError` whose text says how to write it. Libraries that know the rules read e-mail addresses and phone
numbers; days and times are read by `programme.dates`.
"""

import re
import unicodedata
from dataclasses import dataclass

from programme.errors import ProgrammeError
from programme.marked import Marked
from programme.name_reading import read_name

LONGEST_NAME = 80
LONGEST_CALLED = 40
LONGEST_LETTER = 3000

_NO_NAME = re.compile(r"[@?]|://|^/|^\d|\d{3}")  # an address, a question, a day, a number: another question's answer
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


def clean_marked(words: Marked) -> Marked:
    """Return words with their formatting, cleaned in the same way; nothing stays nothing."""
    return Marked(clean(words.html, lines=True)) if words.html.strip() else words


def _is_readable(sign: str) -> bool:
    if sign in _DIRECTION_MARKS or sign in _BLANKS:
        return False
    if unicodedata.category(sign) == "Cn":  # an emoji newer than this Python, or a code point that is no character
        return ord(sign) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(sign) <= 0xFDEF
    return sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Co"}


@dataclass(frozen=True, slots=True)
class AtMost:
    """The check of a free text of at most `length` characters; `lines` keeps line breaks."""

    length: int
    lines: bool = False

    def __call__(self, text: str) -> str:
        """Return the text, cleaned; characters are counted as Telegram does: an emoji is two.

        Raises:
            ProgrammeError: `empty`, or `too-long`.
        """
        cleaned = clean(text, lines=self.lines)
        counted = len(cleaned.encode("utf-16-le")) // 2
        if counted > self.length:
            raise ProgrammeError("too-long", length=counted, longest=self.length)
        return cleaned


def at_most(length: int, *, lines: bool = False) -> AtMost:
    """Return a check for free text of at most `length` characters."""
    return AtMost(length, lines)


def full_name(text: str) -> str:
    """Return a name as people have them (`programme.name_reading`), with the first name first."""
    name = read_name(at_most(LONGEST_NAME)(text)).name
    if not any(sign.isalpha() for sign in name) or _NO_NAME.search(name) or name.casefold().strip(".!") in _NO_NAMES:
        raise ProgrammeError("name")
    return name


def called(text: str) -> str:
    """Return the name by which a person wants to be called."""
    name = at_most(LONGEST_CALLED)(text)
    if not any(sign.isalpha() for sign in name) or _NO_NAME.search(name):
        raise ProgrammeError("called")
    return name


def email(text: str) -> str:
    """Return an e-mail address in its normal form, the first of several."""
    from programme.addresses import emails

    return emails(clean(text))[0]


def phone(text: str) -> str:
    """Return a phone number in E.164 form, the first of several."""
    from programme.addresses import phones

    return phones(clean(text))[0]


def readable_phone(number: str) -> str:
    """Return a stored number as every message and file shows it: Swedish ones without the country code.

    With plain signs: telephones make a number tappable only if a hyphen is a hyphen and a space is a space.
    """
    from programme.addresses import readable

    return readable(number)


WITHOUT_WORK = frozenset(
    "pensionär pensionerad student studerande arbetssökande arbetslös retired student unemployed".split()
)
_IN_TOWN = re.compile(r"(?P<employer>.+) (?:i|in) (?P<town>[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*)?)")
_A_SENTENCE = re.compile(r"(?:jag|vi|arbetar|jobbar|bor|är|egen|i|in|we|i'm|work|working|live)\b", re.IGNORECASE)


def work_and_town(text: str) -> str:
    """Return "employer, town" of "Nordbygg, Umeå" or "Nordbygg i Umeå"; a word for being without work stands alone.

    Raises:
        ProgrammeError: `work`, when it can't be told which is which.
    """
    cleaned = at_most(120)(text)
    if cleaned.rstrip(".!").casefold() in WITHOUT_WORK:
        return cleaned.rstrip(".!")
    employer, _, town = cleaned.rpartition(",")
    if "," not in cleaned and (found := _IN_TOWN.fullmatch(cleaned)) and not _A_SENTENCE.match(cleaned):
        employer, town = found["employer"], found["town"]
    if not employer.strip() or not town.strip():
        raise ProgrammeError("work")
    return f"{employer.strip()}, {town.strip()}"


def employer_and_town(work: str) -> tuple[str, str]:
    """Return the two halves of what `work_and_town` has read; the town is empty where a word stands alone."""
    employer, comma, town = work.rpartition(", ")
    return (employer, town) if comma else (work, "")
