"""Pauses: what rests, until when, again now, and longer; by whose pause it is, or by a manager."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pause import EndPause, LongerPause, OpenPause, TakePause
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.myself import pause_ends, pause_page


def show(request: Request, uow: UnitOfWork, press: OpenPause) -> list[Utterance]:
    """Show the breaks of a participant, and the pairs that can rest."""
    membership = guards.either_membership(uow, request.actor, press.membership, Task.LEAVING, fact=Fact.PROGRESS)
    return pause_page.show(uow, request.actor, membership)


def take(request: Request, uow: UnitOfWork, press: TakePause) -> list[Utterance]:
    """Ask until when a participant rests."""
    membership = guards.either_membership(uow, request.actor, press.membership, Task.LEAVING, fact=Fact.PROGRESS)
    return pause_page.ask(uow, request.actor, membership, press.what, press.number)


def end(request: Request, uow: UnitOfWork, press: EndPause) -> list[Utterance]:
    """End a pause now."""
    return pause_ends.end(uow, request.actor, guards.pause_of_concern(uow, request.actor, press.pause))


def longer(request: Request, uow: UnitOfWork, press: LongerPause) -> list[Utterance]:
    """Ask for another last day of a pause."""
    return pause_page.ask_longer(uow, request.actor, guards.pause_of_concern(uow, request.actor, press.pause))
