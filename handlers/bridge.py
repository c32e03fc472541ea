"""A bridge: a mentor who is there until an adept has a new one."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import AskBridge, OpenBridge
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.matching import bridge


def show(request: Request, uow: UnitOfWork, press: OpenBridge) -> list[Utterance]:
    """Show what a bridge is, and who can be one."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    return bridge.show(uow, request.actor, adept)


def ask(request: Request, uow: UnitOfWork, press: AskBridge) -> list[Utterance]:
    """Ask a mentor to be a bridge, or show the words first."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Task.MATCH, role=Role.MENTOR)
    return bridge.ask(uow, request.actor, adept, mentor, sure=press.sure)
