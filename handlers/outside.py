"""Mentors from outside: an invitation to pass on, and a yes by phone."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.outside import AddMentor, InviteMentor
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.matching import invitation, outside


def invite(request: Request, uow: UnitOfWork, press: InviteMentor) -> list[Utterance]:
    """Make an invitation of a mentor for the manager to pass on."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    return invitation.invite(uow, request.actor, adept, request.house.bot_username)


def add(request: Request, uow: UnitOfWork, press: AddMentor) -> list[Utterance]:
    """Write down a mentor from outside, after a yes by phone to an adept."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Task.MATCH, role=Role.ADEPT)
    return outside.add(uow, request.actor, adept)
