"""Private words to the managers: written by a participant, read and settled by a manager."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern, PassConcernOn, SettleConcern, TellConcern
from programme.speech import Utterance
from programme.usecases.desk import concern_settled
from programme.usecases.myself import concern, concern_passed_on


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin a private word: /concern."""
    return concern.tell_which(uow, request.actor)


def tell(request: Request, uow: UnitOfWork, press: TellConcern) -> list[Utterance]:
    """Open the form of a private word."""
    return concern.open_concern(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))


def read(request: Request, uow: UnitOfWork, press: OpenConcern) -> list[Utterance]:
    """Show a private word to a manager."""
    return concern.show(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))


def settle(request: Request, uow: UnitOfWork, press: SettleConcern) -> list[Utterance]:
    """Take a private word off the manager's list."""
    return concern_settled.settle(uow, request.actor, guards.concern_for_me(uow, request.actor, press.concern))


def pass_on(request: Request, uow: UnitOfWork, press: PassConcernOn) -> list[Utterance]:
    """Take the sender's answer whether other managers may read a private word."""
    told = guards.concern_of_mine(uow, request.actor, press.concern)
    return concern_passed_on.answer(uow, request.actor, told, yes=press.yes)
