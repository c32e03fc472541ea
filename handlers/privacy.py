"""What is stored about me: see it, get a copy, take it back, have it deleted."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import AskDeletion, DeletePerson, GetCopy, Withdraw
from programme.speech import Utterance
from programme.usecases.myself import privacy


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/privacy."""
    return privacy.show(uow, request.actor)


def copy(request: Request, uow: UnitOfWork, _press: GetCopy) -> list[Utterance]:
    """Send a copy."""
    return privacy.copy(uow, request.actor)


def withdraw(request: Request, uow: UnitOfWork, press: Withdraw) -> list[Utterance]:
    """Take back a registration."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.withdraw(uow, request.actor, membership, sure=press.sure)


def ask_deletion(request: Request, uow: UnitOfWork, press: AskDeletion) -> list[Utterance]:
    """Ask to be deleted."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.ask_deletion(uow, request.actor, membership, sure=press.sure)


def delete(request: Request, uow: UnitOfWork, press: DeletePerson) -> list[Utterance]:
    """Delete a participant, for the manager."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return privacy.delete(uow, request.actor, membership, sure=press.sure)
