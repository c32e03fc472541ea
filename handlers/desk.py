"""The manager's commands and cards."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import DeletePerson, MoveAccount, OpenCard
from programme.speech import Utterance
from programme.usecases import desk, links, privacy
from programme.usecases import todo as todo_list


def todo(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/todo."""
    guards.manager(uow, request.actor)
    return todo_list.todo(uow, request.actor)


def people(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/people."""
    return sheet(request, uow, 0, in_place=False)


def sheet(request: Request, uow: UnitOfWork, number: int, *, in_place: bool) -> list[Utterance]:
    """Show one sheet of the participants."""
    guards.manager(uow, request.actor)
    return desk.people(uow, request.actor, number, in_place=in_place)


def show_links(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/links."""
    guards.manager(uow, request.actor)
    return links.show_links(uow, request.actor, request.house.bot_username)


def card(request: Request, uow: UnitOfWork, press: OpenCard) -> list[Utterance]:
    """Open a participant's card."""
    return desk.card(uow, request.actor, guards.managed_membership(uow, request.actor, press.membership))


def move(request: Request, uow: UnitOfWork, press: MoveAccount) -> list[Utterance]:
    """Make a link that moves somebody (oneself, or a participant) to another account."""
    membership = guards.either_membership(uow, request.actor, press.membership)
    return links.offer_move(uow, request.actor, membership, request.house.bot_username)


def delete(request: Request, uow: UnitOfWork, press: DeletePerson) -> list[Utterance]:
    """Delete a participant."""
    membership = guards.managed_membership(uow, request.actor, press.membership)
    return privacy.delete(uow, request.actor, membership, sure=bool(press.sure))
