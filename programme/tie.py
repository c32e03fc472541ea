"""Ties that a participant tells of a partner, on any day: only managers who read their answers are told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TieKind(StrEnum):
    """A kind of tie between two people; whoever tells it chooses the nearest."""

    FAMILY = "family"  # or a close friend
    EMPLOYER = "employer"
    CLIENT = "client"  # or supplier
    OWNER = "owner"  # one owns a part of what the other works with
    BOARD = "board"
    COMPETITOR = "competitor"


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie to another participant; whoever tells another kind of the same two tells it in place of the first.

    Attributes:
        membership_id: whoever has told it.
        other_id: the membership of the other one, who learns nothing of it.
    """

    id: int
    membership_id: int
    other_id: int
    kind: TieKind
    told_at: datetime
