"""A name and a way to reach it, typed in one line: an organisation with its address, a person with their number.

People write the two in any order and with any sign between them. A line without both is asked for once more. The answer
is kept as two lines: the name, and the way to reach it.
"""

import re
from dataclasses import dataclass

from programme.checks import at_most, email, phone, readable_phone
from programme.errors import ProgrammeError
from programme.form import Answer

LONGEST = 160
_ADDRESS = re.compile(r"[^\s,;:<>()\[\]]+@[^\s,;:<>()\[\]]+")
_BETWEEN = " \t,;:.|/–—-<>()[]"
_BEFORE_A_WAY = re.compile(
    r"(?:^|\s)(?:mailto|e-?post|e-?mail|mejl|mail|tel|tfn|telefon|phone|mobil)\.?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reach:
    """A name, and an e-mail address or a phone number, which is kept in E.164 form."""

    name: str
    way: str

    @classmethod
    def of(cls, answer: Answer) -> "Reach":
        """Return the two halves of an answer; both are empty where it was left out."""
        name, _, way = str(answer or "").partition("\n")
        return cls(name, way)

    @property
    def shown(self) -> str:
        """The two in one line."""
        return ", ".join(part for part in (self.name, way_shown(self.way)) if part)


def way_shown(way: str) -> str:
    """Return a way to reach somebody as messages show it; numbers of organisations were kept in readable form once."""
    if not way or "@" in way:
        return way
    return readable_phone(phone(way))


def organisation(text: str) -> str:
    """Return an organisation and its e-mail address or phone number, as two lines.

    Raises:
        ProgrammeError: `organisation`, when one of the two can't be found.
    """
    cleaned = at_most(LONGEST)(text)
    try:
        name, way = _with_address(cleaned) or _with_phone(cleaned)
    except ProgrammeError:
        raise ProgrammeError("organisation") from None
    return f"{_named(name, 'organisation')}\n{way}"


def outsider(text: str) -> str:
    """Return a person and their phone number in E.164 form, as two lines.

    Raises:
        ProgrammeError: `outsider`, when one of the two can't be found.
    """
    try:
        name, number = _with_phone(at_most(LONGEST)(text))
    except ProgrammeError:
        raise ProgrammeError("outsider") from None
    return f"{_named(name, 'outsider')}\n{number}"


def outsider_shown(answer: Answer) -> str:
    """Return a person and their number as a summary shows them."""
    return Reach.of(answer).shown


def _with_address(text: str) -> tuple[str, str] | None:
    found = _ADDRESS.search(text)
    return (_rest(text, found.start(), found.end()), email(found[0].rstrip("."))) if found else None


def _with_phone(text: str) -> tuple[str, str]:
    """Return the text without its first phone number, and the number.

    Raises:
        ProgrammeError: `phone`, when there is none.
    """
    from programme.addresses import first_phone

    found = first_phone(text)
    if found is None:
        raise ProgrammeError("phone")
    start, end, number = found
    return _rest(text, start, end), phone(number)


def _rest(text: str, start: int, end: int) -> str:
    before = _BEFORE_A_WAY.sub("", text[:start].rstrip(_BETWEEN)).rstrip(_BETWEEN)
    return " ".join(part for part in (before, text[end:].strip(_BETWEEN)) if part).strip(_BETWEEN)


def _named(name: str, code: str) -> str:
    if not any(sign.isalpha() for sign in name):
        raise ProgrammeError(code)
    return name
