"""Files as the page shows them: a PDF as pictures of its pages, a workbook as rows, a text as its words."""

import asyncio
import io
import struct
import zipfile
import zlib
from functools import lru_cache
from http import HTTPStatus
from threading import Lock
from typing import Any

from openpyxl import load_workbook
from starlette.exceptions import HTTPException

from sandbox.botapi.records import Json

try:
    import pypdfium2
except ImportError:  # it comes with what tests need; without it the browser's own reader shows a PDF
    pypdfium2 = None

PDF = "application/pdf"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXTS = ("text/plain", "text/csv", "application/json")
PIXELS_WIDE = 1200  # a page stays sharp in the widest window
MOST_SHEETS, MOST_ROWS, MOST_COLUMNS, LONGEST_TEXT = 20, 200, 40, 50_000
KEPT_PICTURES, KEPT_LOOKS = 64, 256
_one_at_a_time = Lock()  # PDFium knows no threads


async def look(data: bytes, kind: str) -> Json:
    """Return the parts of a file that the page can show: `pages`, `sheets` or `text`; none of a broken file."""
    return await asyncio.to_thread(_look, data, kind)


async def page_picture(data: bytes, number: int) -> bytes:
    """Return a page of a PDF as a PNG; the first is number 1.

    Raises:
        HTTPException: there is no such page.
    """
    if not 1 <= number <= len((await look(data, PDF)).get("pages", ())):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return await asyncio.to_thread(_picture, data, number)


@lru_cache(KEPT_LOOKS)
def _look(data: bytes, kind: str) -> Json:
    if kind == PDF:
        return {"pages": _pages(data)}
    if kind == WORKBOOK:
        return {"sheets": _sheets(data)}
    if kind in TEXTS:
        return {"text": data.decode("utf-8-sig", "replace")[:LONGEST_TEXT]}
    return {}


def _pages(data: bytes) -> list[Json]:
    """Return the size of each page in points."""
    if pypdfium2 is None:
        return []
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return []
        with document:
            sizes = [document.get_page_size(number) for number in range(len(document))]
    return [{"width": round(width), "height": round(height)} for width, height in sizes]


@lru_cache(KEPT_PICTURES)
def _picture(data: bytes, number: int) -> bytes:
    with _one_at_a_time, pypdfium2.PdfDocument(data) as document:
        page = document[number - 1]
        pixels = page.render(scale=PIXELS_WIDE / page.get_width(), rev_byteorder=True).to_numpy()[:, :, :3].copy()
    return _png(pixels)


def _png(pixels: Any) -> bytes:
    """Return rows of red, green and blue as a PNG."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 3)),
        (b"IEND", b""),
    )
    chunks = [struct.pack(">I", len(of)) + name + of + struct.pack(">I", zlib.crc32(name + of)) for name, of in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _sheets(data: bytes) -> list[Json]:
    """Return the first rows of each sheet as words, with whether there are more."""
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError):
        return []
    return [_sheet(sheet) for sheet in book.worksheets[:MOST_SHEETS]]


def _sheet(sheet: Any) -> Json:
    read = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    rows = [["" if value is None else str(value) for value in row] for row in read]
    more, rows = len(rows) > MOST_ROWS, rows[:MOST_ROWS]
    width = max((place for row in rows for place, cell in enumerate(row, 1) if cell), default=0)
    while rows and not any(rows[-1]):
        rows.pop()
    return {"name": sheet.title, "rows": [row[:width] for row in rows], "more": more}
