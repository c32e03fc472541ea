"""The figures as a table: on the terminal, and in docs/performance.md, which `make docs` makes from the last run."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rich.table import Table

from benchmarks.measuring import OURS, Figure, Goal, Row, short
from benchmarks.results import Result, read
from benchmarks.rows import ROWS

HERE = Path(__file__).parent
MEASURED = HERE / "measured.json"
"""The figures that docs/performance.md shows: `make bench` writes them."""
PAGE = HERE.parent / "docs" / "performance.md"
BEGIN, END = "<!-- {}: made by `make docs` -->", "<!-- end -->"
HEADINGS = ("", "ours", "against", "theirs", "ours ÷ theirs", "goal", "reached")
QUICK = "Small and in one round: it shows no more than that it runs."
NOT_YET = "Not measured yet."


class Line(NamedTuple):
    """A line of the table, a cell for each of `HEADINGS`."""

    what: str
    ours: str
    against: str = ""
    theirs: str = ""
    ratio: str = ""
    goal: str = ""
    reached: str = ""


def lines(figure: Figure) -> Iterator[Line]:
    """Give a line for each goal of a figure, and for each side without one; the first names the figure."""
    what, ours = f"{figure.name}, {figure.unit}", figure.spread(OURS)
    for goal in figure.goals:
        found, bounds = figure.found(goal), str(goal)
        reached = ("yes" if goal.is_reached(found) else "**no**") if bounds else ""
        yield Line(what, ours, *_beside(figure, goal, found), bounds, reached)
        what = ours = ""
    others = set(figure.rounds) - {OURS} - {side for goal in figure.goals for side in (goal.against, goal.at)}
    for side in (one for one in figure.rounds if one in others):
        yield Line(what, ours, side, figure.spread(side))
        what = ours = ""
    if what:
        yield Line(what, ours)


def _beside(figure: Figure, goal: Goal, found: float) -> tuple[str, str, str]:
    """Return the side that a goal names, with its figure, and what ours is divided by it."""
    if goal.against:
        return goal.against, figure.spread(goal.against), short(found)
    return ("", "", "") if goal.at == OURS else (goal.at, figure.spread(goal.at), "")


def shown(row: Row, result: Result) -> Table:
    """Return the figures of a row for the terminal."""
    quick = f" {QUICK}" if result.quick else ""
    table = Table(*HEADINGS, title=f"{row.number}. {row.what}; {result.seconds:.0f} s.{quick}", title_justify="left")
    for figure in result.figures:
        for line in lines(figure):
            table.add_row(*(cell.replace("**no**", "[red]no[/]") for cell in line))
    return table


def page() -> str:
    """Return docs/performance.md with the table of each row made anew from what was measured."""
    text, results = PAGE.read_text(encoding="utf-8"), read(MEASURED)
    for row in ROWS:
        before, begin, rest = text.partition(BEGIN.format(row.name))
        if not begin:
            raise ValueError(f"docs/performance.md has no place for {row.name}: {BEGIN.format(row.name)} … {END}")
        text = f"{before}{begin}\n{_told(row, results.get(row.name))}\n{END}{rest.partition(END)[2]}"
    return text


def _told(row: Row, result: Result | None) -> str:
    if result is None:
        return f"{row.what}.\n\n{NOT_YET}"
    quick = f" {QUICK}" if result.quick else ""
    table = [HEADINGS, ("---",) * len(HEADINGS), *(line for figure in result.figures for line in lines(figure))]
    head = f"{row.what}. {result.machine}; {result.seconds:.0f} s.{quick}"
    return "\n".join([head, "", *(f"| {' | '.join(cells)} |" for cells in table)])
