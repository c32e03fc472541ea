"""The command `storm`: plays the quiet run, then each storm, and prints the figures."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum

from rich.console import Console
from rich.table import Table

from bot.settings import UpdatesBy
from sandbox.cast.scenario import Scenario
from sandbox.rehearsal.summary import bar
from sandbox.storm.comparison import Comparison, compared, shortened
from sandbox.storm.plan import Planned, Strike, planned
from sandbox.storm.played import Stormed, weathered
from sandbox.storm.postgres import fresh_postgres, postgres_server

MOST_COPIES = "most copies of one message"


class Backend(StrEnum):
    """The kind of database a storm is played on."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class Order:
    """The storms that are to be played: one for each database and each way of getting updates."""

    scenario: Scenario
    kills: int
    blows: int
    databases: Sequence[Backend] = tuple(Backend)
    ways: Sequence[UpdatesBy] = tuple(UpdatesBy)


@dataclass(frozen=True, slots=True)
class Result:
    """A storm that is over, compared with the quiet run."""

    name: str
    stormed: Stormed
    comparison: Comparison

    @property
    def faults(self) -> tuple[str, ...]:
        """The faults: differences, rows that still wait, and requests that break Telegram's rules."""
        stuck = (f"something waited for hours: {step}" for step in self.stormed.stuck)
        return (*self.comparison.differences, *stuck, *self.stormed.violations)

    @property
    def figures(self) -> dict[str, int | float]:
        """The figures to print."""
        strikes = self.stormed.strikes
        return {
            "kills": strikes[Strike.KILL],
            "other strikes": strikes.total() - strikes[Strike.KILL],
            "requests to the Bot API": self.stormed.requests,
            "of these met by a fault": self.stormed.met,
            "mails": self.stormed.mails,
            "messages and mails lost": sum(self.comparison.lost.values()),
            "copies": sum(copy.times for copy in self.comparison.copies),
            MOST_COPIES: max((copy.times for copy in self.comparison.copies), default=0),
            "notices at a press lost": self.stormed.unanswered,
            "stuck": len(self.stormed.stuck),
            "differences": len(self.faults),
            "seconds": round(self.stormed.wall_seconds, 1),
        }


async def play(console: Console, order: Order) -> list[Result]:
    """Play the quiet run and then each storm; print the figures of each, and their sums."""
    peace = await _played(console, order.scenario)
    storms = [(backend, way) for backend in order.databases for way in order.ways]
    results: list[Result] = []
    with ExitStack() as stack:
        server = stack.enter_context(postgres_server()) if Backend.POSTGRESQL in order.databases else ""
        for number, (backend, way) in enumerate(storms):
            plan = planned(
                order.scenario.seed * len(storms) + number,
                peace.outcome.moments,
                kills=_share(order.kills, len(storms), number),
                blows=_share(order.blows, len(storms), number),
                mailed=peace.mailed,
            )
            with fresh_postgres(server) if backend is Backend.POSTGRESQL else nullcontext("") as url:
                stormed = await _played(console, replace(order.scenario, database_url=url), plan, way)
            results.append(Result(f"{backend}, {way}", stormed, compared(peace.outcome, stormed.outcome)))
    _print(console, results)
    return results


def _share(all_of_them: int, storms: int, number: int) -> int:
    """Return how many strikes fall to one storm; the first storms get the rest."""
    return all_of_them // storms + (number < all_of_them % storms)


async def _played(
    console: Console, scenario: Scenario, plan: Sequence[Planned] = (), way: UpdatesBy = UpdatesBy.POLLING
) -> Stormed:
    with bar(console, scenario) as progress:
        return await weathered(scenario, plan, updates=way, progress=progress)


def _print(console: Console, results: Sequence[Result]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("", *(result.name for result in results), "all"):
        table.add_column(name, justify="right" if name else "left")
    for name in results[0].figures:
        figures = [result.figures[name] for result in results]
        whole = max(figures) if name == MOST_COPIES else round(sum(figures), 1)
        table.add_row(name, *(str(figure) for figure in (*figures, whole)))
    struck = sum((result.stormed.strikes for result in results), Counter[Strike]())
    console.print(table)
    console.print("strikes: " + ", ".join(f"{number} {kind}" for kind, number in sorted(struck.items())))
    for result in results:
        for copy in result.comparison.copies:
            console.print(
                f"{result.name}: came {copy.times + 1} times: {copy.person}: {shortened(copy.words)}", markup=False
            )
        for fault in result.faults:
            console.print(f"{result.name}: {fault}", style="red", markup=False)
