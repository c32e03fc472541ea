"""The rows of the table, in its order: a file each, with its `ROW`, and a place in docs/performance.md."""

from collections.abc import Sequence

from benchmarks import flood, page, start, updates, year
from benchmarks.measuring import Row

ROWS: Sequence[Row] = (updates.ROW, start.ROW, year.ROW, flood.ROW, page.ROW)
