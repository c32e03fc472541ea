"""The links into a programme."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.common import link


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager the links to send out: /links."""
    guards.desk(uow, request.actor, Task.LINKS)
    return link.show_links(uow, request.actor, request.house.bot_username)
