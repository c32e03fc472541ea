"""The manager's list of waiting matters."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.desk import todo


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the manager's list: /todo."""
    guards.manager(uow, request.actor)
    return todo.todo(uow, request.actor)
