"""Participants that a message did not reach."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.delivery import HaveRung
from programme.presses.matter import MatterKind
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter_elsewhere


def have_rung(request: Request, uow: UnitOfWork, press: HaveRung) -> list[Utterance]:
    """Take a participant off the list, once the manager has rung them."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.RING)
    return matter_elsewhere.settle(
        uow, request.actor, membership.programme_id, membership.id, MatterKind.UNREACHABLE, MatterKind.UNDELIVERED
    )
