"""A programme's own texts."""

from handlers import guards
from handlers.request import Request
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.wording import ChangeWording, OpenWording, OpenWordings, ResetWording
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import wording


def show_all(request: Request, uow: UnitOfWork, press: OpenWordings) -> list[Utterance]:
    """Show which texts a programme words itself."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return wording.show_all(uow, request.actor, found, request.house.languages)


def _found(
    request: Request, uow: UnitOfWork, press: OpenWording | ChangeWording | ResetWording
) -> tuple[Programme, str]:
    """Return the programme that the sender manages, and the language of the text."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return found, wording.language_of(press.language, request.house.languages)


def show(request: Request, uow: UnitOfWork, press: OpenWording) -> list[Utterance]:
    """Show a text as it is said."""
    programme, language = _found(request, uow, press)
    return wording.show(uow, request.actor, programme, press.kind, language, request.house.words)


def change(request: Request, uow: UnitOfWork, press: ChangeWording) -> list[Utterance]:
    """Ask for the programme's own text."""
    programme, language = _found(request, uow, press)
    return wording.ask(uow, request.actor, programme, press.kind, language)


def reset(request: Request, uow: UnitOfWork, press: ResetWording) -> list[Utterance]:
    """Put the usual text back."""
    programme, language = _found(request, uow, press)
    return wording.reset(uow, request.actor, programme, press.kind, language, request.house.words)
