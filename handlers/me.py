"""A person's own state in the programme."""

from handlers.request import Request
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.myself.me import where_am_i


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender their own state and the next step's owner: /me."""
    return where_am_i(uow, request.actor)
