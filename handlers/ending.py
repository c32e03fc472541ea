"""/rematch; the endings themselves are pressed on a pair's card."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases import ending


def rematch(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/rematch."""
    guards.manager(uow, request.actor)
    return ending.rematch(uow, request.actor)
