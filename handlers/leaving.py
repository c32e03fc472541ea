"""How a participant goes, at the manager's press: left, dismissed, deleted, died; and how the partner goes on."""

from handlers import guards
from handlers.request import Request
from programme.access import Fact
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.leaving import DeletePerson, GoOnAlone, LetGo, NoteDeath, OpenLeaving
from programme.presses.matter import MatterKind
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import matter_elsewhere
from programme.usecases.ending import going


def show(request: Request, uow: UnitOfWork, press: OpenLeaving) -> list[Utterance]:
    """Show the ways in which a participant can go."""
    return going.show_ways(
        uow, request.actor, guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    )


def let_go(request: Request, uow: UnitOfWork, press: LetGo) -> list[Utterance]:
    """Let a participant leave, or end their place."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    return going.let_go(uow, request.actor, membership, press.way, sure=press.sure)


def delete(request: Request, uow: UnitOfWork, press: DeletePerson) -> list[Utterance]:
    """Delete a participant at the manager's press."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    return going.delete(uow, request.actor, membership, sure=press.sure)


def note_death(request: Request, uow: UnitOfWork, press: NoteDeath) -> list[Utterance]:
    """Delete a participant that has died, at the manager's press, without a word to any person."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING)
    return going.note_death(uow, request.actor, membership, sure=press.sure)


def go_on(request: Request, uow: UnitOfWork, press: GoOnAlone) -> list[Utterance]:
    """Let a participant whose partner has gone wait for another match."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LEAVING, fact=Fact.PROGRESS)
    return matter_elsewhere.settle(uow, request.actor, membership.programme_id, membership.id, MatterKind.LEFT_ALONE)
