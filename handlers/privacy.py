"""A person's stored data: showing and copying it, asking for deletion, and withdrawing a registration."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.privacy import AskDeletion, GetCopy, StopDeletion, Withdraw
from programme.speech import Utterance
from programme.usecases.myself import deletion, privacy


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender the data stored about them, and its readers: /privacy."""
    return privacy.show(uow, request.actor)


def copy(request: Request, uow: UnitOfWork, _press: GetCopy) -> list[Utterance]:
    """Send the sender a copy of all data stored about them."""
    return privacy.copy(uow, request.actor)


def withdraw(request: Request, uow: UnitOfWork, press: Withdraw) -> list[Utterance]:
    """Take back the sender's registration."""
    membership = guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    return privacy.withdraw(uow, request.actor, membership, sure=press.sure)


def ask_deletion(request: Request, uow: UnitOfWork, press: AskDeletion) -> list[Utterance]:
    """Let the sender be deleted in a week."""
    membership = guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    return deletion.ask(uow, request.actor, membership, sure=press.sure)


def stop_deletion(request: Request, uow: UnitOfWork, press: StopDeletion) -> list[Utterance]:
    """Keep the data of the sender, who had asked to be deleted."""
    guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    return deletion.stop(uow, request.actor, fresh=not is_from(request, uow, windows.PRIVACY))


def forget(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Ask a participant whether they want to be deleted; show everybody else what is stored: /forget."""
    return deletion.start(uow, request.actor) or privacy.show(uow, request.actor)
