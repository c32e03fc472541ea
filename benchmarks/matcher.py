"""Our match in a process of its own: `python -m benchmarks.matcher KIND ADEPTS MENTORS FILE`.

It writes the scores to the file, for the peers, and then makes the match once for each line that it reads; it answers
with a line of JSON. People are matched from their registrations on; of the other kinds of scores there are scores only.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.crowd import FIRST_MENTOR, Kind, Problem, people, problem
from programme.matching.assign import assign
from programme.matching.sides import Giver, Seeker
from programme.matching.suggest import suggest

Pairs = list[tuple[int, int]]
"""The row and the column of each pair."""


def main() -> None:
    """Make the match again and again."""
    kind, (adepts, mentors), file = Kind(sys.argv[1]), map(int, sys.argv[2:4]), Path(sys.argv[4])
    task = problem(kind, adepts, mentors)
    np.savez(file, scores=task.scores, banned=task.banned, room=task.room, first=task.first)
    match: Callable[[], Pairs] = partial(_assigned, task)
    if kind is Kind.PEOPLE:
        match = partial(_suggested, *people(adepts, mentors))
    for _ in sys.stdin:
        before = time.process_time()
        pairs = match()
        spent = (time.process_time() - before) * 1000
        sys.stdout.write(f"{json.dumps({'ms': spent, 'memory': peak_memory(), **_worth(task, pairs)})}\n")
        sys.stdout.flush()


def _suggested(seekers: list[Seeker], givers: list[Giver]) -> Pairs:
    pairs = suggest(seekers, givers).pairs
    return [(adept.membership_id - 1, mentor.membership_id - FIRST_MENTOR) for adept, mentor in pairs]


def _assigned(task: Problem) -> Pairs:
    found = assign(task.scores, task.banned, task.room.tolist(), first=task.first.tolist())
    return [(row, column) for row, column in enumerate(found.mentor_of) if column is not None]


def _worth(task: Problem, pairs: Pairs) -> dict[str, int]:
    """Return how many are matched, how many of those who come first, and the points of all."""
    rows, columns = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    assert not task.banned[rows, columns].any()
    points = task.scores[rows, columns].sum(dtype=np.float64)
    return {"matched": len(pairs), "first": int(task.first[rows].sum()), "points": int(points)}


def peak_memory() -> float:
    """Return the largest memory that this process has held, in MB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    main()
