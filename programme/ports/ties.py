"""Where the ties are kept that participants have told."""

from collections.abc import Sequence
from typing import Protocol

from programme.tie import Tie


class Ties(Protocol):
    """Ties that participants have told."""

    def add(self, entity: Tie) -> Tie: ...
    def save(self, entity: Tie) -> None: ...
    def remove(self, key: int) -> None: ...
    def about(self, membership_id: int) -> Sequence[Tie]:
        """Return the ties that a participant has told, or that another has told of them, oldest first."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[Tie]:
        """Return every tie of a programme, oldest first."""
        ...
