"""What is known of pairs under way, read as a set (`programme.fares`)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from programme.due import Topics
from programme.fares import Known, Limits


class Fares(Protocol):
    """What is known of pairs under way."""

    def unusual(self, by: Limits) -> Sequence[Known]:
        """Return every pair of a programme that may have a sign; every other pair under way has none."""
        ...

    def turning(self, by: Limits, before: Limits, told: Topics) -> Sequence[Known]:
        """Return every pair of a programme that may be red and was not by limits before; no other pair has turned.

        Pairs that one of the topics `told` is about may be missing.
        """
        ...

    def of_pairs(self, by: Limits, pairs: Collection[int]) -> Mapping[int, Known]:
        """Return those of these pairs that are under way, by id."""
        ...
