"""The waiting participants, and matters that are put off."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.waiting import PutOff, ShowWaiting
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import waiting


def show(request: Request, uow: UnitOfWork, press: ShowWaiting) -> list[Utterance]:
    """Show all participants and pairs of a programme that wait."""
    return waiting.show(uow, request.actor, guards.managed_programme(uow, request.actor, press.programme, Task.LOOK))


def put_off(request: Request, uow: UnitOfWork, press: PutOff) -> list[Utterance]:
    """Put off the matters about a participant that are on the manager's list."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.PUT_OFF)
    return waiting.put_off(uow, request.actor, membership)
