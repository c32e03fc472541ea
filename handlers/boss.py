"""A manager's tie to a participant: being their boss."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.boss import AmBoss, IsNoBoss
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import boss


def tell(request: Request, uow: UnitOfWork, press: AmBoss) -> list[Utterance]:
    """Store that the sender is a participant's boss."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.DETAILS)
    return boss.tell(uow, request.actor, membership, sure=press.sure)


def take_back(request: Request, uow: UnitOfWork, press: IsNoBoss) -> list[Utterance]:
    """Store that another manager is not a participant's boss; only a reader of the participant's answers can."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.DETAILS, fact=Fact.REPORT)
    return boss.take_back(uow, request.actor, membership, press.boss)
