"""Nudges: unprompted messages, each stored, so that the limits for every person can be kept.

The limits: docs/programme.md#restraint.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Nudge:
    """A message that the listener got without an act of their own just before.

    Attributes:
        kind: its topic: the key of its text without the part that depends on the listener.
        pair_id: the pair that it was about, if any.
    """

    id: int
    person_id: int
    kind: str
    at: datetime
    pair_id: int | None = None
