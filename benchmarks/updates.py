"""The CPU of an update: a text that answers a question, a press, /me and the manager's list, by webhook.

Ours beside a registration with python-telegram-bot as it stands (*stock*), the same made to keep what ours keeps
(*durable*), and our own statements, commits and calls replayed (*floor*); with `--before COMMIT` also our bot of that
commit. 16 people at once; Telegram answers at
once. What is counted is the CPU of the bot's process, all threads, for an update with its messages.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.before import Before, before
from benchmarks.bots import Running, Side, running
from benchmarks.databases import Fresh, Kind, databases
from benchmarks.measuring import Figure, Goal, Row
from benchmarks.record import Cost, Recorder, record
from benchmarks.story import PHASES, Phase, play
from benchmarks.template import fill

GOALS: Mapping[tuple[Kind, str], Sequence[Goal]] = {
    (Kind.SQLITE, kind): (
        Goal(Side.STOCK, at_most=0.8),
        Goal(Side.DURABLE, at_most=0.45),
        Goal(Side.FLOOR, at_most=2.5),
    )
    for kind in ("text", "press")
}
"""The ratios to reach."""
SHOWN = (Goal(Side.STOCK), Goal(Side.DURABLE), Goal(Side.FLOOR))
"""The ratios of what has no goal."""
MEMORY = "peak memory"
Rounds = defaultdict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    rounds: int = 5
    people: int = 60
    others: int = 16


QUICK = Size(rounds=1, people=16, others=4)


async def measure(folder: Path, quick: bool, before: Before | None = None) -> list[Figure]:
    """Measure all sides on both databases."""
    size = QUICK if quick else Size()
    sides = [side for side in Side if before or side is not Side.BEFORE]
    return [figure for kind in Kind for figure in await measure_on(kind, folder, size, sides, before)]


async def measure_on(
    kind: Kind, folder: Path, size: Size, sides: Sequence[Side], before: Before | None = None
) -> list[Figure]:
    """Measure some sides in turns on a database."""
    records, spent = folder / f"{kind}.records", defaultdict[str, Rounds](lambda: defaultdict(list))
    with databases(kind, folder, fill) as fresh:
        with fresh(True) as url:
            costs = await record(url, records, lambda recorder: _recorded(recorder, size))
        for _ in range(size.rounds):
            for side in sides:
                name = str(before) if side is Side.BEFORE else side
                for what, figure in (await _round(side, fresh, folder, records, size, before)).items():
                    spent[what][name].append(figure)
    measured = [_figure(kind, phase, costs[phase.kind], spent[phase.kind]) for phase in PHASES]
    return [*measured, Figure(f"{kind}: {MEMORY}", "MB", dict(spent[MEMORY]))]


async def _recorded(recorder: Recorder, size: Size) -> None:
    await play(recorder, Side.OURS, size.people, size.others, recorder.rest, recorder.counting)


def _figure(kind: Kind, phase: Phase, cost: Cost, rounds: Rounds) -> Figure:
    known = GOALS.get((kind, phase.kind), SHOWN)
    goals = [goal for goal in known if goal.against in rounds]
    goals += [Goal(name) for name in rounds if name not in set(Side)]
    return Figure(f"{kind}: {phase.kind} ({cost})", "ms of CPU an update", dict(rounds), goals)


async def _round(
    side: Side, fresh: Fresh, folder: Path, records: Path, size: Size, before: Before | None
) -> Mapping[str, float]:
    """Return the CPU of each kind of update, and the memory, of a fresh bot."""
    found: dict[str, float] = {}
    with fresh(side.is_ours) as url:
        if side is Side.BEFORE and before is not None:
            before.take_back(url)
        async with running(side, url, folder, records=records, before=before) as bot:
            await play(
                bot.telegram,
                side,
                size.people,
                size.others,
                bot.rest,
                lambda phase: _metered(bot, phase, size.people, found),
            )
            return {**found, MEMORY: bot.memory()}


@contextmanager
def _metered(bot: Running, phase: Phase, people: int, found: dict[str, float]) -> Iterator[None]:
    before = bot.cpu()
    yield
    found[phase.kind] = (bot.cpu() - before) * 1000 / (people * phase.each)


ROW = Row(
    6,
    "updates",
    "CPU of an update with its messages, by webhook, 16 people at once",
    measure,
    beside=lambda commit: partial(measure, before=before(commit)),
)
