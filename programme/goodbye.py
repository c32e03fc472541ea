"""Words to each other at the end: each writes alone, and both get them at once, or nobody learns of anything."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The words of one of two to the other for the end of their time.

    Attributes:
        membership_id: the writer's membership.
        given_at: when the other got it, at the moment at which the writer got theirs; None before that, or for good.
    """

    id: int
    pair_id: int
    membership_id: int
    text: str
    written_at: datetime
    given_at: datetime | None = None
