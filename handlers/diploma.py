"""Diplomas: the managers' pages, the holder's own, and whether one is genuine, for anybody."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.diploma import DoWithDiploma, GetDiploma, OpenDiploma, OpenDiplomas, PrintDiplomas, SendDiplomas
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import diploma as desk
from programme.usecases.desk import diploma_one
from programme.usecases.ending import diploma_check, diploma_handed


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager who gets a diploma: /diplomas."""
    guards.desk(uow, request.actor, Task.CLOSING)
    return desk.offer(uow, request.actor)


def page(request: Request, uow: UnitOfWork, press: OpenDiplomas) -> list[Utterance]:
    """Show the pressed page of a programme's diplomas."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CLOSING)
    return desk.show(uow, request.actor, programme, press.number, in_place=is_from(request, uow, windows.DIPLOMAS))


def send(request: Request, uow: UnitOfWork, press: SendDiplomas) -> list[Utterance]:
    """Issue a diploma to everybody who completes."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CLOSING)
    return desk.send(uow, request.actor, programme, sure=press.sure)


def to_print(request: Request, uow: UnitOfWork, press: PrintDiplomas) -> list[Utterance]:
    """Send the manager all diplomas of a programme as one file to print."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CLOSING)
    return desk.to_print(uow, request.actor, programme)


def one(request: Request, uow: UnitOfWork, press: OpenDiploma) -> list[Utterance]:
    """Show the words of a participant's diploma."""
    in_place = is_from(request, uow, windows.DIPLOMAS)
    return diploma_one.one(uow, request.actor, _membership(request, uow, press.membership), in_place=in_place)


def do(request: Request, uow: UnitOfWork, press: DoWithDiploma) -> list[Utterance]:
    """Issue a participant's diploma, or ask what is to be different on it."""
    return diploma_one.do(uow, request.actor, _membership(request, uow, press.membership), press.deed, sure=press.sure)


def _membership(request: Request, uow: UnitOfWork, key: int) -> Membership:
    return guards.managed_membership(uow, request.actor, key, Task.CLOSING)


def mine(request: Request, uow: UnitOfWork, press: GetDiploma) -> list[Utterance]:
    """Send a diploma to its holder again."""
    return diploma_handed.mine(
        uow, request.actor, guards.own_membership(uow, request.actor, press.membership, even_suspended=True)
    )


def verify(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Tell anybody whether a diploma is genuine: /verify."""
    return diploma_check.check(uow, request.actor, request.text)
