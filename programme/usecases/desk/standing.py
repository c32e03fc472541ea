"""The standing waits that are matters of a programme's managers: all, and after its end those that outlive it.

The list, the digest and the word to a manager who leaves read them here, so that none tells of a matter that is none
any more.
"""

from datetime import datetime

from programme.due import Waits
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.times import is_over
from programme.usecases.common import suspended
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.ending import closing

STAY = closing.STAYS.union(BY_CALL)


def waits_by(uow: UnitOfWork, programme: Programme, moment: datetime, now: datetime) -> Waits:
    """Return the waits that are due by a moment, of those that are still matters of the programme."""
    due = suspended.besides(uow, programme.id, uow.dues.overdue(programme.id, moment))
    return due.of(STAY) if is_over(programme, now) else due
