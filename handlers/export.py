"""A programme's workbook, for its manager."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.export import GetWorkbook
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import export


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager the contents of a workbook, and a button that fetches it: /export."""
    guards.desk(uow, request.actor, Task.EXPORT)
    return export.offer(uow, request.actor)


def send(request: Request, uow: UnitOfWork, press: GetWorkbook) -> list[Utterance]:
    """Send a manager the workbook of a programme."""
    return export.send(uow, request.actor, guards.managed_programme(uow, request.actor, press.programme, Task.EXPORT))
