"""What time brings, as rows: every wait has a moment, an owner and one handler.

A wait is added in the same transaction as what it waits for, and settled with what ends it. At its moment the
sweep takes it in a unit of its own, checks once more that it still holds, and acts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

MOST_FAILURES = 5
FIRST_PAUSE = timedelta(minutes=1)


class DueKind(StrEnum):
    """What is waited for; `subject` is the id of a membership unless said otherwise."""

    OBJECTION = "objection"  # the adept's time to object; then on to the first meeting
    STATUS = "status"  # somebody waits for a proposal: tell them honestly, every three weeks


@dataclass(frozen=True, slots=True)
class Due:
    """One wait.

    Attributes:
        subject: what it is about.
        person_id: whom it is about.
        due_at: its moment, in UTC.
    """

    id: int
    kind: DueKind
    subject: int
    programme_id: int
    person_id: int
    due_at: datetime
    created_at: datetime


def next_try(failures: int, now: datetime) -> datetime | None:
    """Return when to try again after so many failures in a row, each pause twice as long; None = give it up."""
    return now + FIRST_PAUSE * 2 ** (failures - 1) if failures < MOST_FAILURES else None
