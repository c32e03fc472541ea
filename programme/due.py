"""What time brings, as rows: every wait has a moment, an owner and one handler.

A wait is added in the same transaction as what it waits for, and settled with what ends it. Waits are of two sorts.
Most end in an act: at their moment the sweep takes them in a unit of its own, checks once more that they still hold,
and acts. The standing ones end with a human: from their moment on they stand on the manager's list, until what was
waited for has come.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

MOST_FAILURES = 5
FIRST_PAUSE = timedelta(minutes=1)


class DueKind(StrEnum):
    """What is waited for. Those in `ABOUT_MEMBERSHIPS` are about a membership, all others about a pair."""

    STATUS = "status"  # somebody waits for a proposal: tell them honestly, every three weeks
    INTERVIEW = "interview"  # standing: the manager books a talk
    MENTOR_ANSWER = "mentor-answer"  # standing: silence never declines, so somebody rings
    OBJECTION = "objection"  # the adept's time to object; then on to the first meeting
    BOOKED = "booked"  # standing: the first meeting has no date
    HELD = "held"  # standing: the first meeting has not been held
    FIT = "fit"  # they have met: ask both how it felt
    OUTCOME = "outcome"  # the last day to answer is over: what is not a start reads the same for all
    DECISION = "decision"  # standing: the manager confirms the start, or talks with them
    START = "start"  # the confirmed start is told, to both at once
    CONTRACT = "contract"  # standing: somebody has not signed
    PARTNER = "partner"  # standing: somebody left, and the manager tells the other
    REMINDER = "reminder"  # the day before a meeting
    REPORT = "report"  # a meeting is over: ask both how it was
    REPORT_AGAIN = "report-again"  # once more, whoever has not told
    REPORTS = "reports"  # standing: nobody has told, or the two say different things
    CADENCE = "cadence"  # nothing is booked: the next step of `programme.cadence`
    SILENT = "silent"  # standing: nothing booked for too long
    SURVEY = "survey"  # a survey by schedule
    TALK = "talk"  # standing: somebody would like to talk with the manager
    CLOSE = "close"  # the programme is over


STANDING = frozenset(
    {
        DueKind.INTERVIEW,
        DueKind.MENTOR_ANSWER,
        DueKind.BOOKED,
        DueKind.HELD,
        DueKind.DECISION,
        DueKind.CONTRACT,
        DueKind.PARTNER,
        DueKind.REPORTS,
        DueKind.SILENT,
        DueKind.TALK,
    }
)
ABOUT_MEMBERSHIPS = frozenset({DueKind.STATUS, DueKind.INTERVIEW, DueKind.SURVEY, DueKind.TALK})


@dataclass(frozen=True, slots=True)
class Due:
    """One wait.

    Attributes:
        subject: the id of the membership or the pair that it is about.
        person_id: who is waited for, or told.
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
