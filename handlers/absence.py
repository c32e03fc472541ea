"""A manager's time away: show it, change its days, be back."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import ChangeAbsence, EndAbsence, ShowAbsence
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import absence


def show(request: Request, uow: UnitOfWork, press: ShowAbsence) -> list[Utterance]:
    """Show the sender's own time away, or ask for one."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.show(uow, request.actor, programme)


def change(request: Request, uow: UnitOfWork, press: ChangeAbsence) -> list[Utterance]:
    """Ask for other days away."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.plan(uow, request.actor, programme)


def end(request: Request, uow: UnitOfWork, press: EndAbsence) -> list[Utterance]:
    """End the sender's time away."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.come_back(uow, request.actor, programme)
