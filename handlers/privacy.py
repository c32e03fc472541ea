"""A person's stored data: showing, copying and deleting it, and withdrawing a registration."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import AskDeletion, DeletePerson, GetCopy, NoteDeath, Withdraw
from programme.speech import Utterance
from programme.usecases.myself import privacy


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender which data about them is stored and who reads it: /privacy."""
    return privacy.show(uow, request.actor)


def copy(request: Request, uow: UnitOfWork, _press: GetCopy) -> list[Utterance]:
    """Send the sender a copy of everything stored about them."""
    return privacy.copy(uow, request.actor)


def withdraw(request: Request, uow: UnitOfWork, press: Withdraw) -> list[Utterance]:
    """Take back the sender's registration."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.withdraw(uow, request.actor, membership, sure=press.sure)


def ask_deletion(request: Request, uow: UnitOfWork, press: AskDeletion) -> list[Utterance]:
    """Ask the manager to delete the sender."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    return privacy.ask_deletion(uow, request.actor, membership, sure=press.sure)


def delete(request: Request, uow: UnitOfWork, press: DeletePerson) -> list[Utterance]:
    """Delete a participant at the manager's press."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return privacy.delete(uow, request.actor, membership, sure=press.sure)


def note_death(request: Request, uow: UnitOfWork, press: NoteDeath) -> list[Utterance]:
    """Delete a participant that has died, at the manager's press, and send nothing."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return privacy.note_death(uow, request.actor, membership, sure=press.sure)
