"""Figures of several rounds, the goals they are held against, and the rows of the table that they stand in."""

import statistics
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

OURS = "ours"
"""The side that every goal is about."""


class WrongAnswer(Exception):  # noqa: N818 - what a side gave, not a mistake of the measuring
    """A side did not do what it was measured at, so that its figures say nothing."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What ours is to reach: by itself, divided by another side, or at another size.

    Attributes:
        against: the side that ours is divided by; empty where ours counts by itself.
        at_most: the largest figure that is good enough. Without a bound the figure is shown and nothing more.
        at_least: the smallest that is.
        at: the side whose figure counts by itself; another than ours where that is ours at another size.
    """

    against: str = ""
    at_most: float | None = None
    at_least: float | None = None
    at: str = OURS

    def is_reached(self, found: float) -> bool:
        """Return whether a figure is good enough."""
        above = self.at_least is None or found >= self.at_least
        return above and (self.at_most is None or found <= self.at_most)

    def __str__(self) -> str:
        """Return the bounds as the table shows them."""
        bounds = (("≥", self.at_least), ("≤", self.at_most))
        return ", ".join(f"{sign} {bound:g}" for sign, bound in bounds if bound is not None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured on several sides, in the same unit, in turns, in one run.

    Attributes:
        rounds: by the name of the side; `OURS` is among them. Rounds of the same place were measured beside each
            other, so that a machine that gets slower meets both alike.
    """

    name: str
    unit: str
    rounds: Mapping[str, Sequence[float]]
    goals: Sequence[Goal] = ()

    def found(self, goal: Goal) -> float:
        """Return what a goal is about: the median of a side, or of ours divided by the other side round by round."""
        ours = self.rounds[OURS]
        if not goal.against:
            return statistics.median(self.rounds[goal.at])
        pairs = zip(ours, self.rounds[goal.against], strict=True)
        return statistics.median(mine / theirs for mine, theirs in pairs)

    def spread(self, side: str) -> str:
        """Return the median of a side's rounds, with the least and the largest if there are several."""
        rounds = self.rounds[side]
        middle = short(statistics.median(rounds))
        return middle if len(rounds) == 1 else f"{middle} ({short(min(rounds))}–{short(max(rounds))})"


def short(figure: float) -> str:
    """Return a figure with three digits that say something."""
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.3g}"


Measure = Callable[[Path, bool], Awaitable[Sequence[Figure]]]
"""Measures all figures of a row: in a folder of its own, and small and in few rounds if `quick`."""


def nothing() -> str:
    """Return that nothing is missing."""
    return ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: something that is measured, with its peers, in one run.

    Attributes:
        number: its place in the table.
        name: how it is called on the command line.
        what: what is measured, and how, in a sentence.
        measure: measures it. It raises `WrongAnswer` where a side does not do what it is measured at.
        missing: what this machine lacks to measure it, with the way to get it; empty: nothing.
        beside: returns what measures it with the bot of an earlier commit as one more side, where that makes sense.
    """

    number: int
    name: str
    what: str
    measure: Measure
    missing: Callable[[], str] = nothing
    beside: Callable[[str], Measure] | None = None
