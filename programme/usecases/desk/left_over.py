"""What was left undone when a programme ended: an ended programme has no waits for it, but it is said honestly."""

from datetime import datetime

from programme.access import Fact
from programme.people import Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.times import is_over
from programme.usecases.common.membership import is_talked_since
from programme.usecases.common.sight import sight_of


def without_a_talk(uow: UnitOfWork, manager: Person, programme: Programme, now: datetime) -> list[str]:
    """Return the names of the people who registered and never had a talk before the programme ended; before, none."""
    if not is_over(programme, now):
        return []
    sight = sight_of(uow, manager, programme.id)
    talked = uow.interviews.made_at(programme.id, State.OVER)
    return [
        person.name
        for one, person in uow.memberships.in_state(programme.id, State.OVER)
        if one.registered_at is not None
        and not is_talked_since(one.registered_at, talked.get(one.id))
        and sight.sees(Fact.INTERVIEW, person.id)
    ]
