"""What a heading says that its column holds, in Swedish or English, as people and their forms write it.

A heading is first looked up whole, then by its words: "Din e-postadress (privat)" holds an address. A column about
another person, such as the boss or a relative, is never read.
"""

import re
from collections.abc import Mapping, Sequence

from programme.importing.about import column_about
from programme.presses.importing import Column

NAMES = frozenset({Column.NAME, Column.FIRST, Column.LAST})
_SIGNS = re.compile(r"[\W_]+")

# A column about another person, or a thing that only sounds like one of ours.
_OTHERS = frozenset(
    "chef chefens chefs boss anhörig anhörigs närmaste kontaktperson handledare faktura fakturering referens "
    "emergency relative reference supervisor invoice partner skapad created tidsstämpel timestamp".split()
)

_EITHER = tuple(
    f"{one} {word}{other}"
    for word in ("", "eller ", "or ")
    for one, other in (("adept", "mentor"), ("mentor", "adept"), ("mentee", "mentor"), ("mentor", "mentee"))
)

# By the beginnings of a heading's words; a word with a full stop must be there whole. The first row that fits counts.
_STEMS: Sequence[tuple[Column, tuple[str, ...]]] = (
    (Column.AGREED, ("samtyck", "consent", "gdpr", "godkän", "agree", "sagt ja")),
    (Column.TELEGRAM, ("telegram",)),
    (Column.EMAIL, ("epost", "e post", "mejl", "mail", "email", "e mail")),
    (Column.PHONE, ("telefon", "mobil", "phone", "tel.", "tfn.", "tele.", "cell", "nummer.")),
    (Column.FIRST, ("förnamn", "fornamn", "first name", "firstname", "given name", "tilltalsnamn")),
    (Column.LAST, ("efternamn", "last name", "lastname", "surname", "family name")),
    (Column.CAPACITY, ("antal adept", "platser", "kapacitet", "capacity", "adepter.", "max adept", "number of adept")),
    (Column.ROLE, ("roll.", "role.", *_EITHER, "vill vara", "som.")),
    (Column.COMPETENCES, ("kompeten", "område", "kunskap", "skill", "areas.", "competenc", "expertis", "kunnande")),
    (Column.LANGUAGES, ("språk", "sprak.", "language")),
    (Column.GOAL, ("mål.", "målsättning", "affärsidé", "idé.", "ide.", "goal", "idea.", "utmaning")),
    (
        Column.EMPLOYER,
        ("arbetsgiv", "arbetsplats", "företag", "organisation", "employer", "company", "workplace", "bolag", "firma"),
    ),
    (Column.TOWN, ("ort.", "stad.", "town", "city.", "hemort", "bostadsort", "hemstad", "postort", "kommun.")),
    (Column.OTHER, ("matchad med", "matchas med", "ihop med", "paras med", "paired with", "matched with")),
    (Column.NAME, ("namn", "name.", "deltagare.", "participant.", "person.", "heter.")),
)


def plain(heading: str) -> str:
    """Return a heading or a word of a cell in small letters, with its signs as spaces."""
    return " ".join(_SIGNS.sub(" ", heading.casefold()).split())


def meaning(heading: str) -> Column | None:
    """Return what a column with this heading holds, or None."""
    said = plain(heading)
    if not said or len(said) > 80 or _OTHERS & set(said.split()):
        return None
    told, about = column_about(said)
    if told:
        return about
    return next((column for column, stems in _STEMS if any(_has(said, stem) for stem in stems)), None)


def _has(said: str, stem: str) -> bool:
    return f" {stem[:-1]} " in f" {said} " if stem.endswith(".") else f" {stem}" in f" {said}"


def columns(headings: Sequence[str], given: Mapping[str, Column]) -> dict[Column, int]:
    """Return the place of each column that is read; of two headings for the same the first counts."""
    found: dict[Column, int] = {}
    for place, heading in enumerate(headings):
        said = heading.strip()
        column = given[said] if said in given else meaning(said)
        if column is None or column is Column.NOTHING:
            continue
        if column not in found or (said in given and headings[found[column]].strip() not in given):
            found[column] = place
    if Column.NAME in found and Column.FIRST in found and Column.LAST in found:
        del found[Column.NAME]  # the two halves leave no doubt which is which
    return found
