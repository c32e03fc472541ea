"""Words to each other at the end."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.goodbye import DropGoodbye, WriteGoodbye
from programme.speech import Utterance
from programme.usecases.ending import goodbye


def write(request: Request, uow: UnitOfWork, press: WriteGoodbye) -> list[Utterance]:
    """Ask for the words to the other of a pair."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return goodbye.write(uow, request.actor, pair, role)


def drop(request: Request, uow: UnitOfWork, press: DropGoodbye) -> list[Utterance]:
    """Take the words to the other of a pair away."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return goodbye.drop(uow, request.actor, pair, role)
