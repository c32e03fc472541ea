"""The manager's notes about a participant."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.note import WriteNote
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import note


def write(request: Request, uow: UnitOfWork, press: WriteNote) -> list[Utterance]:
    """Open a note about a participant."""
    return note.open_note(
        uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.NOTES, fact=Fact.NOTES)
    )
