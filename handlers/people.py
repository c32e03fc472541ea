"""The cards of a programme's participants."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.people import MoreOnCard, OpenCard
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import card_buttons, people


def card(request: Request, uow: UnitOfWork, press: OpenCard) -> list[Utterance]:
    """Show a participant's card."""
    return people.card(uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.LOOK))


def more(request: Request, uow: UnitOfWork, press: MoreOnCard) -> list[Utterance]:
    """Show the seldom deeds with a participant."""
    return card_buttons.more(
        uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.LOOK)
    )
