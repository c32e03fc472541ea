"""A person's own state in the programme."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.me import ShowMe, ShowMore
from programme.speech import Utterance
from programme.usecases.myself.me import more, where_am_i


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender their own state and the next step's owner: /me."""
    return where_am_i(uow, request.actor)


def show_in(request: Request, uow: UnitOfWork, press: ShowMe) -> list[Utterance]:
    """Show the sender their own state in a programme of theirs."""
    programme = guards.programme_of_mine(uow, request.actor, press.programme)
    return where_am_i(uow, request.actor, programme, in_place=is_from(request, uow, windows.ME))


def show_more(request: Request, uow: UnitOfWork, press: ShowMore) -> list[Utterance]:
    """Show the sender what else they can do in a programme of theirs."""
    programme = guards.programme_of_mine(uow, request.actor, press.programme)
    return more(uow, request.actor, programme, in_place=is_from(request, uow, windows.ME))
