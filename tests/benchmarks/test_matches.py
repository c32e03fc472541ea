"""The benchmarks of the match run, and what they count is right; the peers are installed by `make bench-quick` only."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.crowd import Kind, problem
from benchmarks.matches import Case, Size, measured
from programme.matching.assign import assign


@pytest.mark.parametrize("kind", Kind)
async def test_our_side_answers(kind: Kind, tmp_path: Path) -> None:
    """The match is made in a process of its own, and its scores are left to the peers."""
    task = problem(kind, 12, 6)
    told = (await measured(tmp_path, Case(kind, Size(12, 6), peers=()), rounds=1))["ours"]
    assert set(told) == {"ms", "memory", "matched", "first", "points"}
    best = assign(task.scores, task.banned, task.room.tolist(), first=task.first.tolist())
    assert (told["matched"], told["points"]) == ([best.matched], [best.score])
    assert told["ms"][0] > 0
    with np.load(tmp_path / "scores.npz") as kept:
        assert (kept["scores"] == task.scores).all()
        assert (kept["first"] == task.first).all()
