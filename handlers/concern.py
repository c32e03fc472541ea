"""Something is not right: told by a participant, read by the manager."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import OpenConcern, SettleConcern, TellConcern
from programme.speech import Utterance
from programme.usecases.myself import concern


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/concern."""
    return concern.tell_which(uow, request.actor)


def tell(request: Request, uow: UnitOfWork, press: TellConcern) -> list[Utterance]:
    """Open the question."""
    return concern.open_concern(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))


def read(request: Request, uow: UnitOfWork, press: OpenConcern) -> list[Utterance]:
    """Read a private word."""
    return concern.show(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))


def settle(request: Request, uow: UnitOfWork, press: SettleConcern) -> list[Utterance]:
    """Be done with a private word."""
    return concern.settle(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))
