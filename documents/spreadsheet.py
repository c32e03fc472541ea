"""Spreadsheets: a workbook as an .xlsx file that Excel, Numbers and LibreOffice open.

Text is always written as text and never as a formula or a link, also by a program in which a cell is edited later.
"""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from programme.ports.conversation import Words
from programme.workbook import Cell, Sheet, Workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook as File
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767  # characters; a longer text would be left out whole
NARROWEST, WIDEST = 8, 45  # characters
ROWS_MEASURED = 200  # for the width of a column
DAY_WIDTH, MOMENT_WIDTH = 11, 16
LINE, MOST_LINES = 15, 12  # points of a line, and how many a row shows; a longer text is read in its cell


def spreadsheet(workbook: Workbook, words: Words) -> bytes:
    """Return the .xlsx file of a workbook, with its names and headings in the language of `words`."""
    from xlsxwriter import Workbook as File

    made = BytesIO()
    # Row by row: the memory that thousands of rows take is given back. What is set aside meanwhile lies in memory too.
    options = {"constant_memory": True, "in_memory": True}
    with File(made, options) as file:
        file.set_properties({"title": workbook.programme, "created": workbook.made_at})
        looks = _Looks(file)
        for sheet in workbook.sheets:
            _write(file.add_worksheet(words(sheet.key)), sheet, looks, words)
    return made.getvalue()


class _Looks:
    """The looks of cells by what they hold."""

    def __init__(self, file: "File") -> None:
        self.heading: Format = file.add_format({"bold": True, "bg_color": "#DCE6F1", "bottom": 1, "text_wrap": True})
        # With the quote in front, a program takes the text for text when the cell is edited.
        self.text: Format = file.add_format({"quote_prefix": True, "valign": "top", "text_wrap": True})
        self.number: Format = file.add_format({"valign": "top", "align": "left"})  # else it touches the day beside it
        self.day: Format = file.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self.moment: Format = file.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top", "align": "left"})


def _write(page: "Worksheet", sheet: Sheet, looks: _Looks, words: Words) -> None:
    headings = [words(key) for key in sheet.headings]
    widths = _widths(headings, sheet, words)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(headings) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, looks.heading)
    for number, row in enumerate(sheet.rows, 1):
        if (lines := _lines(row, widths, words)) > 1:
            page.set_row(number, LINE * lines)
        for column, cell in enumerate(row):
            _put(page, number, column, cell, looks, words)


def _put(page: "Worksheet", row: int, column: int, cell: Cell, looks: _Looks, words: Words) -> None:
    match cell:
        case None | "":
            return
        case datetime():
            page.write_datetime(row, column, cell, looks.moment)
        case date():
            page.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), looks.day)  # noqa: DTZ001
        case int():
            page.write_number(row, column, cell, looks.number)
        case _:
            page.write_string(row, column, _text(cell, words)[:LONGEST_CELL], looks.text)


def _lines(row: Sequence[Cell], widths: Sequence[float], words: Words) -> int:
    """Return how many lines a row is high: not every program works that out when it opens a file."""
    texts = ((_text(cell, words), width) for cell, width in zip(row, widths, strict=True) if _is_text(cell))
    needed = (sum(ceil((len(line) + 1) / width) or 1 for line in text.splitlines()) for text, width in texts)
    return min(MOST_LINES, max(needed, default=1))


def _is_text(cell: Cell) -> bool:
    return cell is not None and cell != "" and not isinstance(cell, int | date)


def _text(cell: Cell, words: Words) -> str:
    assert not isinstance(cell, date | None)
    return cell if isinstance(cell, str) else words("plain", {"text": cell})


def _widths(headings: list[str], sheet: Sheet, words: Words) -> list[float]:
    """Return a width for each column that shows its heading and most of its cells whole."""
    widths = [float(max(NARROWEST, len(heading) + 4)) for heading in headings]  # room for the filter's arrow
    for row in sheet.rows[:ROWS_MEASURED]:
        for column, cell in enumerate(row):
            widths[column] = min(WIDEST, max(widths[column], _width(cell, words)))
    return widths


def _width(cell: Cell, words: Words) -> float:
    match cell:
        case None | "" | int():
            return 0
        case datetime():
            return MOMENT_WIDTH
        case date():
            return DAY_WIDTH
        case _:
            return max((len(line) for line in _text(cell, words).splitlines()), default=0) + 1
