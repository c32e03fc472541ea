"""The rows of the table, in its order: a file each, with its `ROW`, and a place in docs/performance.md."""

from collections.abc import Sequence

from benchmarks import (
    broadcast,
    documents,
    flight,
    flood,
    growth,
    match_command,
    matches,
    page,
    start,
    sweep,
    tap,
    updates,
    year,
)
from benchmarks.measuring import Row

ROWS: Sequence[Row] = (
    *matches.ROWS,
    *match_command.ROWS,
    updates.ROW,
    tap.ROW,
    flight.ROW,
    broadcast.ROW,
    sweep.ROW,
    start.ROW,
    documents.ROW,
    year.ROW,
    flood.ROW,
    page.ROW,
    growth.ROW,
)
