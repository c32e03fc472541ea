"""The table of the benchmarks: its rows, its goals, and the file that keeps its figures."""

import os
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.__main__ import run
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from benchmarks.results import Result, read, write
from benchmarks.rows import ROWS
from benchmarks.table import Line, lines

ROUNDS = defaultdict(list, {OURS: [1.0, 2.0, 9.0], "stock": [2.0, 4.0, 3.0]})
FIGURE = Figure("a text", "ms", ROUNDS, [Goal("stock", at_most=0.8)])


def test_rows_stand_in_order() -> None:
    """Each row has a number and a name of its own."""
    numbers, names = [row.number for row in ROWS], [row.name for row in ROWS]
    assert numbers == sorted(set(numbers))
    assert len(set(names)) == len(names)


def test_a_ratio_is_taken_round_by_round() -> None:
    """The median of 0.5, 0.5 and 3: a round in which the machine was slow for one side does not move it."""
    assert FIGURE.found(FIGURE.goals[0]) == 0.5


@pytest.mark.parametrize(
    ("goal", "found", "reached"),
    [
        (Goal(at_most=2), 2.0, True),
        (Goal(at_most=2), 2.1, False),
        (Goal(at_least=0.9), 0.9, True),
        (Goal(at_least=0.9), 0.8, False),
        (Goal(at_least=1, at_most=1), 1.0, True),
        (Goal(), 99.0, True),
    ],
)
def test_a_goal_is_reached_within_its_bounds(goal: Goal, found: float, reached: bool) -> None:
    """The bounds themselves are good enough."""
    assert goal.is_reached(found) is reached


def test_a_table_shows_every_side_once() -> None:
    """A side with a goal has its ratio beside it, a side without one its figures; what is missed is said."""
    sides = {OURS: [3.0], "stock": [2.0], "floor": [1.0]}
    assert list(lines(Figure("a text", "ms", sides, [Goal("stock", at_most=0.8)]))) == [
        Line("a text, ms", "3", "stock", "2", "1.5", "≤ 0.8", "**no**"),
        Line("", "", "floor", "1"),
    ]
    assert list(lines(Figure("a list", "ms", sides, [Goal(at_most=2), Goal(at_most=2, at="stock")]))) == [
        Line("a list, ms", "3", goal="≤ 2", reached="**no**"),
        Line("", "", "stock", "2", "", "≤ 2", "yes"),
        Line("", "", "floor", "1"),
    ]
    assert list(lines(Figure("memory", "MB", {OURS: [3.0, 1200.5, 40.25]}))) == [Line("memory, MB", "40.2 (3–1,200)")]


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    """A run of some rows leaves those of the others in the file."""
    file = tmp_path / "measured.json"
    results = {"one": Result([FIGURE], 2.5, False, "2 cores")}
    write(file, results)
    write(file, {"other": Result([], 1.0, True, "2 cores")})
    assert read(file) == {**results, "other": Result([], 1.0, True, "2 cores")}


def test_a_row_leaves_the_place_of_files_as_it_was(tmp_path: Path) -> None:
    """A row may put its files into memory; the next one's lie on the disk again."""

    async def moves(_folder: Path, _quick: bool) -> Sequence[Figure]:
        os.environ["TMPDIR"] = tempfile.tempdir = str(tmp_path)
        return [FIGURE]

    before = tempfile.gettempdir(), os.environ.get("TMPDIR")
    assert run([Row(1, "moves", "it moves", moves)], quick=True) == 0
    assert (tempfile.gettempdir(), os.environ.get("TMPDIR")) == before


def test_a_row_that_answers_wrongly_ends_with_1(tmp_path: Path) -> None:
    """The others are measured all the same, and a row that this machine can't measure is left out."""

    async def right(_folder: Path, _quick: bool) -> Sequence[Figure]:
        return [FIGURE]

    async def wrong(_folder: Path, _quick: bool) -> Sequence[Figure]:
        raise WrongAnswer("nothing was said")

    file = tmp_path / "measured.json"
    rows = [
        Row(1, "wrong", "it is wrong", wrong),
        Row(2, "right", "it is right", right),
        Row(3, "missing", "it is missing", right, lambda: "no browser"),
    ]
    assert run(rows, quick=True, file=file) == 1
    assert set(read(file)) == {"right"}
    assert run(rows[1:], quick=True) == 0
