"""The guide: short pages about the roles and the meetings: /guide."""

from handlers import guards, me
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.guide import Chapter, GetGuide, ShowGuide
from programme.speech import Utterance
from programme.usecases.common import guide, guide_file, switching


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the chapters of the guide: /guide; a stranger hears how to come in, as from /me."""
    there = guide.shelf(uow, request.actor)
    if not there:
        return me.show(request, uow)
    here = switching.first(there, request.actor)
    return guide.contents(uow, request.actor, here, in_place=False)


def turn(request: Request, uow: UnitOfWork, press: ShowGuide) -> list[Utterance]:
    """Show the pressed page of the guide, in place where the press came from the guide."""
    here = guards.programme_of_mine(uow, request.actor, press.programme)
    in_place = is_from(request, uow, windows.GUIDE)
    if press.chapter is Chapter.CONTENTS:
        return guide.contents(uow, request.actor, here, in_place=in_place)
    return guide.sheet(uow, request.actor, here, press.chapter, press.number, in_place=in_place)


def get(request: Request, uow: UnitOfWork, press: GetGuide) -> list[Utterance]:
    """Send a chapter of the guide as a file, or all of it."""
    here = guards.programme_of_mine(uow, request.actor, press.programme)
    return guide_file.send(uow, request.actor, here, press.chapter)
