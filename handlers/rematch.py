"""The pairs that a new match could be needed for; the endings themselves are pressed on a pair's card."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.ending import rematch


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """List the pairs that a new match could be needed for: /rematch."""
    guards.manager(uow, request.actor)
    return rematch.rematch(uow, request.actor)
