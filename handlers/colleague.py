"""The desk of a programme: its managers and assistants, and the links that bring others there."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import AnswerColleague, InviteColleague, LetColleagueGo, ShowColleagues
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.arriving import colleague as arriving
from programme.usecases.desk import colleague, colleague_leaving


def show(request: Request, uow: UnitOfWork, press: ShowColleagues) -> list[Utterance]:
    """Show the managers and assistants of a programme."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return colleague.show(uow, request.actor, programme)


def show_mine(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show who runs the programme looked at last: /colleagues."""
    return colleague.show(uow, request.actor, guards.programme_at_hand(uow, request.actor, Task.COLLEAGUES))


def invite(request: Request, uow: UnitOfWork, press: InviteColleague) -> list[Utterance]:
    """Make a link that brings a manager or an assistant."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return arriving.invite(uow, request.actor, programme, press.place, request.house.bot_username)


def answer(request: Request, uow: UnitOfWork, press: AnswerColleague) -> list[Utterance]:
    """Take the yes or the no to a place at the desk."""
    link = guards.place_offered(uow, request.actor, press.link)
    return arriving.answer(uow, request.actor, link, yes=press.yes)


def let_go(request: Request, uow: UnitOfWork, press: LetColleagueGo) -> list[Utterance]:
    """Give up the sender's place at a desk, or take another one's away."""
    seat = guards.seat_at_desk(uow, request.actor, press.membership)
    return colleague_leaving.let_go(uow, request.actor, seat, sure=press.sure)
