"""A tie to a partner: told to the managers on any day, and taken back."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.tie import DropTie, OpenTie, TellTie
from programme.speech import Utterance
from programme.usecases.trust import tie


def show(request: Request, uow: UnitOfWork, press: OpenTie) -> list[Utterance]:
    """Show the ties that a participant has told of, and those to tell of."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return tie.show(uow, request.actor, pair, role)


def tell(request: Request, uow: UnitOfWork, press: TellTie) -> list[Utterance]:
    """Tell the managers of a tie."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return tie.tell(uow, request.actor, pair, role, press.kind)


def drop(request: Request, uow: UnitOfWork, press: DropTie) -> list[Utterance]:
    """Take back what was told of a tie."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return tie.drop(uow, request.actor, pair, role)
