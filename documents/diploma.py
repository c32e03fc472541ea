"""Diplomas, set in type, one a page: a person's own to be framed, or all of a programme as one file to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from documents.sheet import sheet
from documents.typeset import pdf
from programme.ports.conversation import Words
from programme.speech import DaysFromTo, Facts, WithYear

LONGEST_ON_A_LINE = 32
"""Letters: a programme's name up to this length is not parted between two lines of the sentence."""


@dataclass(frozen=True, slots=True)
class Diploma:
    """What stands on a diploma.

    Attributes:
        name: as the person wants it to stand.
        role: `adept` or `mentor`.
        first: the first day of the person's time in the programme, and `last` the last.
        meetings: how many were held; of 0 nothing is said.
        hours: spent together, in whole hours; of 0 nothing is said.
        about: whether some of the hours are assumed.
        took_part: whether it says so, and not that its holder has completed.
        manager: who signs.
        day: the day on which it was given.
        serial: as it is read aloud.
        verified_at: the bot's name, to which the serial is written.
    """

    name: str
    role: str
    programme: str
    first: date
    last: date
    meetings: int
    hours: int
    manager: str
    day: date
    serial: str
    verified_at: str
    about: bool = False
    took_part: bool = False


def diplomas(found: Sequence[Diploma], words: Words, made: datetime) -> bytes:
    """Return diplomas as a PDF, a page for each.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("diploma", diploma_data(found, words), made)


def diploma_data(found: Sequence[Diploma], words: Words) -> dict[str, Any]:
    """Return what the template of diplomas reads."""
    name = found[0].name if len(found) == 1 else found[0].programme
    title = words("document-diploma-title", {"name": name})
    return {**sheet(words, title, ""), "diplomas": [_page(one, words) for one in found]}


def in_languages(found: Sequence[tuple[Diploma, Words]], words: Words, made: datetime) -> bytes:
    """Return diplomas as a PDF, each in the words of its holder; the file's title is in those of its reader.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    data = diploma_data([one for one, _ in found], words)
    return pdf("diploma", {**data, "diplomas": [_page(*one) for one in found]}, made)


def _on_a_line(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _page(one: Diploma, words: Words) -> dict[str, str]:
    days = _on_a_line(words("plain", {"text": DaysFromTo(one.first, one.last)}).replace("–", " –\u2060 "))
    name = _on_a_line(one.programme) if len(one.programme) <= LONGEST_ON_A_LINE else one.programme
    role = "took-part" if one.took_part else one.role
    period: Facts = {"period": days, "programme": name, "role": role}
    counted = (("document-diploma-meetings", one.meetings), ("document-diploma-hours", one.hours))
    about = "yes" if one.about else "no"
    return {
        "programme": one.programme,
        "heading": words("document-diploma"),
        "given_to": words("document-diploma-given-to"),
        "name": one.name,
        "for": words("document-diploma-for", period),
        "numbers": " · ".join(words(key, {"count": count, "about": about}) for key, count in counted if count),
        "day": words("plain", {"text": WithYear(one.day)}),
        "day_label": words("document-diploma-day"),
        "signed": one.manager,
        "signed_label": words("document-diploma-signed"),
        "serial": words("document-diploma-serial", {"serial": one.serial, "bot": one.verified_at}),
    }
