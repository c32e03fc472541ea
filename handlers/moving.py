"""The move of a person to another Telegram account."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.moving import ConfirmMove, MoveAccount, StopMove
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.myself import moving


def offer(request: Request, uow: UnitOfWork, press: MoveAccount) -> list[Utterance]:
    """Make a link that moves the sender, or a manager's participant, to another Telegram account."""
    membership = guards.either_membership(uow, request.actor, press.membership, Task.DETAILS, even_suspended=True)
    return moving.offer_move(uow, request.actor, membership, request.house.bot_username)


def confirm(request: Request, uow: UnitOfWork, press: ConfirmMove) -> list[Utterance]:
    """Move the sender to the account that has opened the link."""
    return moving.confirm(uow, request.actor, guards.my_move(uow, request.actor, press.link))


def stop(request: Request, uow: UnitOfWork, press: StopMove) -> list[Utterance]:
    """Stop a move: the sender's own, a move to the sender's account, or a move of a manager's participant."""
    return moving.stop(uow, request.actor, guards.move_of_concern(uow, request.actor, press.link))
