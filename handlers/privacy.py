"""A person's stored data: showing and copying it, asking for deletion, and withdrawing a registration."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.privacy import AskDeletion, GetCopy, Withdraw
from programme.speech import Utterance
from programme.usecases.myself import privacy


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender the data stored about them, and its readers: /privacy."""
    return privacy.show(uow, request.actor)


def copy(request: Request, uow: UnitOfWork, _press: GetCopy) -> list[Utterance]:
    """Send the sender a copy of all data stored about them."""
    return privacy.copy(uow, request.actor)


def withdraw(request: Request, uow: UnitOfWork, press: Withdraw) -> list[Utterance]:
    """Take back the sender's registration."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.withdraw(uow, request.actor, membership, sure=press.sure)


def ask_deletion(request: Request, uow: UnitOfWork, press: AskDeletion) -> list[Utterance]:
    """Ask the manager to delete the sender."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.ask_deletion(uow, request.actor, membership, sure=press.sure)
