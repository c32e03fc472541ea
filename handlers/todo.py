"""The manager's list of waiting matters."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import todo_sheet


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the manager's list: /todo."""
    guards.desk(uow, request.actor, Task.LOOK)
    return todo_sheet.todo(uow, request.actor)
