"""Documents: a diploma through our process beside the same compile without it, 500 at once, and a page of charts."""

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer

T = TypeVar("T")
ROUNDS, EACH, MANY = 5, 40, 500
BARE = "the bare reused compile"


async def measure(_folder: Path, quick: bool) -> list[Figure]:
    """Measure one, many and a page of charts; names differ each time, or typst would answer from its memory."""
    from bot import sample_facts as facts
    from bot.samples import TEXTS
    from documents.board_page import board_page
    from documents.diploma import diploma_data, diplomas

    words = TEXTS.words("sv")
    rounds, each, many = (1, 3, 20) if quick else (ROUNDS, EACH, MANY)
    compiled = _bare()

    one: dict[str, list[float]] = {OURS: [], BARE: []}
    all_at_once, charts = [], []
    diplomas([facts.DIPLOMA], words, facts.MADE)  # starts the process, and each reads its fonts
    compiled(json.dumps(diploma_data([facts.DIPLOMA], words)))
    for turn in range(rounds):
        at = turn * each * 10
        ours = [replace(facts.DIPLOMA, name=f"Anna {at + number} Berg") for number in range(each)]
        one[OURS].append(_median(lambda found: diplomas([found], words, facts.MADE), ours))
        bare = [replace(found, name=f"Bo {found.name}") for found in ours]
        one[BARE].append(_median(lambda found: compiled(json.dumps(diploma_data([found], words))), bare))
        crowd = [replace(facts.DIPLOMA, name=f"Cecilia {turn} {number} Ek") for number in range(many)]
        all_at_once.append(_median(lambda found: diplomas(found, words, facts.MADE), [crowd]) / 1000)
        programmes = [replace(facts.GLANCE, due=at + number) for number in range(each)]
        charts.append(_median(lambda found: board_page(found, words, facts.MADE), programmes))
    return [
        Figure("a diploma", "ms", one, [Goal(BARE, at_most=1.5)]),
        Figure(f"{many} diplomas as one PDF", "s", {OURS: all_at_once}, [Goal(at_most=2)]),
        Figure("the board's page with its charts", "ms", {OURS: charts}, [Goal(at_most=100)]),
    ]


def _median(work: Callable[[T], bytes], of: Sequence[T]) -> float:
    """Return the middle time of a piece of work, in milliseconds.

    Raises:
        WrongAnswer: no PDF comes of it.
    """
    took = []
    for one in of:
        began = time.perf_counter()
        made = work(one)
        took.append((time.perf_counter() - began) * 1000)
        if not made.startswith(b"%PDF"):
            raise WrongAnswer("no PDF came")
    return statistics.median(took)


def _bare() -> Callable[[str], bytes]:
    """Return the same compile in this process: one compiler, used again."""
    import typst

    from documents.typeset import TEMPLATES, fonts
    from documents.typeset_worker import ARCHIVED

    known = typst.Fonts(include_system_fonts=False, font_paths=list(fonts()))
    compiler = typst.Compiler(root=str(TEMPLATES), font_paths=known)
    path = str(TEMPLATES / "diploma.typ")

    def compiled(data: str) -> bytes:
        made = compiler.compile(path, format="pdf", pdf_standards=ARCHIVED, sys_inputs={"data": data})
        assert isinstance(made, bytes)
        return made

    return compiled


ROW = Row(
    13,
    "documents",
    f"A diploma as a PDF from our process beside the same compile without it, {MANY} as one file, and a page of charts",
    measure,
)
