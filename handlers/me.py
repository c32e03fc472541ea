"""Where am I, and who acts next?"""

from handlers.request import Request
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.myself.me import where_am_i


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a person where they are and who acts next: /me."""
    return where_am_i(uow, request.actor)
