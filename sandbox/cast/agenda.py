"""What the cast will do when, in an order that does not depend on what happened to arrive first."""

import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

Doing = Callable[[datetime], object]


@dataclass(order=True, slots=True)
class Entry:
    """Something on the agenda; of those at the same moment, in the order of the cast."""

    at: datetime
    place: int
    number: int
    do: Doing = field(compare=False)


class Agenda:
    """Entries by their moment."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers = itertools.count()

    def put(self, at: datetime, place: int, do: Doing) -> None:
        """Put something on it; `place` is where somebody stands in the cast."""
        heapq.heappush(self._entries, Entry(at, place, next(self._numbers), do))

    @property
    def next(self) -> datetime | None:
        """The first moment at which there is something to do."""
        return self._entries[0].at if self._entries else None

    def act(self, moment: datetime) -> None:
        """Do what is to be done by then."""
        while self._entries and self._entries[0].at <= moment:
            heapq.heappop(self._entries).do(moment)
