"""Nudges: when the next one may go to a person, and the note that it went.

Every message that its reader did not ask for goes through here. Answers to an actor, reminders of booked meetings,
and outcomes that both were promised do not count.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from programme import restraint
from programme.nudge import Nudge
from programme.pair import Pair
from programme.ports import UnitOfWork

TOGETHER = "prompt-"  # kinds that begin so: nudges about several adepts at the same moment are one message


def allowed_at(uow: UnitOfWork, person_id: int, zone: ZoneInfo, now: datetime) -> datetime:
    """Return `now`, or the first moment when restraint and quiet times let another nudge go to this person."""
    said = uow.nudges.since(person_id, now - restraint.MONTH)
    together = {one.at for one in said if one.kind.startswith(TOGETHER)}
    history = [*together, *(one.at for one in said if not one.kind.startswith(TOGETHER))]
    return restraint.allowed_at(history, now, zone)


def noted(uow: UnitOfWork, person_id: int, kind: str, now: datetime, pair: Pair | None = None) -> None:
    """Store that a nudge was sent."""
    uow.nudges.add(Nudge(0, person_id, kind, now, pair.id if pair else None))
