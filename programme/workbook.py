"""Workbooks: sheets of rows before they are rendered in a language, as a spreadsheet program opens them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from programme.speech import Value

Cell: TypeAlias = Value | date | datetime | None
"""The content of a cell. A moment is written by the clock of the programme concerned, without a zone."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a heading for each column, and the rows under it.

    Attributes:
        key: the key of the sheet's name.
        headings: the keys of the headings.
    """

    key: str
    headings: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """A programme's workbook, as one manager may see it.

    Attributes:
        made_at: when it is made, by the programme's clock.
    """

    programme: str
    made_at: datetime
    sheets: tuple[Sheet, ...]
