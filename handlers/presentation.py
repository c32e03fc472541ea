"""A participant's own presentation."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import Present
from programme.speech import Utterance
from programme.usecases.myself import presentation


def present(request: Request, uow: UnitOfWork, press: Present) -> list[Utterance]:
    """Open the sender's presentation."""
    return presentation.open_presentation(
        uow, request.actor, guards.own_membership(uow, request.actor, press.membership)
    )
