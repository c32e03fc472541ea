"""Suspending a participant at a manager's press, letting them take part again, and the word to a partner."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.suspension import LiftSuspension, Suspend, SuspendAfterAll, TellPartner
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import suspension_after_all, suspension_over, suspension_told


def suspend(request: Request, uow: UnitOfWork, press: Suspend) -> list[Utterance]:
    """Suspend a participant."""
    return suspension_after_all.suspend(uow, request.actor, _theirs(request, uow, press.membership), sure=False)


def suspend_after_all(request: Request, uow: UnitOfWork, press: SuspendAfterAll) -> list[Utterance]:
    """Suspend a participant although somebody has asked that nothing is done yet."""
    return suspension_after_all.suspend(uow, request.actor, _theirs(request, uow, press.membership), sure=True)


def lift(request: Request, uow: UnitOfWork, press: LiftSuspension) -> list[Utterance]:
    """Let a suspended participant take part again."""
    return suspension_over.lift(uow, request.actor, _theirs(request, uow, press.membership), sure=press.sure)


def tell_partner(request: Request, uow: UnitOfWork, press: TellPartner) -> list[Utterance]:
    """Tell a partner of a suspended participant that their meetings rest."""
    membership = _theirs(request, uow, press.membership)
    pair = guards.managed_pair(uow, request.actor, press.pair, Task.LEAVING)
    return suspension_told.tell_partner(uow, request.actor, membership, pair, sure=press.sure)


def _theirs(request: Request, uow: UnitOfWork, key: int) -> Membership:
    return guards.managed_membership(uow, request.actor, key, Task.LEAVING, fact=Fact.PROGRESS)
