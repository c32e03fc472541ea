"""Where the answers of a programme's surveys are read together; `people` are those who are left out."""

from collections.abc import Collection, Sequence
from typing import Protocol

from programme.result import Given, Sum


class Results(Protocol):
    """The surveys of a programme, summed up."""

    def sums(self, programme_id: int, people: Collection[int]) -> Sequence[Sum]:
        """Return how often each survey was asked and answered, the one that came first at the head."""
        ...

    def given(self, programme_id: int, people: Collection[int], form: str, name: str) -> Sequence[Given]:
        """Return the answers to a survey."""
        ...
