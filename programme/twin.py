"""Twins: two people with the same phone number or e-mail address, who may be one person with two accounts."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Twins:
    """The knowledge about two people who share a contact; `one_id` is the person that came first.

    Attributes:
        asked_by: the manager who thinks that they are one person, and has asked both.
        one_yes_at: when that person said yes to being joined.
        other_yes_at: the same for the other.
        different_at: when a manager, or one of the two, said that they are two people.
    """

    one_id: int
    other_id: int
    asked_by: int | None = None
    one_yes_at: datetime | None = None
    other_yes_at: datetime | None = None
    different_at: datetime | None = None
