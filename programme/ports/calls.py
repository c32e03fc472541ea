"""Where the managers' calls are kept, and whom a plan of calls is about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.call import Call, InTouch, Outcome


class Calls(Protocol):
    """The calls that managers have noted."""

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

    def in_touch(self, programme_id: int) -> Sequence[InTouch]:
        """Return the pairs of a programme whose two have each other's contacts and do not rest, oldest first."""
        ...
