"""The next round of a programme: its mentors are asked again, and its adepts who would like to come are invited."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import AskAgain, ChooseNextRound, InviteAgain, NextRound
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.arriving import again, setup
from programme.usecases.myself import next_round


def begin(request: Request, uow: UnitOfWork, press: NextRound) -> list[Utterance]:
    """Open the form of the next round of a programme."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.PROGRAMME)
    return setup.open_next(uow, request.actor, found)


def choose(request: Request, uow: UnitOfWork, press: ChooseNextRound) -> list[Utterance]:
    """Note that an adept would rather take part in the next round."""
    return next_round.choose(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))


def ask(request: Request, uow: UnitOfWork, press: AskAgain) -> list[Utterance]:
    """Ask the mentors of an earlier round whether they would like to come again."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.MATCH)
    before = guards.managed_programme(uow, request.actor, press.before, Task.MATCH)
    return again.ask(uow, request.actor, found, before, sure=press.sure)


def invite(request: Request, uow: UnitOfWork, press: InviteAgain) -> list[Utterance]:
    """Invite the adepts of an earlier round who would like to come again."""
    found = guards.managed_programme(uow, request.actor, press.programme, Task.MATCH)
    before = guards.managed_programme(uow, request.actor, press.before, Task.MATCH)
    return again.invite(uow, request.actor, found, before, sure=press.sure)
