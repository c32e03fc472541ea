"""`python -m benchmarks [NAME ...] [--quick] [--json FILE] [--before COMMIT]`: our bot beside others, in one run."""

import argparse
import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from benchmarks.measuring import Figure, Row, WrongAnswer
from benchmarks.results import Result, this_machine, write
from benchmarks.rows import ROWS
from benchmarks.table import shown
from bot.log import configure

WIDTH = 150


def main() -> None:
    """Measure what is named, or every row."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = {row.name: row for row in ROWS}
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(names)}")
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds: shows that it runs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures there, beside those of other rows")
    parser.add_argument(
        "--before", metavar="COMMIT", help="with our bot of that commit as one more side, if it has one"
    )
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(names):
        parser.error(f"there is no row {', '.join(sorted(unknown))}")
    configure("ERROR", stream=sys.stderr)
    rows = [names[name] for name in wanted.names] or ROWS
    if wanted.before:
        rows = _beside(rows, wanted.before)
    sys.exit(run(rows, quick=wanted.quick, file=wanted.json))


def _beside(rows: Sequence[Row], commit: str) -> Sequence[Row]:
    """Return rows with the bot of an earlier commit beside the others, where they can have it."""
    return [replace(row, measure=row.beside(commit)) if row.beside else row for row in rows]


def run(rows: Sequence[Row], *, quick: bool, file: Path | None = None) -> int:
    """Measure some rows, one after the other; return 1 if one of them answered wrongly, else 0."""
    console, wrong = Console(width=WIDTH), 0
    for row in rows:
        if missing := row.missing():
            console.print(f"[red]{row.number}. {row.name} is left out.[/] {missing}")
            continue
        try:
            result = measure(row, quick=quick)
        except WrongAnswer as error:
            console.print(f"[red]{row.number}. {row.name}: {error}[/]")
            wrong = 1
            continue
        console.print(shown(row, result))
        if file is not None:
            write(file, {row.name: result})
    return wrong


def measure(row: Row, *, quick: bool) -> Result:
    """Measure a row.

    Raises:
        WrongAnswer: a side did not do what it is measured at.
    """
    gc.collect()
    gc.freeze()  # else what is imported is looked through for garbage in the middle of a wait, which takes 0.1 s
    began = time.monotonic()
    with _files_as_before(), tempfile.TemporaryDirectory(prefix="mentorbot-benchmark-") as folder:
        figures = asyncio.run(_figures(row, Path(folder), quick))
    return Result(figures, round(time.monotonic() - began, 1), quick, this_machine())


@contextmanager
def _files_as_before() -> Iterator[None]:
    """Put files afterwards where they lay before: a row that wants memory for its own leaves the disk to the next."""
    place, named = tempfile.tempdir, os.environ.get("TMPDIR")
    try:
        yield
    finally:
        tempfile.tempdir = place
        os.environ.pop("TMPDIR", None)
        if named is not None:
            os.environ["TMPDIR"] = named


async def _figures(row: Row, folder: Path, quick: bool) -> Sequence[Figure]:
    return await row.measure(folder, quick)


if __name__ == "__main__":
    main()
