"""The list of pairs that may need a new match; the buttons that end a pair are on its card."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.ending import rematch


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """List the pairs that may need a new match: /rematch."""
    guards.desk(uow, request.actor, Task.PAIRS)
    return rematch.rematch(uow, request.actor)
