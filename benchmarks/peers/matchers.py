"""The peers of our match: `python matchers.py scipy|mentor-match FILE`, the scores being in the file.

*scipy*: its solver on a column for each place. Its prize for each matched adept is ours, and is put in before.
*mentor-match*: a package made for mentor programmes, with our points for a pair in place of its own; one round, in
which each mentor gets one adept. Each makes the match once for each line that it reads, and answers with JSON.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np


def scipy(task: Any) -> Any:
    """Return what solves it with scipy."""
    from scipy.optimize import linear_sum_assignment

    scores, possible, room = task["scores"].astype(float), ~task["banned"], task["room"]
    low, high = scores.min(), scores.max()
    prize = min(len(scores), room.sum()) * (high - low) + 1
    values = np.where(possible, scores - low + prize * (1 + task["first"])[:, None], 0)

    def solve() -> Any:
        columns = np.repeat(np.arange(len(room)), room)
        rows, places = linear_sum_assignment(values[:, columns], maximize=True)
        return rows, columns[places]

    return solve


def mentor_match(task: Any) -> Any:
    """Return what solves it with mentor-match."""
    from matching.mentee import Mentee
    from matching.mentor import Mentor
    from matching.process import process_data

    scores, banned = task["scores"].astype(int).tolist(), task["banned"].tolist()

    class Points:
        def apply(self, match: Any) -> int:
            row, column = match.mentee.role, match.mentor.role
            match.disallowed = banned[row][column]
            return int(scores[row][column])

    def solve() -> Any:
        adepts = [Mentee(grade=0, role=row, email=f"a{row}") for row in range(len(scores))]
        mentors = [Mentor(grade=0, role=column, email=f"m{column}") for column in range(len(scores[0]))]
        process_data(mentors, adepts, [[Points()]])
        pairs = [(one.role, mentor.role) for one in adepts for mentor in one.mentors]
        return np.array(pairs).T

    return solve


def main() -> None:
    """Make the match again and again."""
    task = dict(np.load(sys.argv[2]))
    solve = {"scipy": scipy, "mentor-match": mentor_match}[sys.argv[1]](task)
    for _ in sys.stdin:
        before = time.process_time()
        rows, columns = solve()
        spent = (time.process_time() - before) * 1000
        real = ~task["banned"][rows, columns]
        rows, columns = rows[real], columns[real]
        told = {
            "ms": spent,
            "memory": peak_memory(),
            "matched": len(rows),
            "first": int(task["first"][rows].sum()),
            "points": int(task["scores"][rows, columns].sum(dtype=float)),
        }
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()


def peak_memory() -> float:
    """Return the largest memory that this process has held, in MB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    main()
