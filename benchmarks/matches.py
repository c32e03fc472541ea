"""The match: as many people and as many points as another solver finds, and what it costs, beside that solver.

*scipy* is its solver alone, on a column for each place; ours is the whole way from registrations to suggestions: bans,
points, solving, the choice among equals and the proof. All sides have one thread. What is counted is CPU.
"""

import asyncio
import json
import os
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.crowd import Kind
from benchmarks.environments import PEERS, python_of
from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer

SCIPY, MENTOR_MATCH = "scipy", "mentor-match"
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
ROUNDS = 5
EXACT = Goal(SCIPY, at_least=1, at_most=1)
WORTH = ("matched", "first", "points")


@dataclass(frozen=True, slots=True)
class Size:
    """How many are matched."""

    adepts: int
    mentors: int

    def __str__(self) -> str:
        """Return the size as the table shows it."""
        return f"{self.adepts:,} × {self.mentors:,}"


SMALL, MEDIUM, LARGE, HUGE = Size(200, 100), Size(1_000, 500), Size(5_000, 2_000), Size(10_000, 5_000)


@dataclass(frozen=True, slots=True)
class Case:
    """A match that is made on some sides in turns, and the ratios to reach in time and in memory."""

    kind: Kind
    size: Size
    time: Sequence[Goal] = (Goal(SCIPY),)
    memory: Sequence[Goal] = ()
    rounds: int = ROUNDS
    peers: Sequence[str] = (SCIPY,)

    def __str__(self) -> str:
        """Return the name as the table shows it."""
        return f"{self.kind}, {self.size}"


def _at_most(ratio: float) -> Sequence[Goal]:
    return (Goal(SCIPY, at_most=ratio),)


EQUAL = [Case(kind, size) for kind in Kind for size in (SMALL, MEDIUM)]
WHOLE = [
    Case(Kind.PEOPLE, MEDIUM, _at_most(1), rounds=9),
    Case(Kind.PEOPLE, LARGE, _at_most(0.8), _at_most(0.7)),
]
HARD = [
    Case(Kind.PEOPLE, HUGE, _at_most(0.3), _at_most(0.7), rounds=3),
    Case(Kind.RANK_ONE, LARGE, _at_most(0.15), rounds=1),
]
PEER = [Case(Kind.PEOPLE, MEDIUM, (Goal(MENTOR_MATCH, at_most=0.01),), rounds=3, peers=(MENTOR_MATCH,))]


async def as_good(folder: Path, quick: bool) -> Sequence[Figure]:
    """Compare what is found, for each kind of scores."""
    found = []
    for case in [one for one in EQUAL if one.size is SMALL] if quick else EQUAL:
        rounds = await measured(folder, case, 1)
        for what in ("matched", "points"):
            sides = {side: told[what] for side, told in rounds.items()}
            found.append(Figure(f"{case}", f"adepts {what}" if what == "matched" else what, sides, [EXACT]))
    return found


async def whole(folder: Path, quick: bool) -> Sequence[Figure]:
    """Measure the whole match of a programme, and the memory that it takes."""
    return await _figures(folder, WHOLE[:1] if quick else WHOLE, quick)


async def hard(folder: Path, quick: bool) -> Sequence[Figure]:
    """Measure what is larger than any programme, and the scores that are the hardest for our solver."""
    return await _figures(folder, [Case(Kind.RANK_ONE, SMALL)] if quick else HARD, quick)


async def beside_a_peer(folder: Path, quick: bool) -> Sequence[Figure]:
    """Measure the match beside another package for mentor programmes."""
    cases = [Case(Kind.PEOPLE, SMALL, (Goal(MENTOR_MATCH),), peers=(MENTOR_MATCH,))] if quick else PEER
    return await _figures(folder, cases, quick)


async def _figures(folder: Path, cases: Sequence[Case], quick: bool) -> list[Figure]:
    figures = []
    for case in cases:
        rounds = await measured(folder, case, 1 if quick else case.rounds)
        figures.append(Figure(str(case), "ms of CPU", {side: told["ms"] for side, told in rounds.items()}, case.time))
        if case.memory:
            memory = {side: told["memory"] for side, told in rounds.items()}
            figures.append(Figure(f"{case}: peak memory", "MB", memory, case.memory))
    return figures


async def measured(folder: Path, case: Case, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Return what each side told, round by round, after a match that is not counted, unless one is all there is.

    Raises:
        WrongAnswer: scipy finds another optimum.
    """
    file, told = folder / "scores.npz", defaultdict[str, dict[str, list[float]]](lambda: defaultdict(list))
    size = (str(case.size.adepts), str(case.size.mentors))
    async with AsyncExitStack() as stack:
        ours = [sys.executable, "-m", "benchmarks.matcher", case.kind, *size, str(file)]
        sides = {OURS: await stack.enter_async_context(_solver(ours))}
        first = await sides[OURS].solve()  # the scores are in the file now
        for peer in case.peers:
            theirs = [str(python_of("matchers")), str(PEERS / "matchers.py"), peer, str(file)]
            sides[peer] = await stack.enter_async_context(_solver(theirs))
        if SCIPY in sides and rounds > 1:
            await sides[SCIPY].solve()
        for _ in range(rounds):
            answers = {
                side: first if side == OURS and rounds == 1 else await solver.solve() for side, solver in sides.items()
            }
            if SCIPY in answers and any(answers[OURS][one] != answers[SCIPY][one] for one in WORTH):
                raise WrongAnswer(f"{case}: {answers}")
            for side, answer in answers.items():
                for what, value in answer.items():
                    told[side][what].append(value)
    return told


@dataclass(frozen=True, slots=True)
class _Solver:
    """A process that makes a match each time that it is asked."""

    process: asyncio.subprocess.Process

    async def solve(self) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"again\n")
        answer = await self.process.stdout.readline()
        if not answer:
            raise RuntimeError("the solver has ended")
        told: dict[str, Any] = json.loads(answer)
        return told


@asynccontextmanager
async def _solver(words: Sequence[str]) -> AsyncIterator[_Solver]:
    pipe = asyncio.subprocess.PIPE
    environment = {**os.environ, **ONE_THREAD}
    process = await asyncio.create_subprocess_exec(*words, stdin=pipe, stdout=pipe, env=environment)
    try:
        yield _Solver(process)
    finally:
        process.kill()
        await process.wait()


ROWS = (
    Row(1, "optimum", "Adepts matched, and their points, beside scipy on a column for each place", as_good),
    Row(2, "match", "A whole match: bans, points, solving, equals and proof, beside scipy's solver alone", whole),
    Row(3, "huge-match", "Matches beyond any programme, and the scores that are the hardest", hard),
)
