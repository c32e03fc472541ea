"""A manager's time away: show it, change its days, be back."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence, DeclineStandIn, EndAbsence, ShowAbsence
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import absence, absence_declined


def show(request: Request, uow: UnitOfWork, press: ShowAbsence) -> list[Utterance]:
    """Show the sender's own time away, or ask for its days."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.show(uow, request.actor, programme)


def show_mine(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender's own time away in the programme looked at last, or ask for its days: /away."""
    return absence.show(uow, request.actor, guards.programme_at_hand(uow, request.actor, Task.COLLEAGUES))


def change(request: Request, uow: UnitOfWork, press: ChangeAbsence) -> list[Utterance]:
    """Ask for other days away."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.plan(uow, request.actor, programme)


def end(request: Request, uow: UnitOfWork, press: EndAbsence) -> list[Utterance]:
    """End the sender's time away."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.COLLEAGUES)
    return absence.come_back(uow, request.actor, programme)


def decline(request: Request, uow: UnitOfWork, press: DeclineStandIn) -> list[Utterance]:
    """Let the sender decline to step in."""
    seat = guards.seat_at_desk(uow, request.actor, press.membership)
    return absence_declined.decline(uow, request.actor, seat)
