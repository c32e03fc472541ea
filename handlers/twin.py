"""Twins: the manager's word whether two people are the same, and the answers of the two accounts."""

from handlers import guards
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.twin import AmSamePerson, NotSamePerson, SamePerson
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.arriving import twin


def ask(request: Request, uow: UnitOfWork, press: SamePerson) -> list[Utterance]:
    """Ask both accounts whether they are the same person."""
    one, other = (guards.managed_membership(uow, request.actor, key, Task.DETAILS) for key in (press.one, press.other))
    return twin.ask(uow, request.actor, one, other)


def apart(request: Request, uow: UnitOfWork, press: NotSamePerson) -> list[Utterance]:
    """Store that the two are two people."""
    one, other = (guards.managed_membership(uow, request.actor, key, Task.DETAILS) for key in (press.one, press.other))
    return twin.apart(uow, request.actor, one, other)


def answer(request: Request, uow: UnitOfWork, press: AmSamePerson) -> list[Utterance]:
    """Take an account's answer."""
    said = uow.twins.find(press.one, press.other)
    if said is None or request.actor.person.id not in {said.one_id, said.other_id}:
        raise ProgrammeError("closed-question")
    return twin.answer(uow, request.actor, said, yes=press.yes)
