"""What was measured, as it is kept in a file: `python -m benchmarks` writes it, docs/performance.md is made of it."""

import json
import os
import platform
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.measuring import Figure, Goal


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of a row, and where they were measured.

    Attributes:
        seconds: how long the whole row took.
    """

    figures: Sequence[Figure]
    seconds: float
    quick: bool
    machine: str


def this_machine() -> str:
    """Return what a reader has to know of the machine to judge the figures, and to compare them with another day's."""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {system}, 100,000 small values in {_small_values():.0f} ms"


def _small_values() -> float:
    """Return the milliseconds of CPU that 100,000 small values take to make, as most of the bot's work is: a median."""
    taken = []
    for _ in range(5):
        before = time.process_time()
        values = [{"number": number} for number in range(100_000)]
        taken.append(time.process_time() - before)
        del values
    return statistics.median(taken) * 1000


def read(file: Path) -> dict[str, Result]:
    """Return what a file keeps, by the name of the row; nothing if there is none."""
    if not file.exists():
        return {}
    return {name: _result(kept) for name, kept in json.loads(file.read_text(encoding="utf-8")).items()}


def write(file: Path, results: Mapping[str, Result]) -> None:
    """Keep results in a file; what it keeps of other rows stays."""
    kept = {name: _kept(result) for name, result in sorted({**read(file), **results}.items())}
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _kept(result: Result) -> Mapping[str, Any]:
    figures = [
        {"name": one.name, "unit": one.unit, "rounds": dict(one.rounds), "goals": [asdict(goal) for goal in one.goals]}
        for one in result.figures
    ]
    return {"figures": figures, "seconds": result.seconds, "quick": result.quick, "machine": result.machine}


def _result(kept: Mapping[str, Any]) -> Result:
    figures = [
        Figure(one["name"], one["unit"], one["rounds"], [Goal(**goal) for goal in one["goals"]])
        for one in kept["figures"]
    ]
    return Result(figures, kept["seconds"], kept["quick"], kept["machine"])
