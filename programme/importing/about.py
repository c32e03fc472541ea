"""Headings over what is told about a person to the other of the two: title, boards and own firms, a few lines.

What stands under them is shown to others, so a heading counts only if nothing in it speaks of another thing: "Titel och
företag" holds two facts in one, and "Något vi bör veta om dig?" may hold what nobody else should read.
"""

import re
from collections.abc import Mapping

from programme.presses.importing import Column

_PHRASES: Mapping[Column, tuple[str, ...]] = {
    Column.TITLE: (
        *("titel", "arbetstitel", "yrkestitel", "jobbtitel", "befattning", "yrke", "yrkesroll", "arbetsroll"),
        *("roll på jobbet", "roll på arbetet", "roll på arbetsplatsen", "roll i företaget", "roll på företaget"),
        *("roll i organisationen", "nuvarande roll", "tjänstetitel", "tjänst", "position"),
        *("title", "job title", "jobtitle", "job role", "current role", "role at work", "occupation", "profession"),
    ),
    Column.BOARDS: (
        *("styrelse", "styrelser", "styrelsen", "styrelseuppdrag", "styrelseposter", "styrelsepost", "styrelseplatser"),
        *("styrelseroll", "styrelseroller", "styrelseledamot", "styrelsemedlem", "styrelseengagemang"),
        *("egna bolag", "eget bolag", "egna företag", "eget företag", "egen firma", "bisyssla", "bisysslor"),
        *("board", "boards", "board seats", "board positions", "board memberships", "board member", "board roles"),
        *("directorships", "own companies", "own company", "own firms", "own firm", "own business"),
    ),
    Column.PRESENTATION: (
        *("presentation", "presentationstext", "kort presentation", "presentera", "bio", "biografi", "biography"),
        *("om mig", "om dig", "om dig själv", "om mig själv", "om personen", "beskriv dig", "egna ord"),
        *("vem är du", "vem är jag", "about me", "about you", "about yourself", "introduce yourself", "introduction"),
        *("describe yourself", "own words", "who are you", "short bio", "personlig beskrivning", "personbeskrivning"),
    ),
}
_MEANT = {phrase: column for column, phrases in _PHRASES.items() for phrase in phrases}
_FOUND = re.compile(rf"\b(?:{'|'.join(sorted(_MEANT, key=len, reverse=True))})\b")

_CUT_SHORT = frozenset({"kort om", "briefly about"})  # "Kort om …"

# Words beside them that say nothing of what the column holds.
_FILLS = frozenset(
    "din ditt dina min mitt mina en ett ev kort korta lite några rader text med och eller i av på för själv dig mig du "
    "jag är har sitter vilken vilka vad någon andra egna övriga uppdrag aktuella nuvarande idag nu frivilligt "
    "gärna skriv berätta beskriv max ca tecken ord meningar visas t ex a an the your my of on in as s and or short "
    "few brief lines text optional please write tell us current do you sit what which is are any other m fl".split()
)


def column_about(said: str) -> tuple[bool, Column | None]:
    """Tell whether a plain heading names any of these, and return which one if it names nothing beside it."""
    if said in _CUT_SHORT:
        return True, Column.PRESENTATION
    found = {_MEANT[one] for one in _FOUND.findall(said)}
    rest = [one for one in _FOUND.sub(" ", said).split() if one not in _FILLS and not one.isdigit()]
    return bool(found), next(iter(found)) if len(found) == 1 and not rest else None
