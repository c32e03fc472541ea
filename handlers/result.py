"""What the surveys of a programme have told, in numbers and as a picture."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.result import GetResultPicture, ShowResult
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import result


def show(request: Request, uow: UnitOfWork, press: ShowResult) -> list[Utterance]:
    """Show the answers to a survey."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.SURVEYS)
    return result.show_one(uow, request.actor, programme, press, in_place=is_from(request, uow, windows.SURVEYS))


def picture(request: Request, uow: UnitOfWork, press: GetResultPicture) -> list[Utterance]:
    """Send the answers to a survey as a picture."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.SURVEYS)
    return result.picture(uow, request.actor, programme, press)
