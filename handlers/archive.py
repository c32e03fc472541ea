"""The archive of programmes that are over."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.archive import ArchiveProgramme
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import archive


def put(request: Request, uow: UnitOfWork, press: ArchiveProgramme) -> list[Utterance]:
    """Archive a programme, or take it out again."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return archive.archive(uow, request.actor, found, out=press.out)
