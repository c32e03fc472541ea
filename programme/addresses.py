"""E-mail addresses and phone numbers as people write them: with words around, two in one answer, copied from elsewhere.

Libraries that know the rules read each one; this module finds them in a text, and refuses rather than guess
where a part of the address itself could be left out. The libraries are slow to import, so import this module inside
the function that reads an address (docs/architecture.md#imported-when-first-used).
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import Leniency, NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberMatcher

from programme.errors import ProgrammeError

HOME_REGION = "SE"  # numbers typed without a country code
ANONYMOUS = 888  # the country code of numbers that are sold for Telegram accounts: nobody can ring them

_WITHIN = r"[^\s<>()\[\]{},;:\"'“”«»|/\\]"
# Looked for where a word begins: from each sign of a long word without an @ it would be looked for to its end.
_ADDRESS = re.compile(rf"(?<!{_WITHIN}){_WITHIN}+@(?:(?!@){_WITHIN})+")
_SPOKEN_AT = re.compile(r"\s*(?:\(at\)|\[at\]|\(a\)|\bsnabel-?a\b)\s*", re.I)
_SPACE_WITHIN = re.compile(r"\s*@\s*|(?<=\w)\s*\.\s+(?=[a-z]{2,}\W*$)", re.I)
# What stands before an address and is no part of it: a word and a colon, a bracket, or one of these words.
_LEADS_IN = re.compile(
    r"(?:^|[<(\[,;:\"'“”«»|/]|\b(?:är|is|på|at|e-?post|e-?mail|mejl|mail|adress|address|och|eller|and|or))\s*$", re.I
)


@lru_cache(maxsize=1)
def emails(text: str) -> Sequence[str]:
    """Return the e-mail addresses in a cleaned text in their normal form; whether their domains exist is not looked up.

    Raises:
        ProgrammeError: `email`, when there is none, or when words before it may belong to it ("anna ek@exempel.se").
    """
    plain = _SPOKEN_AT.sub("@", unicodedata.normalize("NFKC", text)).replace("mailto:", "")
    for readable in (plain, _SPACE_WITHIN.sub(lambda found: found[0].strip(), plain)):
        found = [(one, valid) for one in _ADDRESS.finditer(readable) if (valid := _valid(one[0]))]
        if not found:
            continue
        if not _LEADS_IN.search(readable[: found[0][0].start()]):
            break
        return tuple(dict.fromkeys(valid for _, valid in found))
    raise ProgrammeError("email")


def _valid(address: str) -> str | None:
    try:
        return validate_email(address.strip(".!?*_-"), check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def in_ascii(address: str) -> str:
    """Return an address as every mail server understands it; as it is, where signs before the @ forbid that."""
    try:
        return validate_email(address, check_deliverability=False).ascii_email or address
    except EmailNotValidError:
        return address


_A_DAY = re.compile(r"(?<![\d+-])(?:19|20)\d\d([-./]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?![\d-])")


@lru_cache(maxsize=1)
def phones(text: str) -> Sequence[str]:
    """Return the phone numbers in a cleaned text in E.164 form; a number without a country code is read as Swedish.

    A day ("2027-02-01") is none, though its digits may be those of a number without its first zero.

    Raises:
        ProgrammeError: `phone`, when there is none; `phone-anonymous`, when it is a number that can't be rung.
    """
    text = _A_DAY.sub(" ", text)
    found = [one.number for one in PhoneNumberMatcher(text, HOME_REGION, leniency=Leniency.VALID)] or _whole(text)
    if not found:
        raise ProgrammeError("phone-anonymous" if _is_anonymous(text) else "phone")
    return tuple(dict.fromkeys(phonenumbers.format_number(one, PhoneNumberFormat.E164) for one in found))


def _whole(text: str) -> list[PhoneNumber]:
    """Return the number that the whole text is, also with its country code but without the plus sign."""
    if any(sign.isalpha() for sign in text):
        return []  # letters stand for digits in American numbers, and for words everywhere else
    for written in (text, f"+{text.lstrip('+')}"):
        try:
            number = phonenumbers.parse(written, HOME_REGION)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return [number]
    return []


def _is_anonymous(text: str) -> bool:
    digits = "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit())
    return (digits.removeprefix("00").startswith(str(ANONYMOUS)) and "+" in text) or digits.startswith(f"00{ANONYMOUS}")


def first_phone(text: str) -> tuple[int, int, str] | None:
    """Return where the first phone number of a text begins and ends, and how it is written; None if there is none."""
    found = next(iter(PhoneNumberMatcher(text, HOME_REGION)), None)
    return None if found is None else (found.start, found.end, found.raw_string)


def readable(number: str) -> str:
    """Return a stored number as people write it: Swedish numbers without the country code."""
    parsed = phonenumbers.parse(number)
    home = parsed.country_code == phonenumbers.country_code_for_region(HOME_REGION)
    return phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL)
