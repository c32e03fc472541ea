"""The interview sheet and the verdict, from a participant's card."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.interview import Decide, OpenInterview
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.arriving import interview


def sheet(request: Request, uow: UnitOfWork, press: OpenInterview) -> list[Utterance]:
    """Open the interview sheet of a participant."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.TALK, fact=Fact.INTERVIEW)
    return interview.open_interview(uow, request.actor, membership)


def decide(request: Request, uow: UnitOfWork, press: Decide) -> list[Utterance]:
    """Open the manager's verdict (approve, wait or decline) on a participant."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.TALK, fact=Fact.INTERVIEW)
    return interview.open_decision(uow, request.actor, membership, press.verdict)
