"""The cards of a programme's participants."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import OpenCard
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import people


def card(request: Request, uow: UnitOfWork, press: OpenCard) -> list[Utterance]:
    """Show a participant's card."""
    return people.card(uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.LOOK))
