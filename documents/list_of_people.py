"""Lists of people as files: an .xlsx or a .csv as rows of text, whatever program saved it.

A file that can't be read says so by what it is, since each has its own way out: an old Excel file is saved anew, a
locked one is opened, a photo is typed. The file comes from outside, so that its size is looked at before it is opened.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from programme.errors import ProgrammeError
from programme.importing.page import MOST_COLUMNS, MOST_ROWS, Page, Row
from programme.importing.pairs import understood_in

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_UNPACKED = 15_000_000  # bytes of the parts that are read; a thousand rows take one million
LONGEST_TEXT = 2_000_000  # characters of a .csv
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PICTURES = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")
_HEIC = b"ftyp"
_MAC_ROMAN, _LATIN = frozenset(b"\x8c\x8a\x9a\x81\x80\x85"), frozenset(b"\xe5\xe4\xf6\xc5\xc4\xd6")  # å ä ö Å Ä Ö


def pages(content: bytes) -> list[Page]:
    """Return the pages of a list.

    Raises:
        ProgrammeError: `list-…`, by what keeps it from being read.
    """
    if not content.strip():
        raise ProgrammeError("list-empty")
    if content.startswith(_ZIP):
        return _spreadsheet(content)
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise ProgrammeError("list-locked" if locked else "list-old")
    if content.startswith(_PICTURES) or content[4:8] == _HEIC:
        raise ProgrammeError("list-picture")
    return [_text(_decoded(content))]


def _spreadsheet(content: bytes) -> list[Page]:
    """Return the pages of an .xlsx that can be seen.

    Raises:
        ProgrammeError: as for `pages`.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = {one.filename: one.file_size for one in archive.infolist()}
            locked = any(one.flag_bits & 1 for one in archive.infolist())
    except BadZipFile:
        raise ProgrammeError("list-broken") from None
    if locked:
        raise ProgrammeError("list-locked")
    if "xl/workbook.xml" not in parts:
        raise ProgrammeError("list-other")
    if sum(size for name, size in parts.items() if not name.startswith("xl/media/")) > MOST_UNPACKED:
        raise ProgrammeError("list-too-large")
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
        formulas = load_workbook(io.BytesIO(content), keep_links=False) if _has_formulas(content) else None
        return [
            _page(one, formulas[one.title] if formulas else None)
            for one in book.worksheets
            if one.sheet_state == "visible"
        ]
    except ProgrammeError:
        raise
    except Exception:  # the library raises anything for a file that its maker has written against the rules
        raise ProgrammeError("list-broken") from None


def _has_formulas(content: bytes) -> bool:
    with ZipFile(io.BytesIO(content)) as archive:
        pages_of_it = (one for one in archive.namelist() if one.startswith("xl/worksheets/"))
        return any(b"<f>" in part or b"<f " in part for part in map(archive.read, pages_of_it))


def _cells(sheet: "Worksheet") -> dict[tuple[int, int], str]:
    """Return the cells that there are, by row and column.

    Raises:
        ProgrammeError: `list-too-large`, when words stand further down than is read.
    """
    there = {(cell.row, cell.column): _shown(cell.value) for cell in sheet._cells.values() if cell.value is not None}
    if any(row > MOST_ROWS and said.strip() for (row, _), said in there.items()):
        raise ProgrammeError("list-too-large")
    return {(row, column): said for (row, column), said in there.items() if row <= MOST_ROWS and column <= MOST_COLUMNS}


def _page(sheet: "Worksheet", formulas: "Worksheet | None") -> Page:
    # Its rows and columns would be made up to the furthest cell; what is kept is only the cells that there are. A
    # formula that no program has worked out stands in its cell, so that its row is told and not passed over.
    there = (_cells(formulas) if formulas is not None else {}) | _cells(sheet)
    deep, wide = (max((place[side] for place in there), default=0) for side in (0, 1))
    rows = [[there.get((row, column), "") for column in range(1, wide + 1)] for row in range(1, deep + 1)]
    for merged in sheet.merged_cells.ranges:  # a role over several rows is everybody's there
        if merged.min_col == merged.max_col <= wide:
            for place in range(merged.min_row, min(merged.max_row, deep)):
                rows[place][merged.min_col - 1] = rows[merged.min_row - 1][merged.min_col - 1]
    hidden = {
        number for number in range(1, deep + 1)
        if number in sheet.row_dimensions and sheet.row_dimensions[number].hidden
    }  # fmt: skip
    return Page(sheet.title, _without_empty_end([tuple(row) for row in rows]), frozenset(hidden))


def _shown(value: object) -> str:
    """Return the content of a cell as text: a number without a point where it is whole."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nej"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:  # a formula over several cells is no text, but has one
            return f"={text}" if (text := getattr(value, "text", None)) else str(value)


def _decoded(content: bytes) -> str:
    """Return the text of a file, by its mark, or else by what its bytes can be.

    Raises:
        ProgrammeError: `list-other`, when it is no text; `list-too-large`.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    elif content[:200].count(0) > len(content[:200]) // 4:
        text = content.decode("utf-16-be" if content[:1] == b"\0" else "utf-16-le", "replace")
    else:
        text = _of_bytes(content)
    if "\0" in text or text.lstrip().startswith(("<!", "<html", "<?xml", "{\\rtf")):
        raise ProgrammeError("list-other")
    if len(text) > LONGEST_TEXT:
        raise ProgrammeError("list-too-large")
    return text


def _of_bytes(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        there = set(content)
        from_a_mac = there & _MAC_ROMAN and not there & _LATIN
        return content.decode("mac_roman" if from_a_mac else "cp1252", "replace")


def _text(text: str) -> Page:
    """Return a .csv as a page, separated by the sign under which most headings are understood.

    Raises:
        ProgrammeError: `list-broken`; `list-too-large`.
    """
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):  # Excel's own line: it takes a row, as in the spreadsheet program
        return Page("", [(), *_split(rest, first.strip()[4:5] or ";")])
    return Page("", max((_split(text, sign) for sign in ";\t,|"), key=_likely))


def _split(text: str, sign: str) -> list[Row]:
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        return _without_empty_end([tuple(row[:MOST_COLUMNS]) for row in _first(rows)])
    except csv.Error:
        raise ProgrammeError("list-broken") from None


def _first(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number < MOST_ROWS:
            yield row
        elif any(cell.strip() for cell in row):
            raise ProgrammeError("list-too-large")


def _likely(rows: Sequence[Row]) -> tuple[int, int]:
    """Return how likely rows are split at the right sign: by the headings understood, then by their even width."""
    understood = max((len(understood_in(row, {})) for row in rows[:20]), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return understood, max(widths.values(), default=0)


def _without_empty_end(rows: list[Row]) -> list[Row]:
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows
