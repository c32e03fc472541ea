"""A participant on a list of the manager by ids: most are only counted, and only those that are shown are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.people import Role


@dataclass(frozen=True, slots=True)
class Seat:
    """A membership and its person by their ids, with what a list is sorted and counted by.

    Attributes:
        member: the id of the membership.
        person: the id of the person.
    """

    member: int
    person: int
    role: Role
    consented_at: datetime | None
    registered_at: datetime | None
    deletion_asked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Alone:
    """The participants of a role without a pair: how many, and the memberships of the first, each with since when."""

    count: int
    first: Sequence[tuple[int, datetime]]
