"""Nudges: when the next may go to a person, and the note that it went.

Every message that its reader did not ask for goes through here. Answers to an actor, reminders of booked meetings,
and outcomes that both were promised do not count. A manager's reminder does, although nothing holds it back: after one
the bot asks nothing more that day.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from programme import restraint
from programme.calendar import Calendar, moment_of
from programme.due import Due
from programme.nudge import Nudge
from programme.pair import Pair
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.lasting import is_over_for

BY_MANAGER = "reminder"
WITHHELD = "withheld"
"""How the kind of a nudge begins that was not said, since its listener is spared (`common.spared`).

It counts as the one that it stands for, so that the partner's words come when they would.
"""
TOGETHER = ("prompt-", f"{WITHHELD}-")
"""How kinds begin of which several at the same moment are one message, about several adepts."""


def allowed_at(uow: UnitOfWork, person_id: int, calendar: Calendar, now: datetime) -> datetime:
    """Return `now`, or the first moment when restraint and quiet times let another nudge go to this person."""
    return allowed_after(uow.nudges.since(person_id, now - restraint.MONTH), calendar, now)


def allowed_after(said: Sequence[Nudge], calendar: Calendar, now: datetime) -> datetime:
    """Return the same, from the nudges that the person got in the last month."""
    together = {one.at for one in said if one.kind.startswith(TOGETHER)}
    history = [*together, *(one.at for one in said if not one.kind.startswith(TOGETHER))]
    reminded = any(one.kind == BY_MANAGER and _day(one.at, calendar) == _day(now, calendar) for one in said)
    begin = moment_of(_day(now, calendar) + timedelta(days=1), 0, calendar.zone) if reminded else now
    return restraint.allowed_at(history, begin, calendar)


def _day(moment: datetime, calendar: Calendar) -> date:
    return moment.astimezone(calendar.zone).date()


def may_go(uow: UnitOfWork, due: Due, membership: Membership, now: datetime) -> bool:
    """Tell whether what is due may be said to a member now; while restraint holds it back, its wait is put anew.

    No more is said after the programme, or to a person who has asked to be deleted.
    """
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    if person.deletion_asked_at is not None or is_over_for(uow, membership, programme, now):
        return False
    allowed = allowed_at(uow, person.id, programme.calendar, now)
    if allowed > now:
        uow.dues.put(due.kind, membership, allowed, now)
    return allowed <= now


def noted(uow: UnitOfWork, person_id: int, kind: str, now: datetime, pair: Pair | None = None) -> None:
    """Store that a nudge was sent."""
    uow.nudges.add(Nudge(0, person_id, kind, now, pair.id if pair else None))
