"""Where the words are kept that two write to each other for the end."""

from collections.abc import Sequence
from typing import Protocol

from programme.goodbye import Goodbye


class Goodbyes(Protocol):
    """Words to each other."""

    def add(self, entity: Goodbye) -> Goodbye: ...
    def save(self, entity: Goodbye) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_pair(self, pair_id: int) -> Sequence[Goodbye]:
        """Return what the two of a pair have written, one row a side at most."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Goodbye]:
        """Return what a participant has written, oldest first."""
        ...
