"""Nudges: messages that nobody asked for, each written down, so that nobody gets too many.

How many are too many: docs/programme.md#restraint.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Nudge:
    """A message that somebody got without having done anything just then.

    Attributes:
        kind: what it was about; the key of its text without what depends on the listener.
        pair_id: which pair it was about, if any.
    """

    id: int
    person_id: int
    kind: str
    at: datetime
    pair_id: int | None = None
