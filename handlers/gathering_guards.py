"""Who may act on a gathering, looked up by the guards (`handlers.guards`): those at its desk, and its guests.

The refusal is the same where there is no such row.
"""

from handlers import guards
from programme.errors import ProgrammeError
from programme.gathering import Gathering, Guest
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.tasks import Task


def managed(uow: UnitOfWork, actor: Actor, key: int, task: Task = Task.GATHERINGS) -> Gathering:
    """Return a gathering of a programme at whose desk the actor may do this, locked.

    Raises:
        ProgrammeError: as for `guards.managed_programme`.
    """
    found = uow.gatherings.locked(key)
    guards.managed_programme(uow, actor, found.programme_id if found else 0, task)
    if found is None:
        raise ProgrammeError("not-allowed")
    return found


def managed_guest(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Gathering, Guest]:
    """Return a guest of such a gathering, and the gathering, locked.

    Raises:
        ProgrammeError: as for `managed`.
    """
    found = uow.guests.find(key)
    gathering = managed(uow, actor, found.gathering_id if found else 0)
    return gathering, uow.guests.find(key) or _gone(found)


def _gone(found: Guest | None) -> Guest:
    raise ProgrammeError("not-allowed")


def invited(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Gathering, Guest]:
    """Return a gathering to which the actor is invited, locked, and the actor's place at it.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    if uow.guests.of_person(key, actor.person.id) is None:
        raise ProgrammeError("not-allowed")
    gathering = uow.gatherings.locked(key)
    guest = uow.guests.of_person(key, actor.person.id)  # read again, now that the gathering is locked
    if gathering is None or guest is None or guest.invited_at is None:
        raise ProgrammeError("not-allowed")
    return gathering, guest
