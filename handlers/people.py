"""The participants of a programme, and their cards."""

from handlers import guards
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import OpenCard
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import people


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the first sheet of the participants: /people."""
    return sheet(request, uow, 0, in_place=False)


def sheet(request: Request, uow: UnitOfWork, number: int, *, in_place: bool) -> list[Utterance]:
    """Show a sheet of the list of participants; `number` counts from 0."""
    guards.desk(uow, request.actor, Task.LOOK)
    return people.people(uow, request.actor, number, in_place=in_place)


def card(request: Request, uow: UnitOfWork, press: OpenCard) -> list[Utterance]:
    """Show a participant's card."""
    return people.card(uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.LOOK))
