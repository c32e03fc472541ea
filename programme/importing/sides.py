"""Headings that are about the adept or the mentor of a row: "Mentor", "Min mentor", "Mentorns e-post"."""

from collections.abc import Mapping, Sequence

from programme.importing.headings import NAMES, meaning, plain
from programme.people import Role
from programme.presses.importing import Column

_WORDS: Mapping[Role, frozenset[str]] = {
    Role.ADEPT: frozenset("adept adepten adeptens adepts mentee mentees menteen mentorand mentoranden".split()),
    Role.MENTOR: frozenset("mentor mentorn mentorns mentors".split()),
}
_FILLS = frozenset("min din sin vald utsedd tilldelad matchad med my your assigned på till för hos the s of to".split())
_NAMING = frozenset("namn name names".split())
_OF_A_PERSON = (
    NAMES
    | {Column.EMAIL, Column.PHONE, Column.EMPLOYER, Column.TOWN, Column.LANGUAGES, Column.GOAL}
    | {
        Column.TITLE,
        Column.BOARDS,
        Column.PRESENTATION,
    }
)


def side(heading: str) -> Role | None:
    """Return whom a heading is about, an adept or a mentor; None where it is about whoever stands in the row."""
    words = plain(heading).split()
    roles = [role for role, known in _WORDS.items() if known & set(words)]
    if len(roles) != 1:
        return None
    rest = _rest(words)
    return roles[0] if set(rest) <= _NAMING or meaning(" ".join(rest)) in _OF_A_PERSON else None


def names_one(heading: str) -> bool:
    """Tell whether a heading stands over names of adepts, or of mentors."""
    return side(heading) is not None and set(_rest(plain(heading).split())) <= _NAMING


def without_side(heading: str) -> str:
    """Return a heading as it reads in a list of one side: "Mentor" is a name, "Mentorns e-post" an address."""
    rest = _rest(plain(heading).split())
    return " ".join(rest) or "namn"


def _rest(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _FILLS and not any(word in known for known in _WORDS.values())]
