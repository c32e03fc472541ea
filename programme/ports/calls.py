"""Where the managers' calls are kept, and whom a plan of calls is about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from programme.call import Begun, Call, Going, InTouch, Outcome


class PairsUnderWay(Protocol):
    """The pairs under way of a programme, of which few are read."""

    def begun(self, programme_id: int) -> Sequence[Begun]:
        """Return the pairs under way in a programme, counted by their first days and the last days of their own."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Sequence[Going]:
        """Return those of these pairs that are under way."""
        ...

    def of_members(self, programme_id: int, members: Collection[int]) -> Sequence[Going]:
        """Return the pairs under way of these participants."""
        ...

    def next(self, programme_id: int, day: date, behind: int, most: int) -> Sequence[Going]:
        """Return so many pairs that began on a day or later, in order, behind a pair that began on that day."""
        ...


class Calls(PairsUnderWay, Protocol):
    """The calls that managers have noted, and the pairs that they are about."""

    def add(self, entity: Call) -> Call: ...
    def remove(self, key: int) -> None: ...
    def of_memberships(self, memberships: Collection[int]) -> Mapping[int, Sequence[Call]]:
        """Return the calls with these participants, the newest first, by membership; those without any are left out."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[Call]:
        """Return every call of a programme, oldest first."""
        ...

    def last(self, programme_id: int) -> Mapping[int, Mapping[Outcome, datetime]]:
        """Return when the calls with each participant of a programme came out so for the last time, by membership."""
        ...

    def in_touch(self, pairs: Collection[int]) -> Mapping[int, InTouch]:
        """Return those of these pairs whose two have each other's contacts and do not rest, by id."""
        ...
