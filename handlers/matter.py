"""The manager's list in sheets, and one matter of it at a time."""

from handlers import guards
from handlers.request import Request
from programme import windows
from programme.ports import UnitOfWork
from programme.presses import DoWithMatter, MatterPress, OpenMatter, PutOffMatter, SettleMatter, ShowTodo, UndoDeed
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter, matter_later, todo_sheet
from programme.usecases.desk.matter_buttons import task_of


def _in_place(request: Request, uow: UnitOfWork, programme: int) -> bool:
    """Tell whether the press came from the window of the list; otherwise the answer belongs at the end of the chat."""
    incoming = request.incoming
    shown = uow.windows.message_id(incoming.chat_id, windows.todo(programme))
    return shown is not None and shown == incoming.message_id


def sheet(request: Request, uow: UnitOfWork, press: ShowTodo) -> list[Utterance]:
    """Show a sheet of the list."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    in_place = _in_place(request, uow, programme.id)
    return [todo_sheet.sheet(uow, request.actor, programme, press.number, in_place=in_place)]


def show(request: Request, uow: UnitOfWork, press: OpenMatter) -> list[Utterance]:
    """Show a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    return matter.open_matter(uow, request.actor, programme, press, in_place=_in_place(request, uow, programme.id))


def settle(request: Request, uow: UnitOfWork, press: SettleMatter) -> list[Utterance]:
    """Note that the manager has done what a matter asks for."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    return matter.settle(uow, request.actor, programme, press, in_place=_in_place(request, uow, programme.id))


def do(request: Request, uow: UnitOfWork, press: DoWithMatter) -> list[Utterance]:
    """Carry out a deed with the pair of a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    _lock(uow, press)
    return matter.with_pair_of(uow, request.actor, programme, press, in_place=_in_place(request, uow, programme.id))


def put_off(request: Request, uow: UnitOfWork, press: PutOffMatter) -> list[Utterance]:
    """Put a matter off to a day."""
    programme = guards.managed_programme(uow, request.actor, press.programme, task_of(press))
    _lock(uow, press)
    return matter_later.put_off_matter(
        uow, request.actor, programme, press, in_place=_in_place(request, uow, programme.id)
    )


def undo(request: Request, uow: UnitOfWork, press: UndoDeed) -> list[Utterance]:
    """Undo what the sender has just done with a matter."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    return matter.undo_deed(uow, request.actor, programme, press, in_place=_in_place(request, uow, programme.id))


def _lock(uow: UnitOfWork, press: MatterPress) -> None:
    """Lock the pair of a matter, so that the list is read as it stays."""
    if press.kind in matter.OF_PAIRS:
        uow.pairs.locked(press.subject)
