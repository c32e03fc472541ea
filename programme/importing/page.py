"""The pages of a list as they were read from its file: rows of text, whatever the file was."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Row: TypeAlias = tuple[str, ...]

MOST_ROWS = 5_000  # of a page; what stands further down is a slip of somebody's finger
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list.

    Attributes:
        name: its name; empty where a file has no pages.
        rows: every row from the top with its cells, empty ones too, so that a row's place is its number.
        hidden: the numbers of the rows that are hidden in the spreadsheet program, counted from 1.
    """

    name: str
    rows: Sequence[Row]
    hidden: frozenset[int] = frozenset()
