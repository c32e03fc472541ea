"""A mentor named by the manager for an adept."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.seek import AgreedElsewhere, LookAtMentor, SeekMentor
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.matching import seek


def ask(request: Request, uow: UnitOfWork, press: SeekMentor) -> list[Utterance]:
    """Ask for the name of a mentor."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    return seek.ask(uow, request.actor, adept, for_bridge=press.for_bridge)


def look(request: Request, uow: UnitOfWork, press: LookAtMentor) -> list[Utterance]:
    """Show the reasons for and against an adept and a mentor as a pair."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Task.MATCH, role=Role.MENTOR)
    return seek.look(uow, request.actor, adept, mentor, for_bridge=press.for_bridge)


def agreed(request: Request, uow: UnitOfWork, press: AgreedElsewhere) -> list[Utterance]:
    """Make a pair of an adept and a mentor, who have agreed elsewhere."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Task.MATCH, role=Role.MENTOR)
    return seek.agreed(uow, request.actor, adept, mentor, sure=press.sure)
