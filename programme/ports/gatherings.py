"""Where gatherings and their guests are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.gathering import Coming, Count, Gathering, Guest
from programme.people import Membership, Person

Place = tuple[Guest, Membership, Person]


class Gatherings(Protocol):
    """The gatherings of programmes."""

    def find(self, key: int) -> Gathering | None: ...
    def get(self, key: int) -> Gathering: ...
    def add(self, entity: Gathering) -> Gathering: ...
    def save(self, entity: Gathering) -> None: ...
    def remove(self, key: int) -> None: ...
    def locked(self, key: int) -> Gathering | None:
        """Return a gathering, its row locked until the unit ends, or None."""
        ...

    def of_programme(self, programme_id: int) -> Sequence[Gathering]:
        """Return the gatherings of a programme, the earliest first."""
        ...


class Guests(Protocol):
    """The guests of gatherings."""

    def find(self, key: int) -> Guest | None: ...
    def get(self, key: int) -> Guest: ...
    def add(self, entity: Guest) -> Guest: ...
    def save(self, entity: Guest) -> None: ...
    def remove(self, key: int) -> None: ...
    def invite(self, gathering: Gathering) -> int:
        """Add who is picked, and who of a gathering's audience is no guest yet, each person once; return how many."""
        ...

    def missing(self, gathering: Gathering) -> int:
        """Count who is picked, and who of a gathering's audience is no guest yet."""
        ...

    def of_gathering(self, gathering_id: int) -> Sequence[Guest]:
        """Return the guests of a gathering who still take part, in the order in which they were invited."""
        ...

    def of_person(self, gathering_id: int, person_id: int) -> Guest | None:
        """Return a person's place at a gathering, or None."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[tuple[Guest, Gathering]]:
        """Return the gatherings to which a participant is invited, the earliest first."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[tuple[Guest, Gathering]]:
        """Return every guest of a programme's gatherings, the earliest gathering first."""
        ...

    def ahead_of(self, memberships: Collection[int], now: datetime) -> Mapping[int, Sequence[tuple[Guest, Gathering]]]:
        """Return the open gatherings ahead to which these participants are invited, by membership."""
        ...

    def count(self, gathering_id: int) -> Count:
        """Count the guests who still take part by their answers."""
        ...

    def not_reached(self, gathering_id: int) -> Sequence[Person]:
        """Return the guests without Telegram, and those who have blocked the bot, by name."""
        ...

    def page(self, gathering_id: int, coming: Coming | None, *, first: int, most: int) -> Sequence[Place]:
        """Return a page of the guests who have given an answer, or of all, by name."""
        ...

    def note_attendance(self, gathering_id: int) -> None:
        """Write down of everybody of whom it was not said that they came, or not, as they had answered."""
        ...

    def wake(self, gathering_id: int, at: datetime, now: datetime) -> None:
        """Let each guest's wait for a word about gatherings fall due at a moment, unless it does so before."""
        ...
