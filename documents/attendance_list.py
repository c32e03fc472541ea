"""Who comes to a gathering, as a list to tick with a pen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from documents.sheet import sheet
from documents.typeset import pdf
from programme.ports.conversation import Words

HEADINGS = ("document-attendance-name", "document-attendance-note", "document-attendance-signature")
SPARE = 5  # empty lines, for those who come besides


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is to come; `note` stands beside the name: the role, a maybe, a diet."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """A list to tick.

    Attributes:
        gathering: what it is called.
        when: day, time and place, as they are read.
        guests: in the order of the list.
    """

    programme: str
    gathering: str
    when: str
    guests: Sequence[Guest]


def attendance_list(found: Attendance, words: Words, made: datetime) -> bytes:
    """Return a list to tick as a PDF.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("attendance", attendance_data(found, words), made)


def attendance_data(found: Attendance, words: Words) -> dict[str, Any]:
    """Return what the template of lists reads."""
    return {
        **sheet(words, found.gathering, f"{found.programme} · {found.gathering}"),
        "above": words("document-attendance"),
        "heading": found.gathering,
        "below": found.when,
        "headings": ["", *map(words, HEADINGS)],
        "people": [{"name": one.name, "note": one.note} for one in found.guests],
        "spare": SPARE,
        "counted": words("document-attendance-counted", {"count": len(found.guests)}),
    }
