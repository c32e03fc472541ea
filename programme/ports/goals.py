"""Where it is kept how far adepts have come with their goals."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from programme.goal import GoalMark


class Goals(Protocol):
    """How far adepts have come with the goals of their contracts."""

    def add(self, entity: GoalMark) -> GoalMark: ...
    def save(self, entity: GoalMark) -> None: ...
    def of_contracts(self, contracts: Collection[int]) -> Mapping[int, Sequence[GoalMark]]:
        """Return the marks of these contracts, oldest first, by contract; those without any are left out."""
        ...
