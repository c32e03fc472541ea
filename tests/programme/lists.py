"""Lists of people for tests: made as a hand in Excel would, and understood."""

from collections.abc import Callable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.list_of_people import pages
from programme.importing.listed import Known, Said, Understood
from programme.importing.reading import understand
from programme.people import Role

KNOWN = Known(
    {"svenska": "sv", "engelska": "en", "english": "en"}, {"ledarskap": "leadership", "sälj": "sales", "sales": "sales"}
)

NOTHING_SAID = Said({})


def understood(content: bytes | str, said: Said = NOTHING_SAID) -> Understood:
    return understand(pages(content.encode() if isinstance(content, str) else content), said, KNOWN)


def excel(*rows: Sequence[object], title: str = "Blad1", change: Callable[[Worksheet], None] | None = None) -> bytes:
    """Return an .xlsx with these rows; `change` does to the page what a hand in Excel would."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = title
    for row in rows:
        page.append(row)
    if change is not None:
        change(page)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def who(found: Understood) -> list[tuple[str, Role | None]]:
    return [(one.name, one.role) for one in found.people]


def faults(found: Understood) -> list[tuple[int, str]]:
    return [(one.row, one.code) for one in found.faults]
