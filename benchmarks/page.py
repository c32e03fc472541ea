"""The speed of the rehearsal's page: a small programme beside a large one (30 people, 5,000 messages), in one run.

The time to the first paint, the time until the newest message can be read, and the time from a bot's request until
its message stands on the page.
"""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import OURS, Figure, Goal, Row
from tests.sandbox.page.finding import HOW, find_browser, is_driven

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a programme."""

    people: int
    messages: int


SMALL, WHOLE = Size(11, 50), Size(30, 5_000)


@dataclass(frozen=True, slots=True)
class Took:
    """The measured times of one visit to the page, in milliseconds; `news` has a time for each new message."""

    painted: float
    readable: float
    news: list[float]


async def measure(_folder: Path, quick: bool) -> list[Figure]:
    """Measure both sizes in turns."""
    from benchmarks.page_visits import visits  # only now: what drives a browser is not on every machine

    pairs = await visits(find_browser() or "", 1 if quick else ROUNDS)
    return [
        Figure(
            name,
            "ms",
            {OURS: [of(whole) for _, whole in pairs], BESIDE: [of(small) for small, _ in pairs]},
            [Goal(BESIDE)],
        )
        for name, of in SHOWN
    ]


def missing() -> str:
    """Return how to get a browser if there is none."""
    return "" if find_browser() and is_driven() else HOW


SHOWN: Sequence[tuple[str, Callable[[Took], float]]] = (
    ("first paint", lambda took: took.painted),
    ("newest message readable", lambda took: took.readable),
    ("new message on the page", lambda took: statistics.median(took.news)),
)
BESIDE = f"{SMALL.people} people, {SMALL.messages} messages"
ROW = Row(
    16,
    "page",
    f"The rehearsal's page with {WHOLE.people} people and {WHOLE.messages:,} messages, beside a small one",
    measure,
    missing,
)
