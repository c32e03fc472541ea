"""The cast's agenda: planned acts in an order that does not depend on which message happened to arrive first."""

import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

Doing = Callable[[datetime], object]


@dataclass(order=True, slots=True)
class Entry:
    """A planned act. Acts of the same moment are sorted by the place of their members in the cast."""

    at: datetime
    place: int
    number: int
    do: Doing = field(compare=False)


class Agenda:
    """A queue of entries, sorted by their moment."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers = itertools.count()

    def put(self, at: datetime, place: int, do: Doing) -> None:
        """Plan an act for a moment; `place` is the member's place in the cast."""
        heapq.heappush(self._entries, Entry(at, place, next(self._numbers), do))

    @property
    def next(self) -> datetime | None:
        """The moment of the first entry, or None if the agenda is empty."""
        return self._entries[0].at if self._entries else None

    def act_first(self, moment: datetime) -> bool:
        """Do and remove the first entry if it is planned for `moment` or earlier; tell whether it was."""
        is_due = bool(self._entries) and self._entries[0].at <= moment
        if is_due:
            heapq.heappop(self._entries).do(moment)
        return is_due
