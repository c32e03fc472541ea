"""The move of a person to another Telegram account."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import MoveAccount
from programme.speech import Utterance
from programme.usecases.myself import moving


def offer(request: Request, uow: UnitOfWork, press: MoveAccount) -> list[Utterance]:
    """Make a link that moves the sender, or a manager's participant, to another Telegram account."""
    membership = guards.either_membership(uow, request.actor, press.membership)
    return moving.offer_move(uow, request.actor, membership, request.house.bot_username)
