"""The rows of the table, in its order: a file each, with its `ROW`, and a place in docs/performance.md."""

from collections.abc import Sequence

from benchmarks import flood, page, updates
from benchmarks.measuring import Row

ROWS: Sequence[Row] = (updates.ROW, flood.ROW, page.ROW)
