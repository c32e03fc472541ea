"""A programme at a glance, for its manager."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.glance import GetBoardPage, GetPicture, OpenGlance
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import glance


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager their programme at a glance: /programme."""
    guards.desk(uow, request.actor, Task.GLANCE)
    return glance.offer(uow, request.actor)


def open_glance(request: Request, uow: UnitOfWork, press: OpenGlance) -> list[Utterance]:
    """Show a manager a programme of theirs at a glance."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.GLANCE)
    return glance.show(uow, request.actor, programme, in_place=is_from(request, uow, windows.GLANCE))


def picture(request: Request, uow: UnitOfWork, press: GetPicture) -> list[Utterance]:
    """Send a manager a programme of theirs at a glance as a picture."""
    return glance.picture(
        uow, request.actor, guards.managed_programme(uow, request.actor, press.programme, Task.GLANCE)
    )


def board_page(request: Request, uow: UnitOfWork, press: GetBoardPage) -> list[Utterance]:
    """Send a manager a page for the board."""
    return glance.board_page(
        uow, request.actor, guards.managed_programme(uow, request.actor, press.programme, Task.GLANCE)
    )
