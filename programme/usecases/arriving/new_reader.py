"""The word to participants that a manager has come who reads what they tell, once, in daytime, on a working day.

Whoever writes sees each time who reads it. But an answer is read for a year, by managers too who came later: so each
participant hears of them once. Two who come in the same days are one message.
"""

from datetime import datetime

from programme.calendar import MORNING, moment_of
from programme.due import Due, DueKind
from programme.people import HERE, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Speech, Utterance, listed_and
from programme.times import is_over, local_day
from programme.usecases.common import nudge
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import readers


def expect(uow: UnitOfWork, programme: Programme, now: datetime) -> None:
    """Put the wait for the word to each participant, on the morning of the next working day."""
    at = moment_of(programme.calendar.add_working_days(local_day(now, programme), 1), MORNING, programme.calendar.zone)
    uow.dues.put_for_all(DueKind.NEW_READER, programme.id, HERE, at, now)


def tell(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell a participant which managers have come and read now; nothing where none of them may, or they have gone."""
    membership = uow.memberships.find(due.subject)
    if membership is None or membership.state not in HERE:
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    new, before = _readers(uow, membership, due.created_at)
    if not new or person.deletion_asked_at is not None or is_over(programme, now):
        return []
    allowed = nudge.allowed_at(uow, person.id, programme.calendar, now)
    if allowed > now:
        uow.dues.put(due.kind, membership, allowed, due.created_at)
        return []
    nudge.noted(uow, person.id, "new-reader", now)
    facts: Facts = {
        "name": person.first_name,
        "programme": programme.name,
        "new": listed_and([one.name for one in new]),
        "count": len(new),
        "others": listed_and([one.first_name for one in before]) if before else "none",
    }
    return [Speech(person.id, (Phrase("colleague-new-reader", facts),), choices=menu(uow, person), lane=Lane.BROADCAST)]


def _readers(uow: UnitOfWork, membership: Membership, since: datetime) -> tuple[list[Person], list[Person]]:
    """Return the managers who read what a participant tells: those who came since a moment, and those from before."""
    reading = {one.id for one in readers(uow, membership)}
    seats = [(seat, one) for seat, one in uow.memberships.at_desk(membership.programme_id) if one.id in reading]
    managers = [(seat.created_at, one) for seat, one in seats if seat.role is Role.MANAGER]
    return [one for at, one in managers if at >= since], [one for at, one in managers if at < since]
