"""The managers' calls of the week, the sheet before a call, and what came of it."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.access import Fact
from programme.call import Outcome
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import NoteCall, OpenCall, ShowCalls
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import call, call_deed, call_sheet


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager whom to call this week: /calls."""
    guards.desk(uow, request.actor, Task.CALLS)
    return call.offer(uow, request.actor)


def page(request: Request, uow: UnitOfWork, press: ShowCalls) -> list[Utterance]:
    """Show the pressed page of a programme's calls."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.CALLS)
    return call.show(uow, request.actor, programme, press.number, in_place=is_from(request, uow, windows.CALLS))


def sheet(request: Request, uow: UnitOfWork, press: OpenCall) -> list[Utterance]:
    """Show the sheet of a call."""
    membership = _membership(request, uow, press.membership)
    return call_sheet.show(uow, request.actor, membership, in_place=is_from(request, uow, windows.CALLS))


def note(request: Request, uow: UnitOfWork, press: NoteCall) -> list[Utterance]:
    """Note the outcome of a call."""
    membership = _membership(request, uow, press.membership)
    outcome, in_place = Outcome[press.outcome.name], is_from(request, uow, windows.CALLS)
    return call_deed.note(uow, request.actor, membership, outcome, in_place=in_place)


def _membership(request: Request, uow: UnitOfWork, key: int) -> Membership:
    return guards.managed_membership(uow, request.actor, key, Task.CALLS, fact=Fact.NOTES)
